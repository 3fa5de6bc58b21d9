package borough.replies;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Lamps;
import borough.Town;
import borough.correspondence.CaseTalk;
import borough.correspondence.Letters;
import borough.correspondence.Letters.ToRead;
import borough.council.SignedIn;
import borough.handling.CaseDesk.Line;
import borough.interactions.Interaction;
import borough.interactions.Interactions;
import borough.messages.Channel;
import borough.messages.Message;
import borough.messages.Messages;
import borough.messages.ReplyTo;
import borough.messages.Wish;
import borough.values.Reference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepliesTest {
    private static final String AMINA = "447700900123";
    private static final String AMINA_MAIL = "amina@example.org";

    private final Lamps lamps = new Lamps();
    private final Replies replies = Town.bean(Replies.class);
    private final CaseTalk talk = Town.bean(CaseTalk.class);

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    private Reference texted() {
        var reference = lamps.reportBy("07700 900123");
        Town.sweep();
        return reference;
    }

    private Reference mailed() {
        var reference = lamps.report(Map.of("email", AMINA_MAIL));
        Town.sweep();
        return reference;
    }

    private Fate text(String id, String from, String words) {
        var json =
                """
                {"id": "%s", "source_number": "%s", "destination_number": "07700900000",
                 "message": "%s", "date_received": "2026-05-12T09:00:00Z"}
                """
                        .formatted(id, from, words);
        return lamps.in(() -> replies.textCame(json.getBytes(StandardCharsets.UTF_8)));
    }

    private Fate mail(String... lines) {
        var raw = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        return lamps.in(() -> replies.emailCame(raw));
    }

    private String address(Reference reference) {
        return lamps.in(() -> Town.bean(ReplyTo.class).address(reference, "brookshire.example"));
    }

    private Fate mailFrom(String from, String to, String words, String... heads) {
        var lines = new ArrayList<>(List.of("From: <" + from + ">", "To: Lamps <" + to + ">"));
        lines.add("Message-ID: <" + UUID.randomUUID() + "@example.org>");
        lines.addAll(List.of(heads));
        lines.add("");
        lines.add(words);
        return mail(lines.toArray(String[]::new));
    }

    private List<Line> landed(Reference reference) {
        return lamps.in(() -> talk.withCustomer(reference, Integer.MAX_VALUE, 100));
    }

    private List<String> words(Reference reference) {
        return landed(reference).stream().map(it -> it.said("text")).toList();
    }

    private List<Unplaced> waiting() {
        return lamps.in(() -> replies.waiting("").items());
    }

    private static final int LETTERS_MAX = 200;

    private List<ToRead> toRead(String... holders) {
        var reader = new SignedIn(UUID.randomUUID(), "Ann", List.of(holders), Set.of(), Set.of());
        return lamps.in(() -> Town.bean(Letters.class).of(reader, LETTERS_MAX));
    }

    @Test
    void a_text_lands_on_the_case_we_texted_about_last() {
        texted();
        Town.CLOCK.set("2026-05-12T10:00:00");
        var last = texted();
        assertThat(text("1", AMINA, "It is the one by the gate")).isEqualTo(Fate.LANDED);
        assertThat(words(last)).containsExactly("It is the one by the gate");
        assertThat(landed(last).getFirst().event().by().who()).isEqualTo("Customer");
        assertThat(toRead("waste-and-recycling")).hasSize(1);
    }

    @Test
    void a_text_that_names_its_case_lands_there() {
        var first = texted();
        Town.CLOCK.set("2026-05-12T10:00:00");
        texted();
        assertThat(text("1", AMINA, "About " + first + ": by the gate")).isEqualTo(Fate.LANDED);
        assertThat(words(first)).hasSize(1);
    }

    @Test
    void a_number_we_never_texted_waits_for_an_adviser_and_touches_no_case() {
        var reference = texted();
        assertThat(text("1", "447700900999", "Cancel " + reference)).isEqualTo(Fate.WAITS);
        assertThat(text("2", AMINA, "About " + Reference.draw())).isEqualTo(Fate.WAITS);
        assertThat(landed(reference)).isEmpty();
        assertThat(waiting())
                .extracting(Unplaced::why)
                .containsExactly(
                        "It names a case about which we never texted this number",
                        "It names a case about which we never texted this number");
    }

    @Test
    void months_later_nobody_takes_a_text_for_an_answer() {
        texted();
        Town.CLOCK.set("2026-09-12T09:00:00");
        assertThat(text("1", AMINA, "Hello?")).isEqualTo(Fate.WAITS);
        assertThat(waiting().getFirst().from()).isEqualTo("+447700900123");
    }

    @Test
    void what_is_brought_twice_is_taken_in_once() {
        var reference = texted();
        text("1", AMINA, "By the gate");
        assertThat(text("1", AMINA, "By the gate")).isEqualTo(Fate.HEARD_BEFORE);
        assertThat(words(reference)).hasSize(1);
        assertThat(text("2", AMINA, "By the gate")).isEqualTo(Fate.LANDED);
    }

    @Test
    void an_email_lands_by_the_address_that_only_those_know_to_whom_we_wrote() {
        var reference = mailed();
        var words =
                "It is by the gate.\r\n\r\nOn Tue, 12 May 2026, Lamps wrote:\r\n> We look at it.";
        assertThat(mailFrom(AMINA_MAIL, address(reference), words)).isEqualTo(Fate.LANDED);
        assertThat(words(reference)).containsExactly("It is by the gate.");
    }

    @Test
    void a_guessed_address_waits_and_a_stranger_who_has_it_is_said_to_be_one() {
        var reference = mailed();
        var guessed = address(reference).replaceFirst("\\.[0-9a-f]{20}", "." + "0".repeat(20));
        assertThat(mailFrom("who@example.org", guessed, "Stop it")).isEqualTo(Fate.WAITS);
        assertThat(landed(reference)).isEmpty();
        assertThat(mailFrom("who@example.org", address(reference), "Hello")).isEqualTo(Fate.LANDED);
        assertThat(landed(reference).getFirst().event().by().who())
                .isEqualTo("Somebody who may be the customer");
    }

    @Test
    void machines_are_never_answered_and_bother_nobody() {
        var reference = mailed();
        lamps.decide(reference, "mend");
        Town.sweep();
        for (var head :
                List.of(
                        "Auto-Submitted: auto-replied",
                        "Precedence: bulk",
                        "X-Autoreply: yes",
                        "Return-Path: <>")) {
            assertThat(mailFrom(AMINA_MAIL, address(reference), "I am away", head))
                    .as(head)
                    .isEqualTo(Fate.AUTOMATIC);
        }
        assertThat(landed(reference)).isEmpty();
        assertThat(lamps.told(reference)).extracting(Message::moment).doesNotContain("files");
        assertThat(lamps.told(reference)).hasSize(2);
    }

    @Test
    void whoever_answers_after_the_end_is_told_so_once_a_day() {
        var reference = texted();
        lamps.decide(reference, "mend");
        Town.sweep();
        text("1", AMINA, "It is out again");
        text("2", AMINA, "Hello?");
        Town.sweep();
        assertThat(words(reference)).hasSize(2);
        assertThat(toRead("waste-and-recycling")).hasSize(2);
        var told = lamps.told(reference, "reply to a closed case");
        assertThat(told).isPresent();
        assertThat(told.get().contents().text())
                .contains(reference.toString())
                .contains("is closed")
                .contains("/follow/");
        assertThat(lamps.told(reference)).hasSize(3);
        Town.CLOCK.set("2026-05-13T09:00:00");
        text("3", AMINA, "Still out");
        assertThat(lamps.told(reference)).hasSize(4);
    }

    @Test
    void a_file_is_refused_kindly_and_the_words_are_kept() {
        var reference = mailed();
        var raw =
                new String[] {
                    "From: <" + AMINA_MAIL + ">",
                    "To: <" + address(reference) + ">",
                    "Message-ID: <1@example.org>",
                    "MIME-Version: 1.0",
                    "Content-Type: multipart/mixed; boundary=part",
                    "",
                    "--part",
                    "Content-Type: text/plain",
                    "",
                    "Here is a photo",
                    "--part",
                    "Content-Type: image/png",
                    "Content-Disposition: attachment; filename=a.png",
                    "",
                    "x",
                    "--part--"
                };
        assertThat(mail(raw)).isEqualTo(Fate.LANDED);
        assertThat(words(reference).getFirst())
                .startsWith("Here is a photo")
                .contains("Files came with it, which we cannot take yet: 1");
        assertThat(lamps.told(reference, "files")).isPresent();
    }

    @Test
    void stop_stops() {
        var reference = texted();
        assertThat(text("1", AMINA, " STOP ")).isEqualTo(Fate.LANDED);
        assertThat(lamps.in(() -> Town.bean(Messages.class).wish(reference)))
                .contains(Wish.NOT_TOLD);
        lamps.decide(reference, "mend");
        Town.sweep();
        assertThat(lamps.told(reference, "mended").orElseThrow().state())
                .isEqualTo(Message.State.KEPT);
    }

    @Test
    void what_comes_back_is_known_as_not_arrived_and_told_where_the_file_says_someone_must_know() {
        var reference = mailed();
        lamps.decide(reference, "mend");
        Town.sweep();
        assertThat(returned(lamps.told(reference, "accepted").orElseThrow().id()))
                .isEqualTo(Fate.BOUNCE);
        Town.sweep();
        assertThat(toRead("supervisors")).isEmpty();
        assertThat(returned(lamps.told(reference, "mended").orElseThrow().id()))
                .isEqualTo(Fate.BOUNCE);
        Town.sweep();
        assertThat(lamps.told(reference)).allMatch(it -> it.state() == Message.State.FAILED);
        assertThat(toRead("supervisors"))
                .singleElement()
                .satisfies(it -> assertThat(it.reference()).isEqualTo(reference));
    }

    private Fate returned(UUID message) {
        return mail(
                "From: <mailer-daemon@example.org>",
                "Message-ID: <" + UUID.randomUUID() + "@example.org>",
                "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=part",
                "",
                "--part",
                "Content-Type: message/delivery-status",
                "",
                "Action: failed",
                "Status: 5.1.1",
                "--part",
                "Content-Type: text/rfc822-headers",
                "",
                "Message-ID: <" + message + "@brookshire.example>",
                "--part--");
    }

    @Test
    void a_text_that_fails_is_told_only_where_the_file_says_someone_must_know() {
        var reference = lamps.reportBy("07700 900002");
        Town.sweep();
        lamps.decide(reference, "mend");
        Town.sweep();
        Town.CLOCK.set("2026-05-12T09:01:00");
        Town.sweep();
        Town.sweep();
        assertThat(lamps.told(reference)).allMatch(it -> it.state() == Message.State.FAILED);
        assertThat(toRead("supervisors")).hasSize(1);
    }

    @Test
    void an_adviser_places_what_waits_or_throws_it_away_and_then_it_is_forgotten() {
        var reference = texted();
        text("1", "447700900999", "It is Sam, from another phone");
        Town.CLOCK.pass(Duration.ofSeconds(1));
        text("2", "447700900998", "Buy now");
        var both = waiting();
        var placed = both.getFirst().id();
        assertThat(lamps.in(() -> replies.place(placed, Reference.draw(), Lamps.CAROL))).isFalse();
        assertThat(lamps.in(() -> replies.place(placed, reference, Lamps.CAROL))).isTrue();
        assertThat(lamps.in(() -> replies.place(placed, reference, Lamps.CAROL))).isTrue();
        Town.run(
                lamps.council(),
                () -> replies.throwAway(both.getLast().id(), "Advertising", Lamps.CAROL));
        assertThat(waiting()).isEmpty();
        assertThat(words(reference)).containsExactly("It is Sam, from another phone");
        assertThat(lamps.in(() -> replies.waiting(placed))).isEmpty();
    }

    @Test
    void an_answer_is_one_line_of_the_timeline_found_by_its_number() {
        var reference = texted();
        text("1", AMINA, "By the gate");
        Town.sweep();
        Town.sweep();
        var interactions = Town.bean(Interactions.class);
        assertThat(lamps.in(() -> interactions.of(reference, "")).lines())
                .extracting(Interaction::says)
                .containsOnlyOnce("Answered by text");
        assertThat(lamps.in(() -> interactions.ofContactPoint("07700 900123", "")).lines())
                .extracting(Interaction::channel)
                .containsOnly(Channel.TEXT.word());
    }

    @Test
    void what_is_no_text_and_no_email_is_turned_away() {
        for (var junk :
                List.of(
                        "",
                        "{",
                        "[]",
                        "null",
                        "{\"id\": 1}",
                        "{\"id\": \"1\", \"source_number\": \"0\", \"message\": \"x\"}",
                        "[".repeat(10_000))) {
            var bytes = junk.getBytes(StandardCharsets.UTF_8);
            assertThat(lamps.in(() -> replies.textCame(bytes))).isEqualTo(Fate.UNREADABLE);
            assertThat(lamps.in(() -> replies.emailCame(bytes))).isEqualTo(Fate.UNREADABLE);
        }
        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_waits_is_listed_a_page_at_a_time_the_oldest_first() {
        for (int i = 0; i < 60; i++) {
            assertThat(text("page " + i, "447700900999", "Number " + i)).isEqualTo(Fate.WAITS);
        }
        var adviser = new Browser(lamps.council()).as("advisers");
        var seen = new ArrayList<String>();
        var page = adviser.open("/staff/replies");
        assertThat(page.html().select(".unplaced__one")).hasSize(25);
        while (true) {
            seen.addAll(page.html().select(".unplaced__text").eachText());
            var next = page.html().select("main a[rel=next]");
            if (next.isEmpty()) {
                break;
            }
            page = adviser.open(next.attr("href"));
        }
        assertThat(seen).hasSize(60).doesNotHaveDuplicates().contains("Number 0", "Number 59");
        for (var forged : List.of("1~x", "~", "'; drop", "99999999999999999~1")) {
            var at = java.net.URLEncoder.encode(forged, StandardCharsets.UTF_8);
            assertThat(adviser.open("/staff/replies?after=" + at).status()).isEqualTo(200);
        }
    }

    @Test
    void hostile_mail_does_no_harm() {
        var reference = mailed();
        var deep = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            deep.append(
                    "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
        }
        assertThat(
                        mail(
                                "From: <" + AMINA_MAIL + ">",
                                "To: <" + address(reference) + ">",
                                "MIME-Version: 1.0",
                                deep + "Content-Type: text/plain",
                                "",
                                "deep"))
                .isIn(Fate.LANDED, Fate.UNREADABLE);
        mailFrom(AMINA_MAIL, address(reference), "<script>alert(1)</script>\0\u202e", "X: y");
        mailFrom(AMINA_MAIL, "x".repeat(100_000), "long");
        mailFrom(AMINA_MAIL, address(reference), "a".repeat(300_000));
        assertThat(words(reference)).allMatch(it -> it.length() <= 50_100);
        assertThat(lamps.look(reference).isOpen()).isTrue();
    }

    @Test
    void a_thousand_answers_come_in_and_are_read_a_page_at_a_time() {
        var reference = texted();
        for (int i = 0; i < 1_000; i++) {
            text("many " + i, AMINA, "Number " + i);
        }
        assertThat(landed(reference)).hasSize(100);
        assertThat(words(reference).getFirst()).isEqualTo("Number 999");
        assertThat(toRead("waste-and-recycling")).hasSize(LETTERS_MAX);
    }
}
