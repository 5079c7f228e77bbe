package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.Payment;
import io.squall.engine.instance.QuoteInstances.Quote;
import io.squall.errors.TencentError;
import io.squall.model.Internet;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "InquiryInstancePriceHour" in the CVM documentation: what an hour would cost, in yuan.
record InquiryInstancePriceHourOperation() implements CvmOperation<InquiryInstancePriceHourOperation.Asked> {

    /// The price, and whether bandwidth is paid for by the GB.
    record Asked(Quote quote, boolean byTraffic) {}

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.PURCHASE_FAILED);
    }

    @Override
    public Command<Asked> decode(TencentRequest request) {
        var asked = InquiryInstancePriceOperation.quote(request.parameters(), Payment.HOURLY);
        var byTraffic = asked.internet().charge() == Internet.Charge.TRAFFIC;
        return asked.map(quote -> new Asked(quote, byTraffic));
    }

    @Override
    public ObjectNode encode(Asked asked) {
        var answer = Json.object();
        var data = answer.putObject("data");
        data.putObject("cvm").put("price", yuan(asked.quote().instances())).put("price_unit", "HOUR");
        data.putObject("bandwidth")
                .put("price", yuan(asked.quote().bandwidth()))
                .put("price_unit", asked.byTraffic() ? "GB" : "HOUR");
        return answer;
    }

    private static String yuan(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
