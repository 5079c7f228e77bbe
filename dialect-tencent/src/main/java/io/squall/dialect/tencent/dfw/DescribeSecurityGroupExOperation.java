package io.squall.dialect.tencent.dfw;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.DescribeGroups;
import io.squall.engine.securitygroup.DescribeGroups.Counted;
import io.squall.errors.TencentError;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeSecurityGroupEx" in the security group documentation. `offset` counts pages, `offsetLine` groups.
record DescribeSecurityGroupExOperation() implements DfwOperation<Page<Counted>> {

    @Override
    public Set<String> aliases() {
        return Set.of("DescribeSecurityGroups");
    }

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Counted>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = wanted(parameters);
        var filter = filter(parameters);
        return new DescribeGroups()
                .map(all -> wanted.of(all.stream().filter(filter).toList()));
    }

    private static Page.Wanted wanted(Parameters parameters) {
        if (parameters.has("offset") && parameters.has("offsetLine")) {
            throw parameters.wrong("offset", "and offsetLine exclude each other");
        }
        var wanted = Page.wanted(parameters);
        var lines = parameters
                .optionalInteger("offsetLine", 0, Integer.MAX_VALUE)
                .orElseGet(() -> (int) Math.min(Integer.MAX_VALUE, (long) wanted.offset() * wanted.limit()));
        return new Page.Wanted(lines, wanted.limit());
    }

    private static Predicate<Counted> filter(Parameters parameters) {
        var project =
                parameters.optionalInteger("projectId", 0, Integer.MAX_VALUE).map(String::valueOf);
        var id = parameters.optionalText("sgId");
        var name = parameters.optionalText("sgName");
        return counted -> {
            var group = counted.group();
            return project.map(group.project().value()::equals).orElse(true)
                    && id.map(group.id().value()::equals).orElse(true)
                    && name.map(group.name()::contains).orElse(true);
        };
    }

    @Override
    public ObjectNode encode(Page<Counted> page) {
        var answer = Json.object();
        answer.putObject("data")
                .put("totalNum", page.total())
                .set(
                        "detail",
                        page.items().stream()
                                .map(DescribeSecurityGroupExOperation::group)
                                .collect(Json.toArray()));
        return answer;
    }

    private static ObjectNode group(Counted counted) {
        var group = counted.group();
        return Json.object()
                .put("sgId", group.id().value())
                .put("sgName", group.name())
                .put("sgRemark", group.description())
                .put("createTime", Times.local(group.createdAt()))
                .put("projectId", Long.parseLong(group.project().value()))
                .put("beAssociateCount", counted.members())
                .put("version", group.version());
    }
}
