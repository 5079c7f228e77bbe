package io.squall.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Kinds;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.inventory.Inventory;
import io.squall.engine.inventory.ListResources;
import io.squall.engine.inventory.Resource;
import io.squall.engine.volume.CreateVolume;
import io.squall.engine.volume.DeleteVolume;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What clients made, as the operator sees it.
class InventoryTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestWorld world = new TestWorld();

    private List<Resource> before = List.of();

    @BeforeEach
    void look() {
        before = world.run(Caller.OPERATOR, new ListResources());
    }

    private List<Resource> made() {
        var after = new ArrayList<>(world.run(Caller.OPERATOR, new ListResources()));
        after.removeAll(before);
        return after;
    }

    @Test
    void about_every_kind_it_is_decided_whether_clients_make_it() {
        assertThat(Inventory.undecided()).isEmpty();
    }

    @Test
    void an_instance_is_listed_with_what_goes_with_it_until_it_is_told_to_go() {
        var web = world.build("web");
        world.settle(LONG);

        assertThat(made())
                .filteredOn(resource -> resource.partOf().isEmpty())
                .singleElement()
                .satisfies(resource -> {
                    assertThat(resource.type()).isEqualTo(ResourceType.INSTANCE);
                    assertThat(resource.id()).isEqualTo(web.value());
                    assertThat(resource.owner()).isEqualTo("alice");
                    assertThat(resource.name()).isEqualTo("web");
                });
        assertThat(made())
                .filteredOn(resource -> resource.partOf().equals(Optional.of(web.value())))
                .extracting(Resource::type)
                .contains(ResourceType.PORT, ResourceType.VOLUME);

        world.run(new DeleteInstance(web));

        assertThat(made()).extracting(Resource::type).doesNotContain(ResourceType.INSTANCE);
        world.settle(LONG);
        assertThat(made()).isEmpty();
    }

    @Test
    void a_volume_is_listed_until_it_is_told_to_go() {
        VolumeId data = world.run(
                        new CreateVolume("data", Optional.empty(), TestWorld.ROOMY, 10, Volume.Type.HDD, Map.of()))
                .id();
        world.settle(LONG);

        assertThat(made()).extracting(Resource::id).containsExactly(data.value());

        world.run(new DeleteVolume(data));

        assertThat(made()).isEmpty();
    }

    /// A noun that stands in two lists would be counted twice.
    @Test
    void nothing_is_listed_twice() {
        InstanceId web = world.build("web");

        assertThat(world.get(Kinds.INSTANCES, web).name()).isEqualTo("web");
        assertThat(made()).doesNotHaveDuplicates();
    }
}
