package io.squall.dialect.tencent.signature;

/// A SecretId and its SecretKey. Its text does not show the key.
public record Credential(String secretId, String secretKey) {

    @Override
    public String toString() {
        return "Credential[" + secretId + "]";
    }
}
