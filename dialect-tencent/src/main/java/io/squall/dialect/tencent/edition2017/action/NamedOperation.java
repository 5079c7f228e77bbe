package io.squall.dialect.tencent.edition2017.action;

import io.squall.dialect.Fault;
import io.squall.dialect.tencent.action.Edition;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.action.TencentOperation;
import io.squall.dialect.tencent.parameter.Flaw;
import io.squall.errors.TencentError;

/// An action of the edition, whose errors have names.
public interface NamedOperation<R> extends TencentOperation<R> {

    @Override
    default Edition edition() {
        return Edition.V2017;
    }

    @Override
    default ModuleErrors moduleErrors() {
        return NamedErrors::of;
    }

    @Override
    default Fault<TencentError> invalid(Flaw flaw, String problem) {
        return NamedErrors.invalid(name(flaw), problem);
    }

    private static String name(Flaw flaw) {
        return switch (flaw) {
            case MISSING -> "MissingParameter";
            case MALFORMED -> "InvalidParameter";
            case UNSUPPORTED -> "InvalidParameterValue";
            case OUT_OF_RANGE -> "InvalidParameterValue.Range";
            case TOO_LONG -> "InvalidParameterValue.TooLong";
            case TOO_MANY -> "InvalidParameterValue.LimitExceeded";
            case CONFLICTING -> "InvalidParameterCombination";
        };
    }
}
