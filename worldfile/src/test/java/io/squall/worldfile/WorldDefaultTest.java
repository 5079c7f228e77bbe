package io.squall.worldfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.model.AccountPlan.AppkeyPlan;
import io.squall.model.AccountPlan.UserPlan;
import io.squall.model.AppkeyId;
import io.squall.model.AvailabilityZone;
import io.squall.model.Cidr;
import io.squall.model.Flavor;
import io.squall.model.Image;
import io.squall.model.NetworkPlan;
import io.squall.model.RegionId;
import io.squall.model.Role;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The world that Squall starts with has the names that users rely on.
final class WorldDefaultTest {

    private static final RegionId KR1 = new RegionId("KR1");

    @Test
    void identifiers_are_the_same_each_time() {
        assertThat(WorldFile.defaultPlan()).isEqualTo(WorldFile.defaultPlan());
        assertThat(publicNetwork().id().orElseThrow().value()).isEqualTo("9785c25e-0f53-31aa-afcc-b576cd1df87f");
        assertThat(WorldFile.defaultPlan()
                        .accounts()
                        .getFirst()
                        .id()
                        .orElseThrow()
                        .value())
                .isEqualTo("bc03bf9d9a1b39ab9e59704dcba1b204");
    }

    @Test
    void the_region_is_kr1_with_two_zones() {
        assertThat(WorldFile.defaultPlan().region().value()).isEqualTo("KR1");
        assertThat(WorldFile.defaultPlan().zones())
                .filteredOn(zone -> zone.region().equals(KR1))
                .allMatch(AvailabilityZone::available)
                .extracting(zone -> zone.id().value())
                .containsExactly("kr-pub-a", "kr-pub-b");
    }

    @Test
    void the_demo_account_has_its_appkey_and_its_user() {
        var account = WorldFile.defaultPlan().accounts().getFirst();

        assertThat(account.appkeys()).containsExactly(new AppkeyPlan(new AppkeyId("SquallDemoAppKey"), true));
        assertThat(account.users())
                .filteredOn(user -> user.name().equals("demo@squall.test"))
                .singleElement()
                .matches(UserPlan::enabled)
                .matches(user -> user.role() == Role.ADMINISTRATOR)
                .matches(user -> user.password().orElseThrow().equals("squall-demo"));
    }

    @Test
    void every_family_of_flavors_is_there_in_several_sizes() {
        var sizes = WorldFile.defaultPlan().flavors().stream()
                .filter(flavor -> flavor.regions().contains(KR1))
                .collect(Collectors.groupingBy(WorldDefaultTest::family, Collectors.counting()));

        assertThat(sizes.keySet()).containsExactlyInAnyOrder("u2", "t2", "m2", "c2", "r2", "x1");
        assertThat(sizes.values()).allMatch(size -> size > 1);
    }

    private static String family(Flavor flavor) {
        return flavor.name().substring(0, flavor.name().indexOf('.'));
    }

    @Test
    void the_root_disk_is_the_hosts_in_u2_and_a_volume_elsewhere() {
        assertThat(WorldFile.defaultPlan().flavors())
                .filteredOn(flavor -> flavor.regions().contains(KR1))
                .allMatch(flavor ->
                        flavor.localDiskGb().isPresent() == family(flavor).equals("u2"));
    }

    @Test
    void there_are_images_of_linux_and_of_windows() {
        assertThat(WorldFile.defaultPlan().images())
                .allMatch(image -> image.isPublic() && image.state() == Image.State.ACTIVE)
                .extracting(Image::name)
                .anyMatch(name -> name.startsWith("CentOS"))
                .anyMatch(name -> name.startsWith("Ubuntu"))
                .anyMatch(name -> name.startsWith("Debian"))
                .anyMatch(name -> name.startsWith("Windows"));
    }

    @Test
    void accounts_start_with_the_default_network() {
        var beginnings = WorldFile.defaultPlan().settings().beginnings().networks();
        var demos = WorldFile.defaultPlan().accounts().getFirst().networks();

        assertThat(Stream.of(beginnings, demos))
                .allSatisfy(networks -> assertThat(networks).singleElement().satisfies(network -> {
                    assertThat(network.name()).isEqualTo("Default Network");
                    assertThat(network.subnets())
                            .singleElement()
                            .matches(subnet ->
                                    Cidr.parse("192.168.0.0/16").orElseThrow().contains(subnet.cidr()));
                }));
    }

    @Test
    void the_pool_of_floating_ips_is_public_network() {
        assertThat(publicNetwork().name()).isEqualTo("public_network");
        assertThat(publicNetwork().external()).isTrue();
        assertThat(publicNetwork().shared()).isTrue();
        assertThat(publicNetwork().subnets())
                .singleElement()
                .extracting(subnet -> subnet.cidr().toString())
                .isEqualTo("203.0.113.0/24");
    }

    private static NetworkPlan publicNetwork() {
        return WorldFile.defaultPlan().networks().getFirst();
    }
}
