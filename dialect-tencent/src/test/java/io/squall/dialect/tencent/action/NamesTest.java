package io.squall.dialect.tencent.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Identifiers;
import io.squall.model.RegionId;
import io.squall.model.ResourceType;
import io.squall.model.ZoneId;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Identifiers, regions and zones in their several forms.
final class NamesTest {

    private final Identifiers identifiers = new Identifiers(new Random(7));

    @ParameterizedTest
    @EnumSource(names = {"NETWORK", "SUBNET", "ROUTE_TABLE"})
    void the_older_number_of_a_resource_fits_into_31_bits_and_leads_back(ResourceType type) {
        assertThat(drawn(type)).allSatisfy(id -> {
            assertThat(Ids.number(id)).isBetween(1L, (long) Integer.MAX_VALUE);
            assertThat(Ids.current(type, Long.toString(Ids.number(id)))).isEqualTo(id);
            assertThat(Ids.current(type, Ids.older(new RegionId("ap-guangzhou"), type, id)))
                    .isEqualTo(id);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTANCE", "LOAD_BALANCER"})
    void the_older_identifier_of_32_digits_leads_back(ResourceType type) {
        assertThat(drawn(type))
                .allSatisfy(
                        id -> assertThat(Ids.current(type, Ids.hex(type, id))).isEqualTo(id));
    }

    @Test
    void digits_that_name_nothing_stay_what_they_are() {
        var stranger = "qcvm" + "0".repeat(32);

        assertThat(Ids.current(ResourceType.INSTANCE, stranger)).isEqualTo(stranger);
    }

    private Stream<String> drawn(ResourceType type) {
        return Stream.generate(() -> Ids.NAMING.name(type, identifiers)).limit(200);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            NUMBER | ZONE            | TITLE
            100001 | ap-guangzhou-1  | 广州一区
            100002 | ap-guangzhou-2  | 广州二区
            200001 | ap-shanghai-1   | 上海一区
            800001 | ap-beijing-1    | 北京一区
            300001 | ap-hongkong-1   | 香港一区
            400001 | na-toronto-1    | 多伦多一区
            900001 | ap-singapore-1  | 新加坡一区
            """)
    void zones_have_numbers_names_and_titles(int number, String name, String title) {
        var zone = new ZoneId(name);

        assertThat(Regions.number(zone)).isEqualTo(number);
        assertThat(Regions.zone(Integer.toString(number))).isEqualTo(zone);
        assertThat(Regions.zone(name)).isEqualTo(zone);
        assertThat(Regions.title(zone)).isEqualTo(title);
    }

    @Test
    void zones_of_no_region_keep_their_names() {
        assertThat(Regions.number(new ZoneId("kr-pub-a"))).isZero();
        assertThat(Regions.title(new ZoneId("kr-pub-a"))).isEqualTo("kr-pub-a");
    }
}
