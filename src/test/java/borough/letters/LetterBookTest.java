package borough.letters;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.cases.Hamlet;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Person;
import borough.letters.Letter.Served;
import borough.letters.Letter.State;
import borough.letters.Letter.What;
import borough.letters.Letter.Written;
import borough.letters.LetterBook.Did;
import borough.messages.Channel;
import borough.messages.Message;
import borough.messages.Messages;
import borough.particulars.Aspect;
import borough.particulars.Particulars;
import borough.particulars.Source;
import borough.particulars.Trust;
import borough.printing.Read;
import borough.values.Reference;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters and notices that a service file asks for, until they are posted or served. */
class LetterBookTest {
    private static final String SLUG = "ask-for-a-notice";
    private static final String FILE =
            """
            limits:
              appeal within: 21 days counting the first by law

            ask:
              who: { question: Who is it?, answer: person }
              what: { question: What was it?, answer: text }

            know:
              notice text:
                wording:
                  - To {who.name}.
                  - "The nuisance is this: {what}. You may appeal."
                  - Nobody ever said {notice.how}.
              letter text: { wording: "We thank you for telling us of {what}." }
              appeal until: after(notice.served_on, appeal_within)

            then:
              serving:
                do:
                  notice: 'letters.serve("abatement notice", who, notice_text)'
                  thanks: 'letters.draft("letter of thanks", who.name, letter_text)'
                on notice served: served
              served: { tell: served, end: done }

            messages:
              served: { to: supervisor, text: "Served {notice.how} on {notice.to}, to {appeal until}." }
            """;
    private static final String EXAMPLE =
            """
            given: { who: { name: Joanne Pike }, what: a drum }
            expect: { stage: serving, does: [notice, thanks] }
            """;
    private static final LocalDate TODAY = LocalDate.parse("2026-05-13");

    private final LetterBook letters = Town.bean(LetterBook.class);
    private final Hamlet hamlet = new Hamlet();
    private Reference it = Reference.draw();

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-13T09:00:00");
        hamlet.live(SLUG, FILE, EXAMPLE);
        it = hamlet.send(SLUG, Map.of("who", Map.of("name", "Joanne Pike"), "what", "a drum"));
    }

    private Letter notice() {
        return letter(true);
    }

    private Letter thanks() {
        return letter(false);
    }

    private Letter letter(boolean isNotice) {
        return hamlet.in(() -> letters.of(it)).stream()
                .filter(one -> one.isNotice() == isNotice)
                .findFirst()
                .orElseThrow();
    }

    private Did change(Letter letter, String text, String who) {
        var written = new Written("Joanne Pike\n16 Mill Lane", text);
        return hamlet.in(() -> letters.change(letter, written, who));
    }

    private Did approve(Letter letter, String who) {
        return hamlet.in(() -> letters.approve(letter, who));
    }

    private Did serve(Letter letter, Served served) {
        return hamlet.in(() -> letters.serve(letter, served, TODAY, "Priya Raman"));
    }

    private static Served on(String day) {
        return new Served(LocalDate.parse(day), "handed to them", "Joanne Pike", "Priya Raman");
    }

    @Test
    void it_is_drafted_in_the_file_s_words_and_leaves_out_what_is_not_known() {
        assertThat(notice().written().to()).isEqualTo("Joanne Pike");
        assertThat(notice().written().text())
                .isEqualTo("To Joanne Pike.\n\nThe nuisance is this: a drum. You may appeal.");
        assertThat(notice().title()).isEqualTo("Abatement notice");
        assertThat(notice().lines()).extracting(Letter.Line::what).containsExactly(What.DRAFTED);
    }

    @Test
    void whoever_changed_a_notice_does_not_approve_it() {
        assertThat(change(notice(), "Stop it.", "Helen Brody")).isInstanceOf(Did.Done.class);
        assertThat(approve(notice(), "Helen Brody")).isInstanceOf(Did.Wrong.class);
        assertThat(notice().state()).isEqualTo(State.DRAFT);
        assertThat(approve(notice(), "Colin Ashby")).isInstanceOf(Did.Done.class);
        assertThat(notice().state()).isEqualTo(State.APPROVED);
        assertThat(change(notice(), "Stop it now.", "Helen Brody")).isInstanceOf(Did.Wrong.class);
        assertThat(notice().written().text()).isEqualTo("Stop it.");
        hamlet.run(() -> letters.reopen(notice(), "Colin Ashby"));
        assertThat(change(notice(), "Stop it now.", "Helen Brody")).isInstanceOf(Did.Done.class);
    }

    @Test
    void a_served_notice_takes_its_case_on_and_says_when_an_appeal_ends() {
        approve(notice(), "Colin Ashby");
        assertThat(serve(notice(), on("2026-05-14")))
                .isEqualTo(new Did.Wrong("on-day", "Enter a day that has come"));
        assertThat(serve(notice(), on("2026-05-12"))).isInstanceOf(Did.Done.class);
        assertThat(serve(notice(), on("2026-05-11"))).isInstanceOf(Did.Wrong.class);
        Town.sweep();
        assertThat(hamlet.look(it).where().stage()).isEqualTo("served");
        assertThat(hamlet.events(it))
                .anyMatch(
                        one ->
                                one.inFull()
                                        .equals(
                                                "Served handed to them on Joanne Pike, to Monday 1 June."));
    }

    @Test
    void no_letter_is_printed_or_posted_to_the_home_of_somebody_who_is_safe_elsewhere() {
        var joanne = CustomerId.draw();
        hamlet.run(
                () -> {
                    Town.bean(Customers.class).add(new Person(joanne, "Joanne", "Pike", null));
                    Town.bean(CustomerCases.class).link(joanne, it, "by a test");
                    Town.bean(Particulars.class)
                            .note(
                                    joanne,
                                    Aspect.SAFE_CONTACT,
                                    Map.of("by", "letter", "to", "PO Box 12, AB1 9XX"),
                                    Source.account(),
                                    Trust.CHECKED);
                });
        assertThat(approve(thanks(), "Helen Brody")).isInstanceOf(Did.Done.class);
        assertThat(hamlet.in(() -> letters.post(thanks(), "Helen Brody")))
                .isEqualTo(new Did.Wrong("to", "Safe contact: Write only to PO Box 12, AB1 9XX"));
        assertThat(hamlet.in(() -> letters.unsafe(notice()))).isPresent();
        hamlet.run(() -> letters.reopen(thanks(), "Helen Brody"));
        var safe = new Written("Joanne Pike\nPO Box 12\nAB1 9XX", "We thank you.");
        assertThat(hamlet.in(() -> letters.change(thanks(), safe, "Helen Brody")))
                .isInstanceOf(Did.Done.class);
        approve(thanks(), "Helen Brody");
        assertThat(hamlet.in(() -> letters.post(thanks(), "Helen Brody")))
                .isInstanceOf(Did.Done.class);
        Town.sweep();
        assertThat(hamlet.in(() -> Town.bean(Messages.class).of(it)))
                .filteredOn(told -> told.moment().equals("letter"))
                .singleElement()
                .satisfies(told -> assertThat(told.state()).isEqualTo(Message.State.SENT));
    }

    @Test
    void a_letter_is_posted_once_and_never_served() {
        var seen = thanks();
        assertThat(approve(seen, "Helen Brody")).isInstanceOf(Did.Done.class);
        var approved = thanks();
        assertThat(hamlet.in(() -> letters.post(approved, "Helen Brody")))
                .isInstanceOf(Did.Done.class);
        assertThat(hamlet.in(() -> letters.post(approved, "Helen Brody")))
                .isInstanceOf(Did.Wrong.class);
        assertThat(serve(thanks(), on("2026-05-12"))).isInstanceOf(Did.Wrong.class);
        assertThat(hamlet.told(it))
                .filteredOn(one -> one.channel() == Channel.LETTER)
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.contents().text())
                                        .isEqualTo("We thank you for telling us of a drum."));
    }

    @Test
    void one_to_nobody_is_not_approved() {
        var asked = new Letter.Asked(it, LetterWords.DRAFT, "another");
        hamlet.run(() -> letters.draft(asked, "letter", false, new Written("", "We thank you.")));
        var another =
                hamlet.in(() -> letters.of(it)).stream()
                        .filter(one -> one.written().to().isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertThat(approve(another, "Colin Ashby"))
                .isInstanceOfSatisfying(
                        Did.Wrong.class, wrong -> assertThat(wrong.field()).isEqualTo("to"));
    }

    @Test
    void the_same_asked_for_again_is_drafted_again_only_once_the_first_went_out() {
        var first = notice();
        hamlet.run(() -> letters.draft(first.asked(), first.kind(), true, first.written()));
        assertThat(hamlet.in(() -> letters.of(it))).hasSize(2);
        approve(first, "Colin Ashby");
        serve(notice(), on("2026-05-12"));
        hamlet.run(() -> letters.draft(first.asked(), first.kind(), true, first.written()));
        hamlet.run(() -> letters.draft(first.asked(), first.kind(), true, first.written()));
        assertThat(hamlet.in(() -> letters.of(it)))
                .filteredOn(Letter::isNotice)
                .extracting(Letter::state)
                .containsExactlyInAnyOrder(State.SERVED, State.DRAFT);
    }

    @Test
    void another_council_sees_none_of_it() {
        assertThat(new Hamlet().in(() -> letters.of(it))).isEmpty();
    }

    @Test
    void officers_work_on_it_on_its_page_and_others_only_read() throws Exception {
        var carol = new Browser(hamlet.council()).as("supervisors");
        var page = carol.open("/staff/cases/" + it.text());
        var path = page.html().select("a:contains(Abatement notice)").attr("href");
        var letter = carol.open(path);
        assertThat(letter.text()).contains("What it says", "Approve it");
        var empty =
                carol.press(letter, "form.letter-words", Map.of("to", "Joanne Pike", "text", ""));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Enter what it says");
        var printed = carol.bytes(path + "/print");
        assertThat(printed.headers().firstValue("content-type").orElse(""))
                .startsWith("application/pdf");
        assertThat(Read.text(printed.body()))
                .contains("Draft. Not approved.", "The nuisance is this: a drum.");
        assertThat(Read.faults(printed.body())).isEmpty();
        assertThat(carol.open("/staff/cases/" + it.text() + "/letters/1").status()).isEqualTo(404);
    }

    @Test
    void nobody_approves_or_overwrites_words_that_their_page_did_not_show() {
        var seen = notice();
        var carol = new Browser(hamlet.council()).as("supervisors");
        var path = LetterPapers.path(seen);
        var page = carol.open(path);
        change(seen, "Stop it.", "Helen Brody");
        assertThat(approve(seen, "Colin Ashby")).isEqualTo(LetterBook.MOVED_ON);
        var approve = "form:has([value=approved])";
        var late = carol.press(page, approve, Map.of());
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Somebody else has moved it on", "Stop it.");
        var over =
                carol.press(page, "form.letter-words", Map.of("to", "Joanne Pike", "text", "Mine"));
        assertThat(over.status()).isEqualTo(422);
        assertThat(notice().written().text()).isEqualTo("Stop it.");
        assertThat(notice().state()).isEqualTo(State.DRAFT);
        carol.press(carol.open(path), approve, Map.of());
        assertThat(notice().state()).isEqualTo(State.APPROVED);
    }
}
