package borough.printroom;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Person;
import borough.data.Tenancy;
import borough.messages.Care;
import borough.messages.Channel;
import borough.messages.Contents;
import borough.messages.Message;
import borough.messages.Messages;
import borough.messages.NewMessage;
import borough.particulars.Aspect;
import borough.particulars.Particulars;
import borough.particulars.Source;
import borough.particulars.Trust;
import borough.printing.Read;
import borough.values.CouncilId;
import borough.values.Reference;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Letters of a council that prints its own: taken, printed together, posted, and each once. */
@Tag("database")
class PrintRoomTest {
    private static final String PATH = "/staff/print-room";
    private static final String HOME = "Amina Khan, 14 Mill Lane, Brookford, AB1 2CD";

    private final Messages messages = Town.bean(Messages.class);
    private final Runs runs = Town.bean(Runs.class);
    private final CouncilId council = Town.council(true, "printers", "print officer: printers\n");

    @BeforeEach
    void a_tuesday_in_november() {
        Town.CLOCK.set("2026-11-24T10:00:00");
    }

    private Reference written(String to, String says, boolean plain) {
        var reference = Reference.draw();
        Town.run(
                council,
                () ->
                        messages.tell(
                                new NewMessage(
                                        reference,
                                        "letter",
                                        "one",
                                        Channel.LETTER,
                                        new Contents(to, "About your lamp", says),
                                        new Care(Care.When.AWAKE, Optional.empty(), true, plain))));
        return reference;
    }

    private Message.State state(Reference reference) {
        Town.sweep();
        return Town.in(council, () -> messages.of(reference)).getFirst().state();
    }

    private int waiting() {
        return Town.in(council, runs::waiting).letters();
    }

    private Optional<Runs.Made> make() {
        return Town.in(council, () -> runs.make("Jo Price"));
    }

    @Test
    void letters_wait_are_printed_with_cover_sheets_and_are_delivered_once_posted()
            throws Exception {
        var ordinary = written(HOME, "It is mended.\n\nThank you.", false);
        written("Sam Reed\n2 Weir Road\nAB1 9ZZ", "We are on your side.", true);
        assertThat(state(ordinary)).isEqualTo(Message.State.SENT);
        var printer = new Browser(council).as("printers");
        var page = printer.open(PATH);
        assertThat(page.text()).contains("2 letters wait to be printed");
        var made = printer.press(page, "form[action=" + PATH + "]", Map.of());
        assertThat(made.text()).contains("The run is made.", "2 letters, made by Lee Marsh");
        var pdf = printer.bytes(PATH + "/1").body();
        assertThat(Read.text(pdf))
                .containsSubsequence(
                        "Cover sheet. Do not post.",
                        "AB1 2CD",
                        "Amina Khan",
                        "It is mended.",
                        "Thank you.",
                        "plain envelopes",
                        "We are on your side.");
        assertThat(pages(pdf)).isEqualTo(8);
        assertThat(waiting()).isZero();
        Town.CLOCK.pass(Duration.ofMinutes(2));
        assertThat(state(ordinary)).isEqualTo(Message.State.SENT);
        var posted = printer.press(made, "form[action=" + PATH + "/1]", Map.of());
        assertThat(posted.text()).contains("The run is posted.", "Run 1 (PDF)");
        Town.CLOCK.pass(Duration.ofMinutes(10));
        assertThat(state(ordinary)).isEqualTo(Message.State.DELIVERED);
        assertThat(Town.in(council, () -> runs.posted(1, "Jo Price"))).isFalse();
    }

    private static int pages(byte[] pdf) {
        return borough.printing.Press.pages(pdf);
    }

    @Test
    void what_became_unsafe_or_was_erased_while_it_waited_is_kept_back() {
        var amina = CustomerId.draw();
        Town.run(
                council,
                () ->
                        Town.bean(Customers.class)
                                .add(
                                        new Person(
                                                amina,
                                                "Amina",
                                                "Khan",
                                                LocalDate.of(1985, 3, 27))));
        var unsafe = written(HOME, "It is mended.", false);
        var erased = written("Sam Reed, 2 Weir Road, AB1 9ZZ", "It is mended.", false);
        var fine = written("Lou Hart, 3 Weir Road, AB1 9ZZ", "It is mended.", false);
        Stream.of(unsafe, erased, fine)
                .forEach(it -> assertThat(state(it)).isEqualTo(Message.State.SENT));
        Town.run(
                council,
                () -> {
                    Town.bean(CustomerCases.class).link(amina, unsafe, "by a test");
                    Town.bean(Particulars.class)
                            .note(
                                    amina,
                                    Aspect.SAFE_CONTACT,
                                    Map.of("by", "email", "to", "safe@example.org"),
                                    new Source(Source.Kind.STAFF, "Beth Lawson", UUID.randomUUID()),
                                    Trust.CHECKED);
                    messages.forget(List.of(erased));
                });
        assertThat(make()).contains(new Runs.Made(1, 1, 2));
        assertThat(waiting()).isZero();
        Town.CLOCK.pass(Duration.ofMinutes(10));
        assertThat(state(unsafe)).isEqualTo(Message.State.FAILED);
        assertThat(make()).isEmpty();
    }

    @Test
    void many_who_make_a_run_at_once_print_each_letter_once() throws Exception {
        for (int n = 0; n < 12; n++) {
            written("Sam Reed, " + n + " Weir Road, AB1 9ZZ", "Letter " + n, false);
        }
        Town.sweep();
        Town.sweep();
        assertThat(waiting()).isEqualTo(12);
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 6; n++) {
                racers.submit(() -> make());
            }
        }
        var made = Town.in(council, runs::runs);
        assertThat(made).extracting(Runs.Run::number).doesNotHaveDuplicates();
        assertThat(made.stream().mapToInt(Runs.Run::letters).sum()).isEqualTo(12);
    }

    @Test
    void only_a_council_with_print_officers_prints_and_only_they_see_it() {
        var room = Town.bean(PrintRoom.class);
        assertThat(Town.in(council, () -> room.takes(Channel.LETTER))).isTrue();
        assertThat(Town.in(council, () -> room.takes(Channel.EMAIL))).isFalse();
        var other = Town.council(true);
        assertThat(Town.in(other, () -> room.takes(Channel.LETTER))).isFalse();
        written(HOME, "It is mended.", false);
        Town.sweep();
        assertThat(make()).isPresent();
        var supervisor = new Browser(council).as("supervisors");
        assertThat(supervisor.open(PATH).status()).isEqualTo(403);
        assertThat(supervisor.open(PATH + "/1").status()).isEqualTo(403);
        var printer = new Browser(council).as("printers");
        assertThat(printer.open(PATH + "/9").status()).isEqualTo(404);
        assertThat(printer.open(PATH + "/x").status()).isEqualTo(400);
        assertThat(Tenancy.in(other, () -> Town.in(other, () -> runs.run(1)))).isEmpty();
    }
}
