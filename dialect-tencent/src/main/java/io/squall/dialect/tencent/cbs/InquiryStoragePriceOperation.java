package io.squall.dialect.tencent.cbs;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.volume.VolumePrice;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "InquiryStoragePrice" in the CBS documentation: tells what disks would cost.
record InquiryStoragePriceOperation() implements CbsOperation<Long> {

    private enum Inquiry {
        CREATE,
        RENEW,
        RESIZE
    }

    private static final Map<String, Inquiry> INQUIRIES =
            Map.of("create", Inquiry.CREATE, "renew", Inquiry.RENEW, "resize", Inquiry.RESIZE);

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Long> decode(TencentRequest request) {
        var parameters = request.parameters();
        return switch (parameters.choice("inquiryType", INQUIRIES)) {
            case CREATE -> purchase(parameters);
            case RENEW -> new VolumePrice.Renewal(DiskParameters.one(parameters), DiskParameters.months(parameters));
            case RESIZE -> new VolumePrice.Extension(DiskParameters.one(parameters), DiskParameters.sizeGb(parameters));
        };
    }

    private static VolumePrice purchase(Parameters parameters) {
        var type = DiskParameters.type(parameters);
        DiskParameters.requirePrepaid(parameters);
        return new VolumePrice.Purchase(
                type,
                DiskParameters.sizeGb(parameters, type)
                        .orElseThrow(() -> parameters.wrong("storageSize", "is required")),
                DiskParameters.count(parameters),
                DiskParameters.months(parameters));
    }

    @Override
    public ObjectNode encode(Long result) {
        return Json.object().put("price", result);
    }
}
