package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.dialect.tencent.parameter.Flaw;
import io.squall.engine.Command;
import io.squall.engine.instance.Growth;
import io.squall.engine.instance.ResizePaidInstance;
import io.squall.errors.TencentError;
import io.squall.model.InstanceId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ResizeInstanceDisks" of the edition in the CVM documentation: makes the data disk of an instance bigger.
record ResizeInstanceDisksOperation() implements CvmOperation<List<Object>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND,
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.PURCHASE_FAILED,
                TencentError.INSUFFICIENT_BALANCE);
    }

    @Override
    public Command<List<Object>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var instance = new InstanceId(IdForm.INSTANCE.one(parameters, "InstanceId"));
        var disk = Purchase.dataDisk(parameters)
                .orElseThrow(() -> parameters.wrong(Flaw.MISSING, "DataDisks", "is required"));
        disk.text("DiskSize");
        var sizeGb = Purchase.sizeGb(disk, Purchase.STEP_GB).orElseThrow();
        var mayStop = parameters.bool("ForceStop", false);
        return PaidChange.of(
                List.of(instance),
                each -> new ResizePaidInstance(each, Optional.empty(), Growth.NONE, sizeGb, Optional.empty(), mayStop));
    }

    @Override
    public ObjectNode encode(List<Object> done) {
        return Json.object();
    }
}
