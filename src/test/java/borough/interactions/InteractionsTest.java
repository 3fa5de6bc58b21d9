package borough.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Lamps;
import borough.Town;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customers.Merges;
import borough.data.News;
import borough.interactions.Interaction.About;
import borough.interactions.Interaction.Way;
import borough.interactions.NewInteraction.Told;
import borough.messages.Messages;
import borough.values.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InteractionsTest {
    private final Lamps lamps = new Lamps();
    private final Interactions interactions = Town.bean(Interactions.class);

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    private static List<String> says(Timeline it) {
        return it.lines().stream().map(Interaction::says).toList();
    }

    private Timeline of(Reference reference) {
        return lamps.in(() -> interactions.of(reference, ""));
    }

    private NewInteraction call(String occasion) {
        return new NewInteraction(
                occasion,
                Town.CLOCK.instant(),
                "phone",
                Way.IN,
                "enquiry",
                Told.of("Asked: When is my bin day?"),
                new About(Optional.empty(), Optional.empty(), Optional.of(Lamps.MILL_LANE_14)));
    }

    private void write(List<NewInteraction> lines) {
        Town.run(lamps.council(), () -> interactions.write(lines));
    }

    @Test
    void what_was_asked_for_and_what_was_told_are_lines_newest_first() {
        var reference = lamps.reportBy("07700 900123");
        Town.CLOCK.pass(Duration.ofMinutes(1));
        Town.sweep();
        Town.sweep();
        assertThat(says(of(reference)))
                .containsExactly("We sent a text: accepted", "Asked for: Report a lamp");
        assertThat(of(reference).lines()).allMatch(it -> it.words().isEmpty());
    }

    @Test
    void every_line_of_a_case_stands_at_its_property_too() {
        var reference = lamps.reportBy("07700 900123");
        Town.sweep();
        Town.CLOCK.pass(Duration.ofMinutes(1));
        lamps.decide(reference, "mend");
        Town.sweep();
        Town.sweep();
        write(List.of(call("one")));
        var there = lamps.in(() -> interactions.at(Lamps.MILL_LANE_14, ""));
        assertThat(says(there))
                .containsExactlyInAnyOrder(
                        "Asked: When is my bin day?",
                        "We sent a text: mended",
                        "We sent a text: accepted",
                        "Asked for: Report a lamp");
    }

    private Timeline of(CustomerId customer) {
        return lamps.in(() -> interactions.ofCustomer(customer, ""));
    }

    @Test
    void what_is_said_of_a_customers_cases_before_and_after_is_their_timeline() {
        var reference = lamps.reportBy("07700 900123");
        Town.sweep();
        var customer = CustomerId.draw();
        Town.run(
                lamps.council(),
                () -> {
                    Town.bean(CustomerCases.class).link(customer, reference, "said by a test");
                    interactions.concerns(customer, reference);
                });
        assertThat(says(of(customer))).contains("Asked for: Report a lamp");
        Town.CLOCK.pass(Duration.ofMinutes(1));
        lamps.decide(reference, "mend");
        Town.sweep();
        Town.sweep();
        assertThat(says(of(customer))).startsWith("We sent a text: mended");
        var known = of(customer).lines().size();
        var second = CustomerId.draw();
        Town.run(
                lamps.council(),
                () -> Town.bean(Merges.class).merge(customer, second, "a test", "the same"));
        assertThat(of(second).lines()).hasSize(known);
        Town.run(lamps.council(), () -> interactions.concernsNoMore(customer, reference));
        assertThat(of(second).lines()).isEmpty();
    }

    @Test
    void a_number_is_found_however_it_is_written_and_stands_nowhere() {
        var reference = lamps.reportBy("07700 900123");
        Town.sweep();
        Town.sweep();
        var found = lamps.in(() -> interactions.ofContactPoint("+44 7700 900123", ""));
        assertThat(says(found)).containsExactly("We sent a text: accepted");
        assertThat(found.lines().getFirst().about().caseReference()).contains(reference);
        var other = lamps.in(() -> interactions.ofContactPoint("07700 900999", ""));
        assertThat(other.lines()).isEmpty();
    }

    @Test
    void what_is_heard_twice_is_one_line() {
        write(List.of(call("one"), call("one")));
        write(List.of(call("one"), call("two")));
        var there = lamps.in(() -> interactions.at(Lamps.MILL_LANE_14, ""));
        assertThat(there.lines()).hasSize(2);
    }

    @Test
    void a_line_written_once_can_never_be_changed() throws Exception {
        write(List.of(call("one")));
        try (var database = Town.asApplication();
                var statement = database.createStatement()) {
            assertThat(
                            org.assertj.core.api.Assertions.catchThrowable(
                                    () ->
                                            statement.execute(
                                                    "update interactions.interactions set says = ''")))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_thousand_lines_come_in_pages_each_once() {
        write(
                IntStream.range(0, 1_000)
                        .mapToObj(
                                i -> {
                                    Town.CLOCK.pass(Duration.ofMillis(i % 3));
                                    return call("call " + i);
                                })
                        .toList());
        var seen = new ArrayList<Interaction>();
        var before = "";
        do {
            var from = before;
            var page = lamps.in(() -> interactions.at(Lamps.MILL_LANE_14, from));
            seen.addAll(page.lines());
            before = page.older();
        } while (!before.isEmpty());
        assertThat(seen).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(seen).extracting(Interaction::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(lamps.in(() -> interactions.at(Lamps.MILL_LANE_14, "'; drop table--")).lines())
                .hasSize(20);
    }

    @Test
    void what_was_said_is_sealed_and_can_be_erased_while_the_lines_stay() {
        var reference = lamps.reportBy("07700 900123");
        Town.sweep();
        Town.sweep();
        var told =
                Told.of("Asked: You owe me a refund")
                        .saying(Optional.of("She is Amina, and cross."))
                        .by(Optional.of("Beth Lawson"));
        write(
                List.of(
                        new NewInteraction(
                                "call",
                                Town.CLOCK.instant(),
                                "phone",
                                Way.IN,
                                "enquiry",
                                told,
                                About.of(reference))));
        assertThat(of(reference).lines())
                .anyMatch(it -> it.words().equals(Optional.of("She is Amina, and cross.")));
        Town.run(lamps.council(), () -> interactions.forget(reference));
        assertThat(of(reference).lines()).hasSize(3).allMatch(it -> it.words().isEmpty());
        assertThat(lamps.in(() -> interactions.ofContactPoint("07700 900123", "")).lines())
                .isEmpty();
    }

    /** Something that happened, for a listener of this test's. */
    public record Rang(int times) {}

    @Test
    void news_that_is_heard_together_holds_nothing_up_where_one_of_it_can_t_be_handled() {
        var heard = new ArrayList<Integer>();
        var news = Town.bean(News.class);
        news.hearTogether(
                Rang.class,
                "test.rang " + lamps.council().number(),
                all -> {
                    if (all.stream().anyMatch(it -> it.times() == 3)) {
                        throw new IllegalStateException("three can't be heard");
                    }
                    all.forEach(it -> heard.add(it.times()));
                });
        Town.run(
                lamps.council(),
                () -> IntStream.range(0, 6).forEach(i -> news.publish("bell " + i, new Rang(i))));
        Town.sweep();
        assertThat(heard).containsExactlyInAnyOrder(0, 1, 2, 4, 5);
        Town.sweep();
        assertThat(heard).hasSize(5);
    }

    @Test
    void the_door_of_messages_knows_a_contact_for_the_same() {
        var messages = Town.bean(Messages.class);
        assertThat(messages.contact("07700 900123")).isEqualTo(messages.contact("+447700900123"));
        assertThat(messages.contact("Amina@Example.org "))
                .isEqualTo(messages.contact("amina@example.org"));
    }
}
