package borough.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.data.News;
import borough.data.Tenancy;
import borough.data.Transactions;
import borough.data.Writes;
import borough.messages.Message.State;
import borough.postroom.StandInPostRoom;
import borough.postroom.StandInPostRoom.Fault;
import borough.postroom.StandInPostRoom.Received;
import borough.values.CouncilId;
import borough.values.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

class MessagesTest {
    private static final String MOBILE = "07700 900123";
    private static final List<Record> HEARD = Collections.synchronizedList(new ArrayList<>());

    private final Messages messages = Town.bean(Messages.class);
    private final Sending sending = Town.bean(Sending.class);
    private final StandInPostRoom room = Town.bean(StandInPostRoom.class);
    private final CouncilId council = Town.council(true);
    private final Reference caseReference = Reference.draw();

    @BeforeAll
    static void listen() {
        var news = Town.bean(News.class);
        news.hear(MessageSent.class, "test.message sent", HEARD::add);
        news.hear(MessageFailed.class, "test.message failed", HEARD::add);
    }

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        HEARD.clear();
    }

    @Test
    void what_is_told_twice_is_sent_once() {
        tell("accepted", "opened");
        tell("accepted", "opened");
        Town.sweep();
        tell("accepted", "opened");
        Town.sweep();
        assertThat(texts()).containsExactly("accepted");
        assertThat(told()).singleElement().extracting(Message::state).isEqualTo(State.SENT);
    }

    @Test
    void the_same_moment_on_another_occasion_is_told_again() {
        tell("sorry", "Monday");
        tell("sorry", "Tuesday");
        Town.sweep();
        assertThat(texts()).containsExactly("sorry", "sorry");
    }

    @Test
    void what_is_undone_is_never_sent() {
        assertThatThrownBy(
                        () ->
                                Town.run(
                                        council,
                                        () -> {
                                            messages.tell(text("accepted", "opened", MOBILE));
                                            throw new IllegalStateException("undone");
                                        }))
                .hasMessage("undone");
        Town.sweep();
        assertThat(texts()).isEmpty();
    }

    @Test
    void the_number_is_written_out_and_the_carrier_gets_our_reference() {
        tell("accepted", "opened");
        Town.sweep();
        var received = received().getFirst();
        assertThat(received.contents().address()).isEqualTo("+447700900123");
        assertThat(received.reference()).isEqualTo(told().getFirst().id().toString());
        assertThat(told().getFirst().carrierId()).isEqualTo(received.id().toString());
    }

    @Test
    void the_carrier_says_when_it_has_arrived() {
        tell("accepted", "opened");
        Town.sweep();
        Town.CLOCK.pass(Duration.ofSeconds(6));
        Town.sweep();
        assertThat(told().getFirst().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void what_became_of_one_is_kept_though_another_s_cannot_be() {
        tell("accepted", "opened");
        tell("sorry", "late");
        Town.sweep();
        Town.CLOCK.pass(Duration.ofSeconds(6));
        Tenancy.run(council, () -> receipts(new AtomicInteger()).askDue());
        assertThat(told().stream().map(Message::state))
                .containsExactlyInAnyOrder(State.SENT, State.DELIVERED);
        Town.CLOCK.pass(Duration.ofSeconds(20));
        Town.sweep();
        assertThat(told().stream().map(Message::state)).containsOnly(State.DELIVERED);
    }

    // The database fails as the answers are written down together, and again at the first alone.
    private static Receipts receipts(AtomicInteger done) {
        var fails =
                new TransactionTemplate(Town.bean(PlatformTransactionManager.class)) {
                    @Override
                    public <T> T execute(TransactionCallback<T> work) {
                        if (Set.of(2, 3).contains(done.incrementAndGet())) {
                            throw new IllegalStateException("The power went");
                        }
                        return super.execute(work);
                    }
                };
        return new Receipts(
                Town.bean(SendingStore.class),
                Town.bean(Carriers.class),
                Town.bean(Announcing.class),
                new Transactions(fails, Town.bean(Writes.class)),
                Town.CLOCK);
    }

    @Test
    void a_carrier_that_is_down_for_days_loses_nothing() {
        set(Fault.CLOSED);
        for (int i = 0; i < 20; i++) {
            tell("news", "day " + i);
        }
        for (int hours = 0; hours < 72; hours += 6) {
            Town.sweep();
            Town.CLOCK.pass(Duration.ofHours(6));
        }
        // By day again, when it is the carrier that keeps them waiting and not the night.
        Town.sweep();
        assertThat(texts()).isEmpty();
        assertThat(told()).hasSize(20).allMatch(it -> it.state() == State.WAITING);
        var waiting = Town.in(council, messages::waiting);
        assertThat(waiting)
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.count()).isEqualTo(20);
                            assertThat(it.problem()).isEqualTo("The post room is closed");
                        });
        set(Fault.NONE);
        Town.sweep();
        Town.CLOCK.pass(Duration.ofMinutes(10));
        Town.sweep();
        assertThat(texts()).hasSize(20);
        assertThat(told()).allMatch(it -> it.state() != State.WAITING);
    }

    @Test
    void a_carrier_that_is_too_busy_is_asked_again_later() {
        set(Fault.BUSY);
        tell("accepted", "opened");
        Town.sweep();
        Town.sweep();
        assertThat(told().getFirst().tries()).isEqualTo(1);
        set(Fault.NONE);
        Town.CLOCK.pass(Duration.ofSeconds(3));
        Town.sweep();
        assertThat(texts()).hasSize(1);
    }

    @Test
    void what_was_taken_before_its_answer_was_lost_is_not_sent_again() {
        set(Fault.LOSES_ANSWERS);
        tell("accepted", "opened");
        Town.sweep();
        assertThat(told().getFirst().state()).isEqualTo(State.WAITING);
        Town.CLOCK.pass(Duration.ofMinutes(1));
        Town.sweep();
        assertThat(told().getFirst().state()).isEqualTo(State.SENT);
        assertThat(told().getFirst().problem()).isNull();
        assertThat(texts()).hasSize(1);
    }

    @Test
    void an_unsure_message_waits_while_the_carrier_cannot_be_asked() {
        set(Fault.LOSES_ANSWERS);
        tell("accepted", "opened");
        Town.sweep();
        set(Fault.CLOSED);
        for (int i = 0; i < 10; i++) {
            Town.CLOCK.pass(Duration.ofHours(1));
            Town.sweep();
        }
        set(Fault.NONE);
        Town.CLOCK.pass(Duration.ofHours(1));
        Town.sweep();
        assertThat(texts()).hasSize(1);
        assertThat(told().getFirst().state()).isEqualTo(State.SENT);
    }

    @Test
    void sweeps_that_race_send_everything_once() throws Exception {
        Town.run(
                council,
                () ->
                        IntStream.range(0, 100)
                                .forEach(
                                        i ->
                                                messages.tell(
                                                        new NewMessage(
                                                                Reference.draw(),
                                                                "accepted",
                                                                "opened",
                                                                Channel.TEXT,
                                                                new Contents(
                                                                        MOBILE,
                                                                        "",
                                                                        "number " + i)))));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                nodes.submit(() -> Tenancy.run(council, sending::sendDue));
            }
        }
        Tenancy.run(council, sending::sendDue);
        assertThat(texts()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void a_claim_left_by_a_node_that_died_before_sending_is_taken_up_again() {
        tell("accepted", "opened");
        var left = Tenancy.in(council, sending::claim);
        assertThat(left).hasSize(1);
        Town.sweep();
        assertThat(texts()).isEmpty();
        Town.CLOCK.pass(Sending.CLAIM_LASTS);
        Town.sweep();
        assertThat(texts()).hasSize(1);
        assertThat(told().getFirst().state()).isEqualTo(State.SENT);
    }

    @Test
    void what_a_node_sent_before_it_died_is_not_sent_again() {
        tell("accepted", "opened");
        var left = Tenancy.in(council, sending::claim).getFirst().message();
        Tenancy.run(council, () -> Town.bean(Carriers.class).hand(left, room));
        Town.CLOCK.pass(Sending.CLAIM_LASTS);
        Town.sweep();
        assertThat(texts()).hasSize(1);
        assertThat(told().getFirst().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_case_is_told_its_story_in_order() {
        set(Fault.CLOSED);
        tell("accepted", "opened");
        Town.sweep();
        Town.CLOCK.pass(Duration.ofSeconds(1));
        set(Fault.NONE);
        tell("emptied", "done");
        Town.sweep();
        assertThat(texts()).isEmpty();
        Town.CLOCK.pass(Duration.ofSeconds(5));
        assertThat(Tenancy.in(council, sending::claim))
                .extracting(it -> it.message().moment())
                .containsExactly("accepted");
        Town.CLOCK.pass(Sending.CLAIM_LASTS);
        Town.sweep();
        assertThat(texts()).containsExactlyInAnyOrder("accepted", "emptied");
    }

    @Test
    void a_wrong_number_fails_at_once_and_the_case_hears_of_it_once() {
        Town.run(council, () -> messages.tell(text("accepted", "opened", "01632 960100")));
        Town.run(council, () -> messages.tell(text("accepted", "opened", "01632 960100")));
        Town.sweep();
        assertThat(told().getFirst().state()).isEqualTo(State.FAILED);
        assertThat(told().getFirst().problem()).isEqualTo("This is not a number that takes texts");
        assertThat(heard())
                .singleElement()
                .isInstanceOfSatisfying(
                        MessageFailed.class,
                        it -> {
                            assertThat(it.caseReference()).isEqualTo(caseReference);
                            assertThat(it.message()).isEqualTo(told().getFirst().id());
                        });
    }

    @Test
    void a_number_of_nobodys_fails_once_the_carrier_has_found_out() {
        Town.run(council, () -> messages.tell(text("accepted", "opened", "07700 900002")));
        Town.sweep();
        assertThat(told().getFirst().state()).isEqualTo(State.SENT);
        Town.CLOCK.pass(Duration.ofSeconds(6));
        Town.sweep();
        Town.sweep();
        assertThat(told().getFirst().state()).isEqualTo(State.FAILED);
        assertThat(heard())
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactly("MessageSent", "MessageFailed");
    }

    @Test
    void a_subject_cannot_begin_another_head_and_an_address_is_one_address() {
        for (var address :
                List.of("a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "x")) {
            Town.run(
                    council,
                    () ->
                            messages.tell(
                                    new NewMessage(
                                            null,
                                            "invitation",
                                            address,
                                            Channel.EMAIL,
                                            new Contents(address, "Hello", "Hello"))));
        }
        assertThat(Town.in(council, () -> messages.recent("")).items())
                .hasSize(3)
                .allMatch(it -> it.state() == State.FAILED);
    }

    @Test
    void what_nobody_is_to_be_sent_is_kept_beside_the_case() {
        Town.run(
                council,
                () ->
                        messages.tell(
                                new NewMessage(
                                        caseReference,
                                        "accepted",
                                        "opened",
                                        Channel.NONE,
                                        new Contents("", "", "We will come"))));
        Town.sweep();
        assertThat(told().getFirst().state()).isEqualTo(State.KEPT);
        assertThat(texts()).isEmpty();
    }

    @Test
    void a_message_needs_no_case_and_is_told_once_all_the_same() {
        var link =
                new NewMessage(
                        null,
                        "invitation",
                        "link 1",
                        Channel.EMAIL,
                        new Contents("sam@brookshire.example", "Sign in", "Follow this link"));
        Town.run(council, () -> messages.tell(link));
        Town.run(council, () -> messages.tell(link));
        Town.sweep();
        assertThat(received()).hasSize(1);
    }

    @Test
    void a_text_with_no_carrier_waits_and_says_so() {
        var real = Town.council(false);
        Town.run(real, () -> messages.tell(text("accepted", "opened", MOBILE)));
        Town.sweep();
        var told = Town.in(real, () -> messages.of(caseReference)).getFirst();
        assertThat(told.state()).isEqualTo(State.WAITING);
        assertThat(told.problem()).isEqualTo("No way to send texts is set up");
        assertThat(Tenancy.in(real, () -> messages.canSend(Channel.TEXT))).isFalse();
        assertThat(Tenancy.in(council, () -> messages.canSend(Channel.TEXT))).isTrue();
    }

    @Test
    void erasing_destroys_contents_and_stops_what_has_not_gone() {
        tell("accepted", "opened");
        Town.sweep();
        set(Fault.CLOSED);
        tell("emptied", "done");
        Town.run(council, () -> messages.forget(caseReference));
        set(Fault.NONE);
        Town.CLOCK.pass(Duration.ofDays(1));
        Town.sweep();
        assertThat(texts()).containsExactly("accepted");
        assertThat(told()).allMatch(it -> it.contents() == null);
        assertThat(told()).extracting(Message::state).containsExactly(State.SENT, State.FAILED);
    }

    @Test
    void another_council_reads_nothing_and_its_post_room_is_its_own() {
        var fernmoor = Town.council(true);
        set(Fault.CLOSED);
        tell("accepted", "opened");
        assertThat(Town.in(fernmoor, () -> messages.of(caseReference))).isEmpty();
        assertThat(Town.in(fernmoor, () -> messages.recent("")).items()).isEmpty();
        Town.run(fernmoor, () -> messages.tell(text("accepted", "opened", MOBILE)));
        Town.sweep();
        assertThat(Tenancy.in(fernmoor, () -> room.newest(Optional.empty(), 10))).hasSize(1);
        assertThat(texts()).isEmpty();
    }

    @Test
    void recent_messages_come_in_pages_newest_first() {
        for (int i = 0; i < 60; i++) {
            tell("news", "occasion " + i);
            Town.CLOCK.pass(Duration.ofSeconds(1));
        }
        var first = Town.in(council, () -> messages.recent(""));
        var second = Town.in(council, () -> messages.recent(first.older()));
        assertThat(first.items()).hasSize(50);
        assertThat(second.items()).hasSize(10);
        assertThat(second.older()).isEmpty();
        var all = new ArrayList<>(first.items());
        all.addAll(second.items());
        assertThat(all)
                .isSortedAccordingTo((a, b) -> b.toldAt().compareTo(a.toldAt()))
                .doesNotHaveDuplicates();
        assertThat(Town.in(council, () -> messages.recent("forged~x")).items()).hasSize(50);
    }

    private void tell(String moment, String occasion) {
        Town.run(council, () -> messages.tell(text(moment, occasion, MOBILE)));
    }

    private NewMessage text(String moment, String occasion, String number) {
        return new NewMessage(
                caseReference, moment, occasion, Channel.TEXT, new Contents(number, "", moment));
    }

    private List<Message> told() {
        return Town.in(council, () -> messages.of(caseReference));
    }

    private List<Received> received() {
        return Tenancy.in(council, () -> room.newest(Optional.empty(), 1000)).reversed();
    }

    private List<String> texts() {
        return received().stream().map(it -> it.contents().text()).toList();
    }

    // Sweeps also do what other tests left behind in councils of their own.
    private List<Record> heard() {
        return HEARD.stream()
                .filter(
                        it ->
                                switch (it) {
                                    case MessageSent sent ->
                                            caseReference.equals(sent.caseReference());
                                    case MessageFailed failed ->
                                            caseReference.equals(failed.caseReference());
                                    default -> false;
                                })
                .toList();
    }

    private void set(Fault fault) {
        Tenancy.run(council, () -> room.set(fault));
    }
}
