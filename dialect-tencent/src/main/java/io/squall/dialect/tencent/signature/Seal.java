package io.squall.dialect.tencent.signature;

import java.nio.charset.Charset;

/// What turns a text into a signature. Its text does not show the secret key.
record Seal(SignatureMethod method, Charset charset, String secretKey) {

    String sign(String text) {
        return method.sign(text.getBytes(charset), secretKey);
    }

    @Override
    public String toString() {
        return "Seal[" + method + ", " + charset + "]";
    }
}
