package io.squall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.squall.model.AddressPool.Taking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPoolTest {

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            CIDR               | ALLOCATION POOLS                    | NEVER               | FREE                            | SIZE
            10.0.0.0/24        | 10.0.0.0-10.0.0.255                 |                     | 10.0.0.1-10.0.0.254             | 254
            10.0.0.0/24        | 10.0.0.0-10.0.0.255                 | 10.0.0.1            | 10.0.0.2-10.0.0.254             | 253
            10.0.0.0/24        | 10.0.0.0-10.0.0.255                 | 10.0.0.9 10.0.0.254 | 10.0.0.1-10.0.0.8 10.0.0.10-10.0.0.253 | 252
            10.0.0.0/24        | 9.0.0.0-11.0.0.0                    |                     | 10.0.0.1-10.0.0.254             | 254
            10.0.0.0/24        | 10.0.0.7-10.0.0.9 10.0.0.2-10.0.0.4 | 10.0.0.1            | 10.0.0.2-10.0.0.4 10.0.0.7-10.0.0.9 | 6
            10.0.0.0/24        | 10.0.0.2-10.0.0.4 10.0.0.5-10.0.0.9 |                     | 10.0.0.2-10.0.0.9               | 8
            10.0.0.0/24        | 10.0.0.2-10.0.0.9 10.0.0.3-10.0.0.4 |                     | 10.0.0.2-10.0.0.9               | 8
            10.0.0.0/24        | 10.0.1.2-10.0.1.9                   |                     |                                 | 0
            10.0.0.0/24        |                                     |                     |                                 | 0
            10.0.0.0/30        | 10.0.0.0-10.0.0.3                   | 10.0.0.1            | 10.0.0.2-10.0.0.2               | 1
            10.0.0.0/31        | 10.0.0.0-10.0.0.1                   |                     | 10.0.0.0-10.0.0.1               | 2
            10.0.0.0/32        | 10.0.0.0-10.0.0.0                   |                     | 10.0.0.0-10.0.0.0               | 1
            255.255.255.254/31 | 255.255.255.254-255.255.255.255     |                     | 255.255.255.254-255.255.255.255 | 2
            0.0.0.0/0          | 0.0.0.0-255.255.255.255             |                     | 0.0.0.1-255.255.255.254         | 4294967294
            """)
    void a_pool_has_what_the_allocation_pools_have_inside_the_block(
            String cidr, @Nullable String allocationPools, @Nullable String never, @Nullable String free, long size) {
        var pool = AddressPool.of(
                Cidr.parse(cidr).orElseThrow(),
                ranges(allocationPools),
                words(never).map(AddressPoolTest::address).collect(Collectors.toSet()));

        assertThat(pool.free()).isEqualTo(ranges(free));
        assertThat(pool.size()).isEqualTo(size);
    }

    @Test
    void the_lowest_free_address_comes_first() {
        var pool = pool("10.0.0.2-10.0.0.2 10.0.0.5-10.0.0.6");

        assertThat(pool.take()).contains(new Taking(address("10.0.0.2"), pool("10.0.0.5-10.0.0.6")));
        assertThat(pool("").take()).isEmpty();
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            TAKEN    | LEFT OF 10.0.0.2-10.0.0.4 10.0.0.7-10.0.0.7
            10.0.0.2 | 10.0.0.3-10.0.0.4 10.0.0.7-10.0.0.7
            10.0.0.3 | 10.0.0.2-10.0.0.2 10.0.0.4-10.0.0.4 10.0.0.7-10.0.0.7
            10.0.0.4 | 10.0.0.2-10.0.0.3 10.0.0.7-10.0.0.7
            10.0.0.7 | 10.0.0.2-10.0.0.4
            """)
    void one_free_address_can_be_asked_for(String taken, String left) {
        var pool = pool("10.0.0.2-10.0.0.4 10.0.0.7-10.0.0.7");

        assertThat(pool.take(address(taken))).contains(pool(left));
        assertThat(pool(left).take(address(taken))).isEmpty();
        assertThat(pool(left).give(address(taken))).isEqualTo(pool);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1", "10.0.0.5", "10.0.0.6", "10.0.0.8", "0.0.0.0", "255.255.255.255"})
    void what_is_not_free_cannot_be_taken(String text) {
        assertThat(pool("10.0.0.2-10.0.0.4 10.0.0.7-10.0.0.7").take(address(text)))
                .isEmpty();
    }

    @Test
    void giving_what_is_free_is_a_bug() {
        assertThatIllegalStateException()
                .isThrownBy(() -> pool("10.0.0.2-10.0.0.4").give(address("10.0.0.3")))
                .withMessage("10.0.0.3 is free already");
    }

    @Test
    void the_ends_of_the_address_space_are_no_special_case() {
        var all = pool("0.0.0.0-255.255.255.255");
        var rest = all.take(address("0.0.0.0")).orElseThrow();
        rest = rest.take(address("255.255.255.255")).orElseThrow();

        assertThat(rest).isEqualTo(pool("0.0.0.1-255.255.255.254"));
        assertThat(rest.give(address("255.255.255.255")).give(address("0.0.0.0")))
                .isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.2-10.0.0.4 10.0.0.5-10.0.0.6",
        "10.0.0.2-10.0.0.4 10.0.0.4-10.0.0.6",
        "10.0.0.7-10.0.0.8 10.0.0.2-10.0.0.3"
    })
    void ranges_out_of_order_or_without_a_gap_are_refused(String ranges) {
        assertThatIllegalArgumentException().isThrownBy(() -> pool(ranges));
    }

    @Test
    void a_range_does_not_run_backwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AddressRange(address("128.0.0.0"), address("127.0.0.0")))
                .withMessage("128.0.0.0 is above 127.0.0.0");
    }

    @Test
    @Timeout(10)
    void a_pool_of_65534_addresses_empties_and_fills_in_a_moment() {
        var full = AddressPool.of(cidr("192.168.0.0/16"), ranges("192.168.0.0-192.168.255.255"), Set.of());
        var held = new ArrayList<Ipv4Address>();

        var pool = full;
        for (var taking = pool.take(); taking.isPresent(); taking = pool.take()) {
            held.add(taking.get().address());
            pool = taking.get().rest();
        }
        assertThat(held).hasSize(65_534).isSorted();
        for (var address : held) {
            pool = pool.give(address);
        }
        assertThat(pool).isEqualTo(full);
    }

    /// Every second address held is the worst that a pool of this size can come to.
    @Test
    @Timeout(10)
    void a_pool_in_32767_pieces_still_answers() {
        var network = cidr("192.168.0.0/16").network();
        var broken = new AddressPool(IntStream.range(0, 32_767)
                .mapToObj(i -> network.plus(2 * i + 1))
                .map(address -> new AddressRange(address, address))
                .toList());

        var pool = broken;
        for (var i = 0; i < 1000; i++) {
            pool = pool.take().orElseThrow().rest();
        }
        for (var i = 0; i < 1000; i++) {
            pool = pool.give(network.plus(2 * i + 1));
        }
        assertThat(pool).isEqualTo(broken);
    }

    /// A subnet with what a tenant may say about it.
    record Subnet(Cidr cidr, List<AddressRange> allocationPools, Set<Ipv4Address> never) {

        AddressPool pool() {
            return AddressPool.of(cidr, allocationPools, never);
        }

        /// The same set of addresses, found the slow and obvious way.
        TreeSet<Ipv4Address> usable() {
            return addresses(List.of(new AddressRange(cidr.network(), cidr.broadcast())))
                    .filter(address -> allocationPools.stream().anyMatch(range -> range.contains(address)))
                    .filter(address -> cidr.prefixLength() > 30
                            || (!address.equals(cidr.network()) && !address.equals(cidr.broadcast())))
                    .filter(address -> !never.contains(address))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Provide
    Arbitrary<Subnet> subnets() {
        var cidrs = Combinators.combine(
                        Arbitraries.integers(), Arbitraries.integers().between(24, 32))
                .as((bits, length) -> Cidr.around(new Ipv4Address(bits), length));
        return cidrs.flatMap(cidr -> {
            var low = Math.max(cidr.network().unsigned() - 8, 0);
            var high = Math.min(cidr.broadcast().unsigned() + 8, 0xFFFF_FFFFL);
            var near = Arbitraries.longs().between(low, high).map(unsigned -> new Ipv4Address((int) (long) unsigned));
            var range = Combinators.combine(near, near)
                    .as((one, other) ->
                            one.compareTo(other) < 0 ? new AddressRange(one, other) : new AddressRange(other, one));
            return Combinators.combine(range.list().ofMaxSize(5), near.set().ofMaxSize(5))
                    .as((ranges, never) -> new Subnet(cidr, ranges, never));
        });
    }

    @Property
    void a_new_pool_has_exactly_the_usable_addresses(@ForAll("subnets") Subnet subnet) {
        var pool = subnet.pool();

        assertThat(addresses(pool.free())).containsExactlyElementsOf(subnet.usable());
        assertThat(pool.size()).isEqualTo(subnet.usable().size());
    }

    /// Each step is a number: it takes the lowest address, takes one address by name, or gives one back.
    @Property
    void takes_and_gives_in_any_order_keep_the_books(
            @ForAll("subnets") Subnet subnet, @ForAll @Size(max = 300) List<Integer> steps) {
        var original = subnet.pool();
        var usable = subnet.usable();
        var held = new ArrayList<Ipv4Address>();
        var pool = original;
        for (var step : steps) {
            var choice = step >>> 2;
            switch (step & 3) {
                case 0, 1 -> {
                    var taking = pool.take();
                    assertThat(taking.isPresent()).isEqualTo(held.size() < usable.size());
                    if (taking.isPresent()) {
                        assertThat(held).doesNotContain(taking.get().address());
                        held.add(taking.get().address());
                        pool = taking.get().rest();
                    }
                }
                case 2 -> {
                    var wanted = subnet.cidr()
                            .network()
                            .plus(choice % (1 << (32 - subnet.cidr().prefixLength())));
                    var rest = pool.take(wanted);
                    assertThat(rest.isPresent()).isEqualTo(usable.contains(wanted) && !held.contains(wanted));
                    if (rest.isPresent()) {
                        held.add(wanted);
                        pool = rest.get();
                    }
                }
                default -> {
                    if (!held.isEmpty()) {
                        var given = held.remove(choice % held.size());
                        pool = pool.give(given);
                        assertThat(pool.isFree(given)).isTrue();
                        assertThat(pool.take(given)).isPresent();
                    }
                }
            }
            assertThat(usable).containsAll(held);
            assertThat(pool.size()).isEqualTo(usable.size() - held.size());
            assertThat(held).noneMatch(pool::isFree);
            assertNormal(pool);
        }
        for (var address : held) {
            pool = pool.give(address);
        }
        assertThat(pool).isEqualTo(original);
    }

    @Property
    void the_lowest_address_comes_again_after_it_was_given_back(@ForAll("subnets") Subnet subnet) {
        subnet.pool().take().ifPresent(taking -> {
            assertThat(taking.address()).isEqualTo(subnet.usable().first());
            assertThat(taking.rest().give(taking.address()).take()).contains(taking);
        });
    }

    private static void assertNormal(AddressPool pool) {
        var ranges = pool.free();
        assertThat(IntStream.range(1, ranges.size()))
                .allMatch(i -> ranges.get(i - 1).last().unsigned() + 1
                        < ranges.get(i).first().unsigned());
    }

    private static Stream<Ipv4Address> addresses(List<AddressRange> ranges) {
        return ranges.stream()
                .flatMap(range -> LongStream.range(0, range.size())
                        .mapToObj(step -> range.first().plus(step)));
    }

    private static AddressPool pool(String ranges) {
        return new AddressPool(ranges(ranges));
    }

    private static Cidr cidr(String text) {
        return Cidr.parse(text).orElseThrow();
    }

    private static Ipv4Address address(String text) {
        return Ipv4Address.parse(text).orElseThrow();
    }

    private static List<AddressRange> ranges(@Nullable String text) {
        return words(text)
                .map(range -> range.split("-", 2))
                .map(ends -> new AddressRange(address(ends[0]), address(ends[1])))
                .toList();
    }

    private static Stream<String> words(@Nullable String text) {
        return text == null ? Stream.of() : Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty());
    }
}
