package borough.cases;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.casebook.Event;
import borough.correspondence.Letters;
import borough.council.SignedIn;
import borough.data.News;
import borough.messages.Channel;
import borough.messages.Contents;
import borough.messages.Message;
import borough.messages.Message.State;
import borough.messages.MessageFailed;
import borough.messages.Messages;
import borough.messages.Wish;
import borough.values.Reference;
import borough.vocabulary.Nothing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages to somebody else than the customer. */
class ToldOthersTest {
    private static final String SLUG = "ask-with-an-adviser";
    private static final String FILE =
            """
            ask:
              mobile: { question: What is your number?, answer: phone }
              adviser: { question: Who advises you?, answer: person }
              reply to: { question: Who else may hear of it?, answer: contact, optional: yes }

            then:
              looking:
                say: We look at it.
                tell: [received, to adviser, to another, to us]
                decide:
                  end: { by: supervisor, to: ended }
              ended: { tell: ended, end: done }

            messages:
              received: We have it.
              to adviser:
                to: adviser
                text: Your client {adviser.name} wrote to us.
              to another: { to: reply to, when: given(reply_to), text: Somebody wrote to us. }
              to us:
                to: supervisor
                text: Ring {adviser.name} today.
              ended: { to: adviser, must arrive: supervisor, text: It is over. }
            """;
    private static final String PRIVATE =
            """
            privacy:
              title: Your enquiry
              reach by: reach
              plain envelopes: yes

            ask:
              reach: { question: How may we reach you?, answer: safe contact }

            then:
              looking:
                tell: received
                decide: { end: { by: supervisor, to: ended } }
              ended: { end: done }

            messages:
              received: { to: reach, text: We have it. }
            """;
    private static final String EXAMPLE =
            """
            given: { mobile: 07700 900123, adviser: { name: J Obi } }
            expect: { stage: looking, tell: [received, to adviser, to us] }
            """;
    private static final List<MessageFailed> FAILED =
            Collections.synchronizedList(new ArrayList<>());

    private final Messages messages = Town.bean(Messages.class);
    private final Hamlet hamlet = new Hamlet();

    @BeforeAll
    static void listen() {
        Town.bean(News.class).hear(MessageFailed.class, "test.others failed", FAILED::add);
    }

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T18:00:00");
        FAILED.clear();
        hamlet.live(SLUG, FILE, EXAMPLE);
    }

    private Reference send(Map<String, Object> adviser) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("mobile", "07700 900123");
        answers.put("adviser", person(adviser));
        answers.put("reply to", Nothing.NOTHING);
        return hamlet.send(SLUG, answers);
    }

    private static Map<String, Object> person(Map<String, Object> known) {
        var person = new LinkedHashMap<String, Object>();
        for (var field : List.of("name", "born", "email", "mobile", "home", "address")) {
            person.put(field, known.getOrDefault(field, Nothing.NOTHING));
        }
        return person;
    }

    private Message told(Reference it, String moment) {
        return hamlet.told(it).stream()
                .filter(one -> one.moment().equals(moment))
                .findFirst()
                .orElseThrow();
    }

    private static String address(Message it) {
        return java.util.Objects.requireNonNull(it.contents()).address();
    }

    @Test
    void whoever_an_answer_names_is_told_in_a_way_of_their_own() {
        var it = send(Map.of("name", "J Obi", "email", "obi@debtline.example"));
        Town.sweep();
        var told = told(it, "to adviser");
        assertThat(told.channel()).isEqualTo(Channel.EMAIL);
        assertThat(address(told)).isEqualTo("obi@debtline.example");
        assertThat(told.state()).isEqualTo(State.SENT);
        assertThat(address(told(it, "received"))).isEqualTo("+447700900123");
        assertThat(hamlet.told(it)).noneMatch(one -> one.moment().equals("to another"));
    }

    @Test
    void a_number_that_takes_no_texts_is_passed_over_and_an_address_gets_a_letter() {
        var it =
                send(
                        Map.of(
                                "name",
                                "J Obi",
                                "mobile",
                                "01632 960100",
                                "address",
                                "2 High Street, Brookford"));
        var told = told(it, "to adviser");
        assertThat(told.channel()).isEqualTo(Channel.LETTER);
        assertThat(address(told)).isEqualTo("2 High Street, Brookford");
    }

    @Test
    void one_contact_that_is_not_given_is_told_nothing_and_one_that_is_is() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("mobile", "07700 900123");
        answers.put("adviser", person(Map.of("name", "J Obi")));
        answers.put("reply to", Map.of("email", "sam@example.org", "phone", Nothing.NOTHING));
        var it = hamlet.send(SLUG, answers);
        assertThat(address(told(it, "to another"))).isEqualTo("sam@example.org");
    }

    @Test
    void the_history_says_who_was_told_and_the_customer_does_not_read_it() {
        var it = send(Map.of("name", "J Obi", "email", "obi@debtline.example"));
        var events = hamlet.events(it);
        assertThat(events)
                .filteredOn(one -> one.what().equals(Event.TOLD_ANOTHER))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.words()).isEmpty();
                            assertThat(one.said())
                                    .containsEntry("to", "J Obi")
                                    .containsEntry("text", "Your client J Obi wrote to us.");
                        });
        assertThat(events).filteredOn(one -> one.what().equals(Event.TOLD)).hasSize(1);
    }

    @Test
    void how_the_customer_wishes_to_be_told_is_no_matter_of_others() {
        Town.CLOCK.set("2026-05-12T23:00:00");
        var it = send(Map.of("name", "J Obi", "mobile", "07700 900555"));
        hamlet.run(() -> messages.wish(it, new Wish(Channel.EMAIL, "amina@example.org")));
        Town.sweep();
        assertThat(told(it, "received").channel()).isEqualTo(Channel.EMAIL);
        assertThat(told(it, "to adviser").state()).as("asleep").isEqualTo(State.WAITING);
        Town.CLOCK.set("2026-05-13T08:00:00");
        Town.sweep();
        assertThat(address(told(it, "to adviser"))).isEqualTo("+447700900555");
        assertThat(told(it, "to adviser").state()).isEqualTo(State.SENT);
    }

    @Test
    void what_others_answer_is_not_taken_for_the_customer_s() {
        var it = send(Map.of("name", "J Obi", "mobile", "07700 900556"));
        Town.sweep();
        assertThat(toldTo("07700 900556")).isEmpty();
        assertThat(toldTo("07700 900123")).contains(it);
    }

    private List<Reference> toldTo(String number) {
        return hamlet.in(() -> messages.toldTo(number, Instant.EPOCH));
    }

    @Test
    void those_of_a_role_have_it_to_read_and_nothing_is_sent() {
        var it = send(Map.of("name", "J Obi"));
        Town.sweep();
        assertThat(hamlet.told(it)).noneMatch(one -> one.moment().equals("to us"));
        var reader =
                new SignedIn(UUID.randomUUID(), "Ann", List.of("supervisors"), Set.of(), Set.of());
        var toRead =
                hamlet.in(() -> Town.bean(Letters.class).of(reader, 100)).stream()
                        .filter(one -> one.reference().equals(it))
                        .toList();
        assertThat(toRead).hasSize(1);
        var event =
                hamlet.events(it).stream()
                        .filter(one -> one.number() == toRead.getFirst().number())
                        .findFirst();
        assertThat(event.map(Event::said))
                .isEqualTo(Optional.of(Map.of("text", "Ring J Obi today.", "to", "supervisor")));
    }

    @Test
    void where_there_is_no_way_to_tell_them_whoever_must_know_of_it_hears_so_once() {
        var it = send(Map.of("name", "J Obi"));
        assertThat(told(it, "to adviser").state()).isEqualTo(State.KEPT);
        hamlet.decide(it, "end");
        Town.sweep();
        assertThat(hamlet.events(it))
                .filteredOn(one -> one.what().equals(Event.NOT_TOLD_ANOTHER))
                .extracting(one -> one.said().get("to"))
                .containsOnly("J Obi");
        // News that another test left undelivered comes with the same sweep.
        assertThat(FAILED)
                .filteredOn(one -> it.equals(one.caseReference()))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.moment()).isEqualTo("ended");
                            assertThat(one.mustReach()).isEqualTo("supervisor");
                        });
    }

    @Test
    void a_letter_about_a_private_matter_lies_in_a_plain_envelope() {
        hamlet.live("private-matter", PRIVATE, "given: {}\nexpect: { tell: [received] }\n");
        var way = new LinkedHashMap<String, Object>();
        way.put("by", "letter");
        way.put("to", "14 Mill Lane, Brookford");
        way.put("when", Nothing.NOTHING);
        var it = hamlet.send("private-matter", Map.of("reach", way));
        Town.sweep();
        var told = told(it, "received");
        assertThat(told.channel()).isEqualTo(Channel.LETTER);
        assertThat(told.special().plainEnvelope()).isTrue();
        assertThat(told.contents())
                .isEqualTo(new Contents("14 Mill Lane, Brookford", "Your enquiry", "We have it."));
        var room = new Browser(hamlet.council()).open("/post-room");
        assertThat(room.text()).contains("A plain envelope");
        assertThat(told(send(Map.of("name", "J Obi")), "received").special().plainEnvelope())
                .isFalse();
    }

    private static Map<String, Object> one(String way, String address) {
        var contact = new LinkedHashMap<String, Object>();
        contact.put("email", Nothing.NOTHING);
        contact.put("phone", Nothing.NOTHING);
        contact.put(way, address);
        return contact;
    }

    @Test
    void who_leaves_one_way_or_another_is_told_by_it() {
        var file =
                PRIVATE.replaceFirst("(?s)privacy:.*?ask:", "ask:")
                        .replace("answer: safe contact", "answer: contact")
                        .replace("to: reach, ", "");
        hamlet.live("one-way", file, "given: {}\nexpect: { tell: [received] }\n");
        var email = hamlet.send("one-way", Map.of("reach", one("email", "jo@example.org")));
        var number = hamlet.send("one-way", Map.of("reach", one("phone", "07700900321")));
        Town.sweep();
        assertThat(told(email, "received").channel()).isEqualTo(Channel.EMAIL);
        assertThat(told(email, "received").contents().address()).isEqualTo("jo@example.org");
        assertThat(told(number, "received").channel()).isEqualTo(Channel.TEXT);
    }

    @Test
    void whoever_asked_not_to_be_told_hears_nothing_by_any_name() {
        hamlet.live("private-matter", PRIVATE, "given: {}\nexpect: { tell: [received] }\n");
        var way = new LinkedHashMap<String, Object>();
        way.put("by", "do not contact");
        way.put("to", Nothing.NOTHING);
        way.put("when", Nothing.NOTHING);
        var it = hamlet.send("private-matter", Map.of("reach", way));
        Town.sweep();
        assertThat(hamlet.told(it)).isEmpty();
    }

    @Test
    void a_hostile_address_goes_nowhere_and_harms_nothing() {
        var it =
                send(
                        Map.of(
                                "name",
                                "<script>alert(1)</script>",
                                "email",
                                "a@example.org\nBcc: all@example.org"));
        assertThat(told(it, "to adviser").state()).isEqualTo(State.FAILED);
        assertThat(told(it, "received").state()).isEqualTo(State.WAITING);
    }

    @Test
    void what_is_said_of_somebody_does_not_lie_open() {
        var it = send(Map.of("name", "Jocasta Obi", "email", "obi@debtline.example"));
        hamlet.decide(it, "end");
        var open =
                hamlet.in(
                        () ->
                                Town.bean(JdbcClient.class)
                                        .sql(
                                                "select string_agg(words, ' ') from cases.events"
                                                        + " where reference = ?")
                                        .param(it.text())
                                        .query(String.class)
                                        .single());
        assertThat(open).doesNotContain("Jocasta", "We have it");
    }
}
