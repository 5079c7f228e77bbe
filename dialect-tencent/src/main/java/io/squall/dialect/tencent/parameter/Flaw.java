package io.squall.dialect.tencent.parameter;

/// In which way a parameter is not as it should be.
public enum Flaw {
    MISSING,
    /// It is no number, no address, or has another form than it must have.
    MALFORMED,
    /// It is none of the values that there are.
    UNSUPPORTED,
    OUT_OF_RANGE,
    TOO_LONG,
    /// A list has too many elements.
    TOO_MANY,
    /// It does not go together with another.
    CONFLICTING;

    /// Makes the exception to throw from what is wrong.
    @FunctionalInterface
    public interface Complaint {
        RuntimeException about(Flaw flaw, String problem);
    }
}
