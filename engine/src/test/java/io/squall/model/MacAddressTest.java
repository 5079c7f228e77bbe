package io.squall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {

    @Property
    void the_same_seed_makes_the_same_address(@ForAll long seed) {
        var address = MacAddress.from(new Random(seed));

        assertThat(address).isEqualTo(MacAddress.from(new Random(seed)));
        assertThat(address.value()).startsWith("fa:16:3e:").hasSize(17);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FA:16:3E:00:00:00",
                "fa:16:3e:00:00",
                "fa:16:3e:00:00:0",
                "fa:16:3e:00:00:00:00",
                "fa:16:3e:00:00:0g",
                "fa-16-3e-00-00-00",
                "00:16:3e:00:00:00",
                "fa:16:3e:00:00:00\n"
            })
    void other_forms_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MacAddress(text));
    }
}
