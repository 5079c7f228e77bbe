package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.model.KeyPair;
import tools.jackson.databind.node.ObjectNode;

/// A key pair as the edition shows it.
final class KeyPairView {

    private KeyPairView() {}

    static ObjectNode of(KeyPair pair) {
        return Json.object()
                .put("KeyId", pair.id().value())
                .put("KeyName", pair.name())
                .put("ProjectId", Long.parseLong(pair.project().value()));
    }
}
