package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Fault;
import io.squall.dialect.Fault.Specific;
import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.instance.Payment;
import io.squall.engine.instance.QuoteBoost;
import io.squall.engine.instance.QuoteInstances;
import io.squall.engine.instance.QuoteRenewal;
import io.squall.engine.instance.QuoteResize;
import io.squall.engine.instance.ResizePaidInstance;
import io.squall.errors.TencentError;
import io.squall.model.ImageId;
import io.squall.model.Subscription.Charging;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "InquiryInstancePrice" in the CVM documentation: what buying, renewing, resizing or more bandwidth would cost, in
/// cents.
record InquiryInstancePriceOperation() implements CvmOperation<Long> {

    private static final int BUY_OR_RENEW = 1;
    private static final int RESIZE = 4;
    private static final int BANDWIDTH = 5;

    /// The name in the documentation's sample.
    @Override
    public Set<String> aliases() {
        return Set.of("InquiryProductPrice");
    }

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED, TencentError.PURCHASE_FAILED);
    }

    @Override
    public Command<Long> decode(TencentRequest request) {
        var parameters = request.parameters();
        return switch (parameters.integer("instanceType", BUY_OR_RENEW, BANDWIDTH)) {
            case BUY_OR_RENEW -> parameters.has("instanceId") ? renewal(parameters) : purchase(parameters);
            case RESIZE -> resize(parameters);
            case BANDWIDTH ->
                new QuoteBoost(InstanceNames.one(parameters), Boosts.read(parameters, "startTime", "endTime"));
            default -> throw parameters.wrong("instanceType", "must be 1, 4 or 5");
        };
    }

    private static Command<Long> renewal(Parameters parameters) {
        return new QuoteRenewal(InstanceNames.one(parameters), parameters.integer("period", 1, Purchase.MAX_MONTHS));
    }

    private static Command<Long> purchase(Parameters parameters) {
        return quote(parameters, Payment.prepaid(parameters.integer("period", 1, Purchase.MAX_MONTHS)))
                .map(quote -> quote.instances() + quote.bandwidth());
    }

    /// What is asked about something new.
    static QuoteInstances quote(Parameters parameters, Payment payment) {
        var image = parameters.optionalText("imageId").map(ImageId::new);
        if (parameters.has("rootSize") && image.isEmpty()) {
            throw new Fault<>(
                            TencentError.INVALID_PARAMETER,
                            "imageId is required with rootSize",
                            new Specific("4000", "InvalidParameter.MissImageId"))
                    .raise();
        }
        return new QuoteInstances(
                payment,
                Purchase.size(parameters, "instanceModel"),
                image,
                Purchase.disks(parameters),
                parameters.has("rootSize"),
                Purchase.internet(parameters),
                Purchase.count(parameters));
    }

    private static Command<Long> resize(Parameters parameters) {
        return new QuoteResize(new ResizePaidInstance(
                InstanceNames.one(parameters),
                Optional.of(Charging.PREPAID),
                Purchase.growth(parameters),
                parameters.has("storageSize") ? Purchase.dataGb(parameters) : 0,
                Optional.empty(),
                false));
    }

    @Override
    public ObjectNode encode(Long cents) {
        return Json.object().put("price", cents).put("originalPrice", cents);
    }
}
