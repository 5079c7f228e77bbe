package io.squall.dialect.tencent.edition2017.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.edition2017.action.Filters;
import io.squall.dialect.tencent.edition2017.action.Paging;
import io.squall.engine.Command;
import io.squall.engine.floatingip.DescribeFloatingIps;
import io.squall.engine.floatingip.DescribeFloatingIps.Described;
import io.squall.errors.TencentError;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeAddresses" of the edition in the EIP documentation. Conditions that nothing meets give an empty list.
record DescribeAddressesOperation() implements AddressOperation<Page<Described>> {

    private static final int MAX_VALUES = 5;

    private static final Map<String, BiPredicate<Described, String>> CONDITIONS = Map.of(
            "address-id", (described, id) -> id(described).equals(id),
            "address-name", (described, name) -> described.floatingIp().name().equals(name),
            "address-ip",
                    (described, address) ->
                            described.floatingIp().address().toString().equals(address),
            "address-status",
                    (described, status) -> AddressView.status(described).equals(status),
            "instance-id", is(AddressView::instance),
            "private-ip-address", is(AddressView::privateAddress),
            "network-interface-id", is(AddressView::networkInterface),
            "is-arrears",
                    (described, flag) -> Boolean.toString(described.suspended()).equalsIgnoreCase(flag));

    private static BiPredicate<Described, String> is(Function<Described, Optional<String>> value) {
        return (described, wanted) -> value.apply(described).equals(Optional.of(wanted));
    }

    private static String id(Described described) {
        return described.floatingIp().id().value();
    }

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Described>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Paging.wanted(parameters);
        var ids = parameters.optionalTexts(AddressParameters.ADDRESSES, AddressParameters.MAX_ADDRESSES);
        var isWanted = Filters.read(parameters, AddressParameters.ADDRESSES, MAX_VALUES)
                .on(CONDITIONS)
                .and(described -> ids.isEmpty() || ids.contains(id(described)));
        return new DescribeFloatingIps()
                .map(all -> wanted.of(all.stream().filter(isWanted).toList()));
    }

    @Override
    public ObjectNode encode(Page<Described> page) {
        return Json.object()
                .put("TotalCount", page.total())
                .set("AddressSet", page.items().stream().map(AddressView::of).collect(Json.toArray()));
    }
}
