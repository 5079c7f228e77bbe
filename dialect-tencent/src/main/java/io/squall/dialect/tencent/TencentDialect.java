package io.squall.dialect.tencent;

import io.squall.dialect.Admitted;
import io.squall.dialect.Dialect;
import io.squall.dialect.Envelope;
import io.squall.dialect.Fault;
import io.squall.dialect.Operation;
import io.squall.dialect.Unrehearsable;
import io.squall.dialect.WireRequest;
import io.squall.dialect.tencent.account.AccountOperations;
import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.NamedEnvelope;
import io.squall.dialect.tencent.action.NumberedEnvelope;
import io.squall.dialect.tencent.action.Sayings;
import io.squall.dialect.tencent.action.TencentOperation;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Translation;
import io.squall.dialect.tencent.cbs.CbsOperations;
import io.squall.dialect.tencent.cvm.CvmOperations;
import io.squall.dialect.tencent.dfw.DfwOperations;
import io.squall.dialect.tencent.edition2017.Edition2017Operations;
import io.squall.dialect.tencent.eip.EipOperations;
import io.squall.dialect.tencent.image.ImageOperations;
import io.squall.dialect.tencent.lb.LbOperations;
import io.squall.dialect.tencent.snapshot.SnapshotOperations;
import io.squall.dialect.tencent.sts.StsOperations;
import io.squall.dialect.tencent.trade.TradeOperations;
import io.squall.dialect.tencent.vpc.VpcOperations;
import io.squall.engine.Engine;
import io.squall.errors.TencentError;
import io.squall.model.AccessKeyId;
import io.squall.model.Id;
import io.squall.model.Rejection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tencent Cloud's API v2: every action at one path, on a domain for each module. It answers every request with
/// HTTP 200 and a JSON object. The parameter `Version` chooses between its editions: errors have numbers, or names.
public final class TencentDialect implements Dialect<TencentError, TencentRequest> {

    static final String PATH = "/v2/index.php";

    private final List<TencentOperation<?>> operations;
    private final Door door;

    /// How the API behaves where it can be read in more than one way.
    ///
    /// @param plainHttp whether requests over plain HTTP are answered like others
    /// @param strictNonce whether a nonce may not be that of the key's last request, whatever its time
    /// @param hostAliases other names that clients may have signed instead of the host that they sent
    /// @param cbsOuterZero whether batches on disks and snapshots that fail have code 0 outside of `detail`
    /// @param moduleCodeAtTop whether the code is the module's number where clients compare that: in two deletions
    public record Options(
            boolean plainHttp,
            boolean strictNonce,
            List<String> hostAliases,
            boolean cbsOuterZero,
            boolean moduleCodeAtTop) {

        public static final Options DEFAULT = new Options(false, true, List.of(), false, false);

        public Options {
            hostAliases = List.copyOf(hostAliases);
        }

        public Options withCbsOuterZero(boolean cbsOuterZero) {
            return new Options(plainHttp, strictNonce, hostAliases, cbsOuterZero, moduleCodeAtTop);
        }

        public Options withModuleCodeAtTop(boolean moduleCodeAtTop) {
            return new Options(plainHttp, strictNonce, hostAliases, cbsOuterZero, moduleCodeAtTop);
        }
    }

    public TencentDialect(Options options) {
        this.operations = Stream.of(
                        CvmOperations.all(),
                        ImageOperations.all(),
                        CbsOperations.all(options.cbsOuterZero()),
                        SnapshotOperations.all(options.cbsOuterZero()),
                        VpcOperations.all(options.moduleCodeAtTop()),
                        EipOperations.all(),
                        LbOperations.all(),
                        DfwOperations.all(options.moduleCodeAtTop()),
                        AccountOperations.all(),
                        TradeOperations.all(),
                        StsOperations.all(),
                        Edition2017Operations.all())
                .flatMap(List::stream)
                .toList();
        this.door = new Door(options, new Directory(operations));
    }

    @Override
    public String name() {
        return "tencent-v2";
    }

    @Override
    public boolean accepts(WireRequest request) {
        return request.path().equals(PATH)
                || request.header("Host")
                        .map(Hosts::withoutPort)
                        .filter(Module::isDomain)
                        .isPresent();
    }

    @Override
    public List<TencentOperation<?>> operations() {
        return operations;
    }

    @Override
    public Set<TencentError> commonErrors() {
        var common = EnumSet.range(TencentError.INVALID_PARAMETER, TencentError.UNSUPPORTED_PROTOCOL);
        common.addAll(EnumSet.range(TencentError.INTERNAL_ERROR, TencentError.ACTION_UNAVAILABLE));
        return common;
    }

    /// Its SecretId.
    @Override
    public Optional<Id> credential(WireRequest request) {
        return Sent.secretId(request).map(AccessKeyId::new);
    }

    @Override
    public String title(Operation<TencentError, TencentRequest, ?> operation) {
        return own(operation).title();
    }

    @Override
    public Optional<Fault<TencentError>> saying(String code, Operation<TencentError, TencentRequest, ?> operation) {
        return Sayings.of(code, own(operation)).map(fault -> {
            if (fault.error() == TencentError.PARTIAL_SUCCESS) {
                throw new Unrehearsable(
                        "a batch ends in %s when some of its parts fail; name a part and its code".formatted(code));
            }
            return fault;
        });
    }

    @Override
    public boolean hasParts(Operation<TencentError, TencentRequest, ?> operation) {
        return operation.errors().contains(TencentError.PARTIAL_SUCCESS);
    }

    @Override
    public Map<String, String> parameters(TencentRequest request) {
        return request.parameters().values();
    }

    private static TencentOperation<?> own(Operation<TencentError, TencentRequest, ?> operation) {
        return (TencentOperation<?>) operation;
    }

    @Override
    public Admitted<TencentError, TencentRequest, ?> admit(WireRequest request, Engine engine) {
        return door.admit(request, engine);
    }

    @Override
    public Fault<TencentError> translate(
            Rejection rejection, Optional<Operation<TencentError, TencentRequest, ?>> operation) {
        return Translation.of(rejection, operation.map(TencentDialect::own));
    }

    @Override
    public Fault<TencentError> unforeseen() {
        return new Fault<>(TencentError.INTERNAL_ERROR, "internal error");
    }

    @Override
    public Fault<TencentError> unreadable(String problem) {
        return new Fault<>(TencentError.INVALID_PARAMETER, problem);
    }

    @Override
    public Envelope<TencentError> envelope() {
        return new NumberedEnvelope();
    }

    @Override
    public Envelope<TencentError> envelope(WireRequest request) {
        return Sent.version(request).isEmpty() ? envelope() : new NamedEnvelope(request.id());
    }
}
