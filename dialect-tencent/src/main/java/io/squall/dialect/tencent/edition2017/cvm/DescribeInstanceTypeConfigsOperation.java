package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.Filters;
import io.squall.engine.Command;
import io.squall.engine.flavor.ListOffers;
import io.squall.engine.flavor.ListOffers.Offer;
import io.squall.engine.zone.FindZone;
import io.squall.errors.TencentError;
import io.squall.model.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeInstanceTypeConfigs" of the edition in the CVM documentation: what is for sale, zone by zone.
record DescribeInstanceTypeConfigsOperation() implements CvmOperation<List<Offer>> {

    private static final int MAX_VALUES = 1;
    private static final int MB_PER_GB = 1024;

    private static final Map<String, BiPredicate<Offer, String>> CONDITIONS = Map.of(
            "zone", (offer, zone) -> offer.zone().id().value().equals(zone),
            "instance-family", (offer, family) -> family(offer).equals(family));

    private static String family(Offer offer) {
        return offer.flavor().name().replaceFirst("\\..*", "");
    }

    private static ObjectNode view(Offer offer) {
        return Json.object()
                .put("Zone", offer.zone().id().value())
                .put("InstanceFamily", family(offer))
                .put("InstanceType", offer.flavor().name())
                .put("CPU", offer.flavor().vcpus())
                .put("GPU", 0)
                .put("FPGA", 0)
                .put("Memory", offer.flavor().ramMb() / MB_PER_GB);
    }

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Offer>> decode(TencentRequest request) {
        var filters = Filters.read(request.parameters(), MAX_VALUES);
        var isWanted = filters.on(CONDITIONS);
        return new ListOffers()
                .<List<Offer>>map(offers -> offers.stream().filter(isWanted).toList())
                .after(filters.values("zone").stream()
                        .map(zone -> new FindZone(new ZoneId(zone)))
                        .toList());
    }

    @Override
    public ObjectNode encode(List<Offer> offers) {
        return Json.object()
                .set(
                        "InstanceTypeConfigSet",
                        offers.stream()
                                .map(DescribeInstanceTypeConfigsOperation::view)
                                .collect(Json.toArray()));
    }
}
