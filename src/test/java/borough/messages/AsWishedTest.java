package borough.messages;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Lamps;
import borough.Town;
import borough.messages.Message.State;
import borough.values.Reference;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told how, and not at night. */
class AsWishedTest {
    private final Lamps lamps = new Lamps();
    private final Messages messages = Town.bean(Messages.class);

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T18:00:00");
    }

    private Reference reported() {
        var reference = lamps.reportBy("07700 900123");
        Town.sweep();
        return reference;
    }

    private State state(Reference reference, String moment) {
        return lamps.told(reference, moment).orElseThrow().state();
    }

    private void wish(Reference reference, Wish wish) {
        Town.run(lamps.council(), () -> messages.wish(reference, wish));
    }

    @Test
    void nobody_s_phone_sounds_at_night_and_what_waited_goes_out_in_the_morning() {
        var reference = reported();
        Town.CLOCK.set("2026-05-12T23:00:00");
        lamps.decide(reference, "mend");
        Town.sweep();
        var waiting = lamps.told(reference, "mended").orElseThrow();
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(waiting.tries()).isZero();
        assertThat(waiting.problem()).isEqualTo("It waits for the end of quiet hours");
        Town.CLOCK.set("2026-05-13T07:59:00");
        Town.sweep();
        assertThat(state(reference, "mended")).isEqualTo(State.WAITING);
        Town.CLOCK.set("2026-05-13T08:00:00");
        Town.sweep();
        assertThat(state(reference, "mended")).isEqualTo(State.SENT);
    }

    @Test
    void what_a_file_calls_urgent_goes_out_at_night_before_what_waits() {
        var reference = reported();
        Town.CLOCK.set("2026-05-12T23:00:00");
        Town.run(
                lamps.council(),
                () ->
                        messages.tell(
                                new NewMessage(
                                        reference,
                                        "slow",
                                        "one",
                                        Channel.TEXT,
                                        new Contents("07700 900123", "", "This can wait."))));
        Town.sweep();
        lamps.decide(reference, "warn");
        Town.sweep();
        assertThat(state(reference, "danger")).isEqualTo(State.SENT);
        assertThat(state(reference, "slow")).isEqualTo(State.WAITING);
    }

    @Test
    void whoever_asks_at_night_is_answered_at_once_but_not_hours_later() {
        Town.CLOCK.set("2026-05-12T23:00:00");
        assertThat(state(reported(), "accepted")).isEqualTo(State.SENT);
        var late = lamps.reportBy("07700 900124");
        Town.CLOCK.pass(Duration.ofMinutes(31));
        Town.sweep();
        assertThat(state(late, "accepted")).isEqualTo(State.WAITING);
    }

    @Test
    void an_email_wakes_nobody() {
        var reference = lamps.report(Map.of("email", "amina@example.org"));
        Town.CLOCK.set("2026-05-12T23:00:00");
        lamps.decide(reference, "mend");
        Town.sweep();
        assertThat(state(reference, "mended")).isEqualTo(State.SENT);
    }

    @Test
    void whoever_wishes_for_email_gets_no_text_any_more() {
        var reference = reported();
        wish(reference, new Wish(Channel.EMAIL, "amina@example.org"));
        lamps.decide(reference, "mend");
        Town.sweep();
        var told = lamps.told(reference, "mended").orElseThrow();
        assertThat(told.channel()).isEqualTo(Channel.EMAIL);
        assertThat(told.state()).isEqualTo(State.SENT);
        assertThat(told.contents())
                .isEqualTo(new Contents("amina@example.org", "Report a lamp", "It is mended."));
    }

    @Test
    void what_waits_for_the_morning_goes_where_they_wish_by_then() {
        var reference = reported();
        Town.CLOCK.set("2026-05-12T23:00:00");
        lamps.decide(reference, "mend");
        Town.sweep();
        wish(reference, Wish.NOT_TOLD);
        Town.CLOCK.set("2026-05-13T08:00:00");
        Town.sweep();
        assertThat(state(reference, "mended")).isEqualTo(State.KEPT);
    }

    @Test
    void whoever_left_no_address_may_still_leave_one() {
        var reference = lamps.report(Map.of());
        assertThat(state(reference, "accepted")).isEqualTo(State.KEPT);
        wish(reference, new Wish(Channel.TEXT, "07700 900125"));
        lamps.decide(reference, "mend");
        Town.sweep();
        assertThat(state(reference, "mended")).isEqualTo(State.SENT);
    }

    @Test
    void no_more_is_told_than_the_file_names() {
        var reference = reported();
        lamps.decide(reference, "ask");
        lamps.decide(lamps.reportBy("07700 900126"), "mend");
        Town.sweep();
        assertThat(lamps.told(reference)).extracting(Message::moment).containsExactly("accepted");
    }

    @Test
    void erasing_a_case_forgets_how_its_person_wished_to_be_told() {
        var reference = reported();
        wish(reference, new Wish(Channel.EMAIL, "amina@example.org"));
        Town.run(lamps.council(), () -> messages.forget(reference));
        assertThat(lamps.in(() -> messages.wish(reference))).isEmpty();
        assertThat(lamps.in(() -> messages.toldTo("07700 900123", Town.CLOCK.instant()))).isEmpty();
    }

    @Test
    void a_thousand_messages_of_one_case_come_in_pages() {
        var reference = lamps.report(Map.of());
        Town.run(
                lamps.council(),
                () -> {
                    for (int i = 0; i < 1_000; i++) {
                        messages.tell(
                                new NewMessage(
                                        reference,
                                        "news",
                                        "time " + i,
                                        Channel.NONE,
                                        new Contents("", "", "News " + i)));
                    }
                });
        var seen = 0;
        var before = "";
        do {
            var from = before;
            var page = lamps.in(() -> messages.of(reference, from));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(50);
            seen += page.items().size();
            before = page.older();
        } while (!before.isEmpty());
        assertThat(seen).isEqualTo(1_001);
    }
}
