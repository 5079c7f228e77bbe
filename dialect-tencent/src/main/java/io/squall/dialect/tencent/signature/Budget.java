package io.squall.dialect.tencent.signature;

/// How much work an explanation may take.
final class Budget {

    static final int SIGNATURES = 5000;
    static final int CHARACTERS = 16 * 1024 * 1024;

    private int signatures;
    private long characters;

    boolean lasts() {
        return signatures < SIGNATURES && characters < CHARACTERS;
    }

    void spendSignature() {
        signatures++;
    }

    void spendCharacters(int count) {
        characters += count;
    }

    int signatures() {
        return signatures;
    }

    long characters() {
        return characters;
    }
}
