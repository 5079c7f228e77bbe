package io.squall.dialect.tencent.parameter;

import io.squall.dialect.tencent.signature.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What bounds the decoding of a request.
final class Limits {

    private static final int MAX_PARAMETERS = 10_000;

    private Limits() {}

    static void requireRoom(List<Parameter> found) throws Malformed {
        if (found.size() >= MAX_PARAMETERS) {
            throw new Malformed("there are more than %d parameters".formatted(MAX_PARAMETERS));
        }
    }

    static String text(byte[] bytes, int from, int to) throws Malformed {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new Malformed("the body is not UTF-8");
        }
    }
}
