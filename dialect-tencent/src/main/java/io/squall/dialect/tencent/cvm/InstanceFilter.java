package io.squall.dialect.tencent.cvm;

import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.instance.DescribePaidInstances.Paid;
import io.squall.model.Instance;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The conditions by which instances are listed. All that are given must hold.
final class InstanceFilter {

    private static final int LOWEST_STATUS = -1;
    private static final int HIGHEST_STATUS = 30;

    private InstanceFilter() {}

    /// @param ids what the parameter with the instances' ids is called
    static Predicate<Paid> of(Parameters parameters, String ids) {
        var addresses = parameters.optionalTexts("lanIps", InstanceBatch.MAX_INSTANCES);
        return Stream.<Predicate<Paid>>of(
                        hasId(parameters, ids),
                        paid -> addresses.isEmpty() || hasAddress(paid, addresses),
                        on(parameters
                                .optionalText("searchWord")
                                .map(word -> paid -> instance(paid).name().contains(word))),
                        on(parameters
                                .optionalText("instanceName")
                                .map(name -> paid -> instance(paid).name().contains(name))),
                        on(parameters
                                .optionalInteger("status", LOWEST_STATUS, HIGHEST_STATUS)
                                .map(status -> paid -> InstanceStatus.of(instance(paid)) == status)),
                        on(parameters
                                .optionalText("projectId")
                                .map(project ->
                                        paid -> instance(paid).project().value().equals(project))),
                        on(parameters
                                .optionalText("vpcId")
                                .map(network -> paid -> isOn(paid, Ids.current(ResourceType.NETWORK, network)))),
                        on(parameters
                                .optionalText("zoneId")
                                .map(zone -> paid -> instance(paid).zone().equals(Regions.zone(zone)))))
                .reduce(Predicate::and)
                .orElseThrow();
    }

    /// Every instance, where no id is given.
    private static Predicate<Paid> hasId(Parameters parameters, String name) {
        var ids = parameters.optionalTexts(name, InstanceBatch.MAX_INSTANCES);
        return ids.isEmpty() ? paid -> true : hasOneOf(ids);
    }

    /// The instances whose ids are given, which must be some.
    static Predicate<Paid> required(Parameters parameters, String name) {
        return hasOneOf(parameters.texts(name, InstanceBatch.MAX_INSTANCES));
    }

    private static Predicate<Paid> hasOneOf(List<String> instances) {
        var ids = instances.stream()
                .map(id -> Ids.current(ResourceType.INSTANCE, id))
                .toList();
        return paid -> ids.contains(instance(paid).id().value());
    }

    private static Predicate<Paid> on(Optional<Predicate<Paid>> condition) {
        return condition.orElse(paid -> true);
    }

    private static Instance instance(Paid paid) {
        return paid.description().instance();
    }

    private static boolean isOn(Paid paid, String network) {
        return paid.description().interfaces().stream()
                .anyMatch(found -> found.port().network().value().equals(network));
    }

    private static boolean hasAddress(Paid paid, List<String> addresses) {
        return Stream.concat(
                        paid.description().privateAddresses(),
                        paid.description().publicAddresses())
                .map(Object::toString)
                .anyMatch(addresses::contains);
    }
}
