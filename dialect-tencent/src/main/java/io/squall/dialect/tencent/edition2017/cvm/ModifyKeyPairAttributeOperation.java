package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.IdForm;
import io.squall.dialect.tencent.edition2017.action.NamedErrors;
import io.squall.engine.Command;
import io.squall.engine.keypair.ChangeKeyPair;
import io.squall.errors.TencentError;
import io.squall.model.KeyPair;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyKeyPairAttribute" of the edition in the CVM documentation: gives a key pair another name or description.
record ModifyKeyPairAttributeOperation() implements CvmOperation<KeyPair> {

    private static final int MAX_DESCRIPTION = 60;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<KeyPair> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ChangeKeyPair(
                new KeyPair.Key(IdForm.KEY_PAIR.one(parameters, "KeyId")),
                KeyName.optional(parameters),
                NamedErrors.calling(parameters, "InvalidKeyPairDescriptionTooLong")
                        .optionalText("Description", MAX_DESCRIPTION));
    }

    @Override
    public ObjectNode encode(KeyPair changed) {
        return Json.object();
    }
}
