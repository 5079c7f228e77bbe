package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.QuoteInstances;
import io.squall.engine.instance.QuoteInstances.Quote;
import io.squall.engine.zone.FindZone;
import io.squall.errors.TencentError;
import io.squall.model.Internet;
import io.squall.model.Internet.Charge;
import io.squall.model.Subscription.Charging;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "InquiryPriceRunInstances" of the edition in the CVM documentation: what instances would cost, in yuan.
record InquiryPriceRunInstancesOperation() implements CvmOperation<InquiryPriceRunInstancesOperation.Asked> {

    /// The price, and what it is for.
    record Asked(Quote quote, Charging charging, Internet internet) {}

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.PURCHASE_FAILED);
    }

    @Override
    public Command<Asked> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Purchase.read(parameters);
        var charging = wanted.payment().charging();
        return new QuoteInstances(
                        wanted.payment(),
                        wanted.choice(),
                        Optional.of(wanted.image()),
                        wanted.disks(),
                        Purchase.rootGb(parameters).isPresent(),
                        wanted.internet(),
                        wanted.count())
                .<Asked>map(quote -> new Asked(quote, charging, wanted.internet()))
                .after(List.of(new FindZone(wanted.zone().orElseThrow())));
    }

    @Override
    public ObjectNode encode(Asked asked) {
        var answer = Json.object();
        var price = answer.putObject("Price");
        price.set("InstancePrice", price(asked.quote().instances(), asked.charging(), "HOUR"));
        if (asked.internet().bandwidthMbps() > 0) {
            var byTraffic = asked.internet().charge() == Charge.TRAFFIC;
            price.set(
                    "BandwidthPrice",
                    price(
                            asked.quote().bandwidth(),
                            byTraffic ? Charging.HOURLY : asked.charging(),
                            byTraffic ? "GB" : "HOUR"));
        }
        return answer;
    }

    private static ObjectNode price(long cents, Charging charging, String unit) {
        var yuan = BigDecimal.valueOf(cents, 2);
        return switch (charging) {
            case HOURLY -> Json.object().put("UnitPrice", yuan).put("ChargeUnit", unit);
            case PREPAID -> Json.object().put("OriginalPrice", yuan).put("DiscountPrice", yuan);
        };
    }
}
