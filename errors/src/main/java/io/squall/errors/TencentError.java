package io.squall.errors;

import static io.squall.errors.DocumentedError.Basis.DOCUMENTED;
import static io.squall.errors.DocumentedError.Retry.AFTER_FIXING;
import static io.squall.errors.DocumentedError.Retry.NO;
import static io.squall.errors.DocumentedError.Retry.YES;

import java.util.Arrays;
import java.util.Optional;

/// The common error codes of Tencent Cloud's API v2 ("Error Codes" in the Tencent Cloud documentation).
///
/// The codes and their words are documented; the `codeDesc` beside a code is, for most, derived from the table of the
/// API's next edition, which has the same rows and whose names stand beside.
public enum TencentError implements DocumentedError {
    SUCCESS(0, "Success", "", "", NO, DOCUMENTED, "The request was carried out.", "Nothing is to be done."),
    INVALID_PARAMETER(
            4000,
            "InvalidParameter",
            "InvalidParameter",
            "Invalid request parameter.",
            AFTER_FIXING,
            DOCUMENTED,
            "A needed parameter is missing, or a value has the wrong form or breaks a rule of the action; or the path, the method or the encoding of the request is none that the API reads.",
            "Correct the parameter that the message names."),
    AUTH_FAILURE(
            4100,
            "AuthFailure",
            "InvalidParameter.SignatureFailure",
            "Authentication failed",
            AFTER_FIXING,
            DOCUMENTED,
            "The signature is not the one that the server computes from the request and the secret key.",
            "Compare the string that was signed with the one that the log and the admin API show for this request; they name the likeliest mistake."),
    API_UNAUTHORIZED(
            4101,
            "AuthFailure",
            "AuthFailure",
            "Unauthorized access to the API.",
            NO,
            DOCUMENTED,
            "The key belongs to a sub-account to which no policy grants this action.",
            "Grant module:Action to the sub-account."),
    RESOURCE_UNAUTHORIZED(
            4102,
            "AuthFailure",
            "AuthFailure",
            "Unauthorized access to the resource.",
            NO,
            DOCUMENTED,
            "The key belongs to a sub-account to which no policy grants anything on a resource that the request names.",
            "Grant the resource to the sub-account."),
    RESOURCE_UNAUTHORIZED_FOR_API(
            4103,
            "AuthFailure",
            "AuthFailure",
            "Unauthorized access to the resource the current API is working with.",
            NO,
            DOCUMENTED,
            "A policy grants the sub-account something on the resource that the request names, but not this action.",
            "Grant this action on the resource to the sub-account."),
    SECRET_ID_NOT_FOUND(
            4104,
            "SecretIdNotFound",
            "InvalidParameter.SecretIdNotFound",
            "Key does not exist.",
            AFTER_FIXING,
            DOCUMENTED,
            "No key has this SecretId, or it is disabled.",
            "Check the SecretId; enable the key or use another."),
    TOKEN_CHECK_FAILED(
            4105,
            "TokenCheckFailed",
            "InvalidRequest.TokenCheckFailed",
            "Token error.",
            AFTER_FIXING,
            DOCUMENTED,
            "The Token of a temporary key is missing, wrong or expired, or a permanent key came with a Token.",
            "Obtain new temporary credentials and send their token; send none with a permanent key."),
    MFA_CHECK_FAILED(
            4106,
            "MFACheckFailed",
            "InvalidRequest.MFACheckFailed",
            "MFA verification failed.",
            NO,
            DOCUMENTED,
            "The account demands multi-factor authentication for this action, and the API has no parameter for it.",
            "Use the console, or lift the protection of the action."),
    CAM_FAILURE(
            4110,
            "CAMInnerError",
            "InternalError.CAMInnerError",
            "Other CAM authentication failed.",
            YES,
            DOCUMENTED,
            "The service that keeps policies and temporary credentials is switched off or does not answer, or a policy cannot be read.",
            "Wait, then send a newly signed request."),
    REQUEST_FORBIDDEN(
            4300,
            "RequestForbidden",
            "InvalidRequest.Forbidden",
            "Access denied.",
            NO,
            DOCUMENTED,
            "The account is blocked, or the action is open to certain accounts only.",
            "Have the account unblocked or admitted."),
    QUOTA_EXCEEDED(
            4400,
            "LimitExceeded",
            "InvalidRequest.LimitExceeded",
            "Quota exceeded.",
            YES,
            DOCUMENTED,
            "The account sent more requests in this minute than it may, in all or for this action.",
            "Wait for the next minute, then send a newly signed request."),
    REPLAY_ATTACK(
            4500,
            "ReplayAttack",
            "InvalidRequest.ReplayAttack",
            "Replay attack",
            AFTER_FIXING,
            DOCUMENTED,
            "The Timestamp is more than 300 seconds from the server's time, or this key used the Nonce before: in its previous request, or with the same Timestamp.",
            "Set the clock, and sign each request with a new Nonce and the present Timestamp."),
    UNSUPPORTED_PROTOCOL(
            4600,
            "UnsupportedProtocol",
            "InvalidRequest.UnsupportedProtocol",
            "Unsupported protocol.",
            AFTER_FIXING,
            DOCUMENTED,
            "The request came over plain HTTP.",
            "Use HTTPS."),
    RESOURCE_NOT_FOUND(
            5000,
            "InvalidResource",
            "InvalidResourceId.NotFound",
            "Resource does not exist.",
            NO,
            DOCUMENTED,
            "What the request names does not exist, was returned, or belongs to another account.",
            "Check the identifier and the region."),
    RESOURCE_OPERATION_FAILED(
            5100,
            "ResourceOpFailed",
            "InternalError.ResourceOpFailed",
            "Resource operation failed.",
            AFTER_FIXING,
            DOCUMENTED,
            "The state, kind or attachments of the resource forbid the operation, or the account has as many of a free resource as it may; or every part of a batch failed.",
            "See the message, and for a batch each entry of detail; bring the resource into the state that is needed."),
    PURCHASE_FAILED(
            5200,
            "ResourcePurchaseFailed",
            "InvalidParameterValue",
            "Failed to purchase the resource.",
            AFTER_FIXING,
            DOCUMENTED,
            "The configuration is not for sale, the zone is sold out, or the account has bought as many as it may.",
            "Choose another configuration or zone, or return what is not needed."),
    INSUFFICIENT_BALANCE(
            5300,
            "OperationConstraints.AccountBalanceNotEnough",
            "InvalidAccount.InsufficientBalance",
            "Insufficient balance.",
            AFTER_FIXING,
            DOCUMENTED,
            "The account's balance is lower than the price.",
            "Top up the account."),
    PARTIAL_SUCCESS(
            5400,
            "PartialSuccess",
            "",
            "The operation was successful on some resources.",
            AFTER_FIXING,
            DOCUMENTED,
            "A batch was carried out on some of its resources and failed on others.",
            "Read detail, and repeat the request for those that failed."),
    IDENTITY_NOT_VERIFIED(
            5500,
            "PermissionDenied.UserQualificationAuditFailed",
            "AccountQualificationRestrictions",
            "User failed to pass identity verification.",
            NO,
            DOCUMENTED,
            "The account buys something that takes a verified identity, and its identity is not verified.",
            "Have the account's identity verified."),
    INTERNAL_ERROR(
            6000,
            "InternalError",
            "InternalError",
            "Internal error with the server.",
            YES,
            DOCUMENTED,
            "A service behind the API is switched off, the database failed, or the server met something that it did not foresee; the log has it under the request's id.",
            "Send a newly signed request; report it if it stays."),
    ACTION_NOT_FOUND(
            6100,
            "ActionNotFound",
            "InvalidAction.NotFound",
            "Not supported in the version.",
            AFTER_FIXING,
            DOCUMENTED,
            "The module at this domain has no such action in this version of the API.",
            "Check first that the domain belongs to the module, then the action and the Version."),
    ACTION_UNAVAILABLE(
            6200,
            "ActionUnavailable",
            "InvalidAction.ActionUnavailable",
            "API is unavailable.",
            YES,
            DOCUMENTED,
            "The action or its whole module is under maintenance.",
            "Wait for the end of the maintenance, then send a newly signed request.");

    private final int number;
    private final String codeDesc;
    private final String errorCode;
    private final String message;
    private final Retry retry;
    private final Basis basis;
    private final String cause;
    private final String remedy;

    TencentError(
            int number,
            String codeDesc,
            String errorCode,
            String message,
            Retry retry,
            Basis basis,
            String cause,
            String remedy) {
        this.number = number;
        this.codeDesc = codeDesc;
        this.errorCode = errorCode;
        this.message = message;
        this.retry = retry;
        this.basis = basis;
        this.cause = cause;
        this.remedy = remedy;
    }

    /// The code as the number that stands in answers.
    public int number() {
        return number;
    }

    /// The English name that an answer carries beside the code, where the module has none of its own.
    public String codeDesc() {
        return codeDesc;
    }

    /// What answers of the edition 2017-03-12 call it, where the module has no name of its own; empty for what that
    /// edition does not have.
    public String errorCode() {
        return errorCode;
    }

    @Override
    public Optional<String> laterName() {
        return Optional.of(errorCode).filter(name -> !name.isEmpty());
    }

    @Override
    public String code() {
        return Integer.toString(number);
    }

    @Override
    public Optional<String> wireName() {
        return Optional.of(codeDesc);
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public String cause() {
        return cause;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    @Override
    public Retry retry() {
        return retry;
    }

    @Override
    public Basis basis() {
        return basis;
    }

    @Override
    public Standing standing() {
        return Standing.REAL_CAUSE;
    }

    public static Optional<TencentError> of(int number) {
        return Arrays.stream(values()).filter(error -> error.number == number).findFirst();
    }
}
