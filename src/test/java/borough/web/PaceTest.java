package borough.web;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Neighbours;
import borough.Visitor;
import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final InetAddress HOME = InetAddress.ofLiteral("203.0.113.7");

    @Test
    void somebody_who_keeps_trying_is_told_how_long_to_wait() {
        var neighbours = Neighbours.both();
        var visitor = new Visitor(Neighbours.ASHDALE);
        var token = visitor.token();
        Visitor.Answer answer = null;
        for (int i = 0; i <= Allowance.SIGN_IN.atOnce(); i++) {
            answer = visitor.postBare("/sign-in", Map.of("email", "", "_csrf", token));
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(1, 60);
        assertThat(answer.body()).contains("Too many tries");
        assertThat(visitor.get("/sign-in").status()).as("looking is still free").isEqualTo(200);
        var neighbour = new Visitor(Neighbours.ASHDALE);
        assertThat(neighbour.post("/sign-in", Map.of("email", "")).status()).isEqualTo(422);
    }

    @Test
    void what_is_used_up_comes_back_with_time_and_is_each_address_s_own() {
        var buckets = new Buckets(Allowance.FINDING);
        for (int i = 0; i < Allowance.FINDING.atOnce(); i++) {
            assertThat(buckets.waitNanos(HOME)).isZero();
        }
        assertThat(buckets.waitNanos(HOME)).isPositive();
        assertThat(buckets.waitNanos(InetAddress.ofLiteral("203.0.113.8"))).isZero();
    }

    @Test
    void another_address_in_the_same_home_is_the_same_visitor() {
        var buckets = new Buckets(Allowance.FINDING);
        for (int i = 0; i < Allowance.FINDING.atOnce(); i++) {
            buckets.waitNanos(InetAddress.ofLiteral("2001:db8:1:2::" + Integer.toHexString(i)));
        }
        assertThat(buckets.waitNanos(InetAddress.ofLiteral("2001:db8:1:2:ffff::1"))).isPositive();
        assertThat(buckets.waitNanos(InetAddress.ofLiteral("2001:db8:1:3::1"))).isZero();
    }

    @Test
    void many_addresses_take_no_more_room_than_some() {
        var buckets = new Buckets(Allowance.PAGES);
        for (int i = 0; i < Buckets.ADDRESSES_MAX * 2; i++) {
            buckets.waitNanos(
                    InetAddress.ofLiteral(
                            "10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255)));
        }
        assertThat(buckets.size()).isEqualTo(Buckets.ADDRESSES_MAX);
    }

    @Test
    void pages_are_free_and_guessing_is_not() {
        assertThat(Allowance.of("GET", "/")).isEqualTo(Allowance.PAGES);
        assertThat(Allowance.of("GET", "/sign-in")).isEqualTo(Allowance.PAGES);
        assertThat(Allowance.of("POST", "/sign-in/passkey")).isEqualTo(Allowance.SIGN_IN);
        assertThat(Allowance.of("POST", "/follow")).isEqualTo(Allowance.FINDING);
        assertThat(Allowance.of("GET", "/follow/H7KM2PQX4")).isEqualTo(Allowance.FINDING);
        assertThat(Allowance.of("GET", "/assets/1/borough.css")).isEqualTo(Allowance.NONE);
    }
}
