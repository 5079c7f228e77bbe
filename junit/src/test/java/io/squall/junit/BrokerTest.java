package io.squall.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What `docs/java-tests.md` shows.
@ExtendWith(SquallExtension.class)
class BrokerTest {

    @Test
    void nothing_is_bought_without_money(Squall squall) throws Exception {
        squall.world().balance(squall.tencent().secretId(), 0);

        assertEquals(Broker.Outcome.NO_MONEY, new Broker(squall).buy());
    }

    @Test
    void it_tries_again_where_something_is_sold_out_for_a_moment(Squall squall) throws Exception {
        squall.world().rehearse("cvm.RunInstancesHour").code(5200).first(2).start();

        assertEquals(Broker.Outcome.BOUGHT, new Broker(squall).buy());
        squall.world().journal().of("cvm.RunInstancesHour").assertThat().hasCodes(5200, 5200, 0);
    }

    @Test
    void it_gives_up_where_it_is_sold_out_for_good(Squall squall) throws Exception {
        var incident = squall.world().incident("zone-sold-out").start();

        assertEquals(Broker.Outcome.SOLD_OUT, new Broker(squall).buy());
        squall.world().journal().endedIn(5200).byCause().assertThat().hasCount(3);
        incident.stop();
        assertEquals(Broker.Outcome.BOUGHT, new Broker(squall).buy());
    }

    @Test
    void it_does_not_buy_twice_where_the_answer_was_lost(Squall squall) throws Exception {
        squall.world().rehearse("cvm.RunInstancesHour").loseAnswer().once();

        assertEquals(Broker.Outcome.UNKNOWN, new Broker(squall).buy());
        squall.world().journal().of("cvm.RunInstancesHour").assertThat().hasCount(1);
    }

    @Test
    void it_waits_for_a_slow_answer(Squall squall) throws Exception {
        squall.world()
                .rehearse("cvm.RunInstancesHour")
                .account(squall.tencent().secretId())
                .delay(Duration.ofMillis(50), Duration.ofMillis(150))
                .probability(0.5, 7)
                .start();

        assertEquals(Broker.Outcome.BOUGHT, new Broker(squall).buy());
    }
}
