package borough.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Lamps;
import borough.Town;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.data.Writes;
import borough.interactions.Interaction.About;
import borough.interactions.Interaction.Way;
import borough.interactions.NewInteraction.Told;
import borough.values.Reference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A line that is written while it is being said whose its case is misses no timeline. */
class TimelineRaceTest {
    private final Lamps lamps = new Lamps();
    private final Interactions interactions = Town.bean(Interactions.class);
    private final Reference reference = lamps.reportBy("07700 900123");
    private final CustomerId amina = CustomerId.draw();

    private void write(String says) {
        interactions.write(
                List.of(
                        new NewInteraction(
                                says,
                                Town.CLOCK.instant(),
                                "phone",
                                Way.IN,
                                "enquiry",
                                Told.of(says),
                                About.of(reference))));
    }

    private void link() {
        Town.bean(CustomerCases.class).link(amina, reference, "said by a test");
        interactions.concerns(amina, reference);
    }

    private List<String> timeline() {
        return lamps.in(() -> interactions.ofCustomer(amina, "")).lines().stream()
                .map(Interaction::says)
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Does one thing in a transaction that stays open until another has had its turn. */
    private void meanwhile(Runnable first, Runnable second, boolean secondWaits) {
        var done = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var one =
                CompletableFuture.runAsync(
                        () ->
                                Town.run(
                                        lamps.council(),
                                        () -> {
                                            first.run();
                                            done.countDown();
                                            await(goOn);
                                        }),
                        Thread::startVirtualThread);
        await(done);
        var two =
                CompletableFuture.runAsync(
                        () -> Town.run(lamps.council(), second), Thread::startVirtualThread);
        if (secondWaits) {
            assertThatThrownBy(() -> two.get(400, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
        } else {
            two.join();
        }
        goOn.countDown();
        one.join();
        two.join();
    }

    @Test
    void a_line_not_yet_committed_is_waited_for_by_whoever_says_whose_the_case_is() {
        meanwhile(() -> write("Asked: when?"), this::link, true);
        assertThat(timeline()).contains("Asked: when?");
    }

    @Test
    void a_line_written_while_it_is_being_said_waits_for_nobody_and_is_placed_after() {
        meanwhile(
                () -> {
                    link();
                    Town.bean(Writes.class).send();
                },
                () -> write("Asked: by when?"),
                false);
        assertThat(timeline()).doesNotContain("Asked: by when?");
        Town.sweep();
        assertThat(timeline()).contains("Asked: by when?");
    }

    @Test
    void a_line_of_no_case_stands_on_the_timeline_of_the_customer_it_names() {
        Town.run(
                lamps.council(),
                () ->
                        interactions.write(
                                List.of(
                                        new NewInteraction(
                                                "a call",
                                                Town.CLOCK.instant(),
                                                "phone",
                                                Way.IN,
                                                "call",
                                                Told.of("Call noted")
                                                        .saying(Optional.of("She moves in May.")),
                                                About.NOTHING.of(amina)))));
        assertThat(timeline()).containsExactly("Call noted");
    }

    @Test
    void a_line_that_names_somebody_else_than_its_case_does_stands_with_both() {
        var son = CustomerId.draw();
        Town.run(lamps.council(), this::link);
        Town.run(
                lamps.council(),
                () ->
                        interactions.write(
                                List.of(
                                        new NewInteraction(
                                                "the son rang",
                                                Town.CLOCK.instant(),
                                                "phone",
                                                Way.IN,
                                                "call",
                                                Told.of("Her son rang"),
                                                About.of(reference).of(son)))));
        assertThat(timeline()).contains("Her son rang");
        assertThat(lamps.in(() -> interactions.ofCustomer(son, "")).lines()).hasSize(1);
    }

    @Test
    void lines_of_cases_that_may_not_be_seen_leave_no_gap_and_no_count() {
        Town.run(lamps.council(), this::link);
        Town.run(
                lamps.council(),
                () -> {
                    for (int each = 0; each < 30; each++) {
                        write("Asked: " + each);
                    }
                });
        var seen =
                lamps.in(() -> interactions.ofCustomer(amina, SoughtLines.seeing(List.of()), ""));
        assertThat(seen).isEqualTo(Timeline.EMPTY);
        var all =
                lamps.in(
                        () ->
                                interactions.ofCustomer(
                                        amina, SoughtLines.seeing(List.of(reference)), ""));
        assertThat(all.lines()).hasSize(20);
    }
}
