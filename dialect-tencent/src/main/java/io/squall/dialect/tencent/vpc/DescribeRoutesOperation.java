package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.network.FindRouteTable;
import io.squall.errors.TencentError;
import io.squall.model.RouteTable.Route;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeRoutes" in the VPC documentation: the routes of one table, without the one within the VPC.
record DescribeRoutesOperation() implements VpcOperation<Page<Route>> {

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<Page<Route>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        var hasDestination = same(parameters, "destinationCidrBlock", text -> text);
        var hasHub = same(parameters, "nextHub", VpcParameters::hub);
        var hop = parameters.optionalChoice("nextType", VpcParameters.HOPS);
        return new FindRouteTable(VpcParameters.network(parameters), VpcParameters.routeTable(parameters))
                .map(table -> wanted.of(table.routes().stream()
                        .filter(route -> hasDestination.test(route.destination().toString()))
                        .filter(route -> hasHub.test(route.hub()))
                        .filter(route -> hop.isEmpty() || hop.get() == route.hop())
                        .toList()));
    }

    private static Predicate<String> same(Parameters parameters, String name, UnaryOperator<String> form) {
        return parameters
                .optionalText(name)
                .map(form)
                .<Predicate<String>>map(wanted -> wanted::equals)
                .orElse(any -> true);
    }

    @Override
    public ObjectNode encode(Page<Route> page) {
        var node = Json.object();
        node.putObject("data")
                .put("totalNum", page.total())
                .set(
                        "data",
                        page.items().stream()
                                .map(route -> VpcView.of(route).put("unNextHub", route.hub()))
                                .collect(Json.toArray()));
        return node;
    }
}
