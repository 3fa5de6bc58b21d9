package borough.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.caselinks.CaseLinks;
import borough.cases.Cases;
import borough.correspondence.CaseTalk;
import borough.correspondence.Letters;
import borough.handling.CaseDesk.Piece;
import borough.handling.Form;
import borough.handling.Handling.MovedOn;
import borough.moving.ByHand.Hold;
import borough.values.Reference;
import borough.vocabulary.Posted;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an officer does with one case by hand, through the doors. */
class CaseworkTest {
    private Skips skips;
    private Reference skip;

    @BeforeEach
    void one_case() {
        skips = new Skips();
        skip = skips.open();
    }

    private Form form() {
        return skips.form(skip, skips.carol);
    }

    private static Form anyForm() {
        return new Form(0, UUID.randomUUID().toString());
    }

    private OfficerWords words() {
        return skips.bean(OfficerWords.class);
    }

    private OfficerMoves moves() {
        return skips.bean(OfficerMoves.class);
    }

    private OfficerClock clock() {
        return skips.bean(OfficerClock.class);
    }

    private LocalDate due(Reference reference) {
        return skips.look(reference, skips.carol)
                .looked()
                .about()
                .where()
                .dueAt()
                .map(it -> LocalDate.ofInstant(it, Town.CLOCK.getZone()))
                .orElse(LocalDate.MAX);
    }

    @Test
    void a_note_lies_sealed_and_goes_with_the_key_of_its_case() {
        skips.by(() -> words().note(skip, "She is hard of hearing", anyForm(), skips.beth));
        assertThat(skips.happened(skip).getFirst()).isEqualTo("note {text=She is hard of hearing}");
        assertThat(
                        skips.in(
                                () ->
                                        Town.bean(JdbcClient.class)
                                                .sql(
                                                        """
                                                        select count(*)::int from cases.said
                                                        where position('hearing'::bytea in words) > 0
                                                        """)
                                                .query(Integer.class)
                                                .single()))
                .isZero();
        var before = skips.look(skip, skips.carol).lines().size();
        erase();
        var lines =
                skips.in(
                        () ->
                                Town.bean(borough.handling.CaseDesk.class)
                                        .lines(skip, Piece.of(Set.of(), 100)));
        assertThat(lines).hasSize(before);
        assertThat(lines.getFirst().said()).isEmpty();
        assertThat(lines.getFirst().erased()).isTrue();
    }

    private void erase() {
        Town.run(
                skips.council,
                () ->
                        Town.bean(JdbcClient.class)
                                .sql(
                                        "update cases.cases set sealing_key = null where reference = ?")
                                .param(skip.text())
                                .update());
    }

    @Test
    void the_same_form_sent_twice_is_kept_once() {
        var form = form();
        skips.by(() -> words().note(skip, "Once", form, skips.carol));
        skips.by(() -> words().note(skip, "Once", form, skips.carol));
        skips.by(() -> moves().withdraw(skip, "By phone", form(), skips.carol));
        assertThat(skips.happened(skip)).filteredOn(it -> it.startsWith("note")).hasSize(1);
        var again = form();
        assertThatThrownBy(
                        () -> skips.by(() -> moves().withdraw(skip, "Again", again, skips.carol)))
                .isInstanceOf(Cases.NotAllowed.class);
    }

    @Test
    void a_message_to_the_customer_goes_out_as_they_prefer_and_stays_with_the_case() {
        skips.by(() -> words().toCustomer(skip, "Is the road wide?", form(), skips.beth));
        assertThat(skips.told(skip).getLast())
                .startsWith("text: Is the road wide?")
                .contains(skip.toString())
                .contains("/follow/" + skip.text());
        assertThat(skips.happened(skip).getFirst()).isEqualTo("wrote {text=Is the road wide?}");
    }

    @Test
    void what_the_customer_answers_is_kept_once_and_waits_for_the_team_until_answered() {
        var talk = skips.bean(CaseTalk.class);
        var text = new CaseTalk.From("text", true);
        assertThat(skips.in(() -> talk.received(skip, text, " It is wide. ", "sms 1")))
                .isEqualTo(CaseTalk.Landed.KEPT);
        assertThat(skips.in(() -> talk.received(skip, text, "It is wide.", "sms 1")))
                .isEqualTo(CaseTalk.Landed.HEARD_BEFORE);
        assertThat(skips.happened(skip).getFirst()).isEqualTo("received {text=It is wide.}");
        assertThat(skips.look(skip, skips.carol).toRead()).hasSize(1);
        assertThat(skips.in(() -> skips.bean(Letters.class).of(skips.beth, 10))).hasSize(1);
        assertThat(skips.in(() -> skips.bean(Letters.class).of(skips.imran, 10))).isEmpty();
        skips.by(() -> words().toCustomer(skip, "Thank you.", form(), skips.carol));
        assertThat(skips.look(skip, skips.carol).toRead()).isEmpty();
        var both = skips.in(() -> talk.withCustomer(skip, Integer.MAX_VALUE, 10));
        assertThat(both)
                .extracting(it -> it.said("text"))
                .containsExactly("Thank you.", "It is wide.");
    }

    @Test
    void what_may_not_be_from_the_customer_says_so_and_what_names_no_case_is_not_kept() {
        var talk = skips.bean(CaseTalk.class);
        var stranger = new CaseTalk.From("email", false);
        skips.in(() -> talk.received(skip, stranger, "Send me the keys", "mail 1"));
        assertThat(skips.happened(skip).getFirst()).contains("We could not tell who sent it");
        assertThat(skips.look(skip, skips.carol).lines().getFirst().event().by().who())
                .isEqualTo("Somebody who may be the customer");
        assertThat(skips.in(() -> talk.received(Reference.draw(), stranger, "Hm", "mail 2")))
                .isEqualTo(CaseTalk.Landed.NO_SUCH_CASE);
    }

    @Test
    void a_case_that_ended_still_takes_in_what_its_customer_writes() {
        skips.by(() -> moves().withdraw(skip, "By phone", form(), skips.carol));
        var from = new CaseTalk.From("web", true);
        skips.in(() -> skips.bean(CaseTalk.class).received(skip, from, "No, wait!", "web 1"));
        assertThat(skips.happened(skip).getFirst()).contains("No, wait!");
        assertThat(skips.look(skip, skips.carol).toRead()).hasSize(1);
    }

    @Test
    void who_gets_a_case_reads_first_what_has_been_said_until_they_take_it() {
        var hands = skips.bean(HandingOver.class);
        var to = new HandingOver.To("Council tax", "It is about tax", "She rang twice");
        skips.by(() -> hands.handOver(skip, to, form(), skips.carol));
        var it = skips.look(skip, skips.imran);
        assertThat(it.looked().about().where().team()).contains("tax");
        assertThat(it.mayWork()).isTrue();
        assertThat(WhoHasIt.handedOver(it).orElseThrow().said("summary"))
                .isEqualTo("She rang twice");
        assertThat(it.toRead()).hasSize(1);
        skips.by(() -> hands.take(skip, skips.form(skip, skips.imran), skips.imran));
        it = skips.look(skip, skips.imran);
        assertThat(WhoHasIt.handedOver(it)).isEmpty();
        assertThat(it.toRead()).isEmpty();
        assertThat(skips.look(skip, skips.beth).mayWork()).isFalse();
    }

    @Test
    void a_case_is_handed_to_one_colleague_by_name_or_email_and_a_doubtful_name_is_asked_again() {
        var hands = skips.bean(HandingOver.class);
        var twin = skips.officer("Imran Siddiqui", "tax");
        assertThatThrownBy(
                        () ->
                                skips.by(
                                        () ->
                                                hands.handOver(
                                                        skip,
                                                        new HandingOver.To(
                                                                "imran siddiqui", "Tax", ""),
                                                        form(),
                                                        skips.carol)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Say whom you mean by their email")
                .hasMessageContaining(twin.person().toString());
        var email = skips.person(twin).email();
        skips.by(
                () ->
                        hands.handOver(
                                skip, new HandingOver.To(email, "Tax", ""), form(), skips.carol));
        assertThat(skips.look(skip, twin).toRead()).hasSize(1);
        assertThat(skips.look(skip, skips.imran).toRead()).isEmpty();
        assertThatThrownBy(
                        () ->
                                skips.by(
                                        () ->
                                                words().toColleague(
                                                                skip,
                                                                "Nobody",
                                                                "Hello",
                                                                form(),
                                                                skips.carol)))
                .isInstanceOf(Refused.class)
                .hasMessage("We have no team or colleague of that name");
    }

    @Test
    void a_message_to_a_colleague_waits_for_them_and_is_read_once() {
        skips.by(
                () ->
                        words().toColleague(
                                        skip, "Council tax", "Is she known?", form(), skips.beth));
        assertThat(skips.look(skip, skips.imran).toRead()).hasSize(1);
        assertThat(skips.happened(skip).getFirst())
                .contains("Is she known?")
                .contains("Council tax");
        skips.by(() -> skips.bean(HandingOver.class).read(skip, skips.imran));
        assertThat(skips.look(skip, skips.imran).toRead()).isEmpty();
    }

    @Test
    void a_team_that_does_not_hold_a_case_may_look_and_leave_a_note_and_nothing_else() {
        var it = skips.look(skip, skips.imran);
        assertThat(it.mayWork()).isFalse();
        assertThat(it.looked().choices()).isEmpty();
        skips.by(() -> words().note(skip, "She owes us nothing", anyForm(), skips.imran));
        var form = skips.form(skip, skips.imran);
        var agree = new Cases.Deciding("agree", "", Set.of());
        assertThatThrownBy(() -> skips.by(() -> moves().decide(skip, agree, form, skips.imran)))
                .isInstanceOf(Cases.NotAllowed.class);
        assertThatThrownBy(() -> skips.by(() -> words().toCustomer(skip, "Hm", form, skips.imran)))
                .isInstanceOf(Refused.NotTheirs.class);
        assertThatThrownBy(() -> skips.by(() -> moves().withdraw(skip, "Hm", form, skips.imran)))
                .isInstanceOf(Refused.NotTheirs.class);
        assertThatThrownBy(
                        () -> skips.by(() -> clock().stopOrGoOn(skip, true, "Hm", form, skips.lee)))
                .as("a crew of the same department")
                .isInstanceOf(Refused.NotTheirs.class);
        assertThat(skips.look(skip, skips.carol).looked().about().isOpen()).isTrue();
    }

    @Test
    void a_case_that_the_file_shows_to_some_alone_is_not_there_for_the_others() {
        var secret =
                new Skips(
                        Skips.FILE.replace(
                                "sign in: none\n",
                                "sign in: none\nprivacy:\n  seen by: [supervisor]\n"));
        var reference = secret.open();
        assertThat(secret.look(reference, secret.carol).mayWork()).isTrue();
        var any = Piece.of(Set.of(), 10);
        assertThat(secret.in(() -> secret.bean(Casework.class).look(reference, secret.imran, any)))
                .isEmpty();
        assertThatThrownBy(
                        () ->
                                secret.by(
                                        () ->
                                                words().note(
                                                                reference,
                                                                "Hm",
                                                                anyForm(),
                                                                secret.imran)))
                .isInstanceOf(Refused.NotTheirs.class);
    }

    @Test
    void nor_does_it_show_beside_a_case_it_is_linked_to() {
        var secret = skips.open();
        var links = skips.bean(OfficerLinks.class);
        skips.by(() -> links.link(skip, secret.text(), "related", form(), skips.carol));
        skips.in(
                () ->
                        skips.bean(JdbcClient.class)
                                .sql(
                                        "update cases.cases set seen_by = '{supervisor}'"
                                                + " where reference = ?")
                                .param(secret.text())
                                .update());
        assertThat(skips.look(skip, skips.carol).links()).hasSize(1);
        assertThat(skips.look(skip, skips.imran).links()).isEmpty();
    }

    @Test
    void another_council_has_no_such_case() {
        var other = new Skips();
        var any = Piece.of(Set.of(), 10);
        assertThat(other.in(() -> other.bean(Casework.class).look(skip, other.carol, any)))
                .isEmpty();
        assertThatThrownBy(() -> other.by(() -> words().note(skip, "Hm", anyForm(), other.carol)))
                .isInstanceOf(Refused.NotTheirs.class);
        assertThat(
                        other.in(
                                () ->
                                        other.bean(CaseTalk.class)
                                                .received(
                                                        skip,
                                                        new CaseTalk.From("text", true),
                                                        "Hm",
                                                        "sms")))
                .isEqualTo(CaseTalk.Landed.NO_SUCH_CASE);
    }

    @Test
    void of_two_who_move_one_case_the_second_is_turned_back_and_nothing_of_theirs_is_done() {
        var first = form();
        var second = form();
        var agree = new Cases.Deciding("look closer", "The road is narrow", Set.of());
        skips.by(() -> moves().decide(skip, agree, first, skips.carol));
        assertThatThrownBy(
                        () ->
                                skips.by(
                                        () ->
                                                moves().withdraw(
                                                                skip,
                                                                "By phone",
                                                                second,
                                                                skips.beth)))
                .isInstanceOf(MovedOn.class);
        assertThat(skips.look(skip, skips.carol).looked().about().isOpen()).isTrue();
        skips.by(() -> words().note(skip, "A note may always come", second, skips.beth));
    }

    @Test
    void a_clock_that_was_stopped_goes_on_from_where_it_stood() {
        assertThat(due(skip)).isEqualTo("2026-05-14");
        skips.by(() -> clock().stopOrGoOn(skip, true, "We wait for a plan", form(), skips.carol));
        assertThat(due(skip)).isEqualTo(LocalDate.MAX);
        Town.CLOCK.pass(Duration.ofDays(7));
        Town.sweep();
        assertThat(skips.happened(skip)).noneMatch(it -> it.startsWith("raised"));
        skips.by(() -> clock().stopOrGoOn(skip, false, "It came", form(), skips.carol));
        // The day on which it goes on counts again.
        assertThat(due(skip)).isEqualTo("2026-05-20");
        assertThatThrownBy(
                        () ->
                                skips.by(
                                        () ->
                                                clock().stopOrGoOn(
                                                                skip,
                                                                false,
                                                                "Again",
                                                                form(),
                                                                skips.carol)))
                .isInstanceOf(Cases.NotAllowed.class);
    }

    @Test
    void a_case_that_was_late_and_was_given_more_time_is_raised_again_when_that_is_over() {
        Town.CLOCK.set("2026-05-15T09:00:00");
        Town.sweep();
        assertThat(skips.happened(skip)).filteredOn(it -> it.startsWith("raised")).hasSize(1);
        var friday = new OfficerClock.Typed("22", "5", "2026");
        skips.by(() -> clock().moreTime(skip, friday, "The road is dug up", form(), skips.carol));
        assertThat(due(skip)).isEqualTo("2026-05-22");
        Town.sweep();
        assertThat(skips.happened(skip)).filteredOn(it -> it.startsWith("raised")).hasSize(1);
        Town.CLOCK.set("2026-05-23T00:00:00");
        Town.sweep();
        assertThat(skips.happened(skip)).filteredOn(it -> it.startsWith("raised")).hasSize(2);
    }

    @Test
    void more_time_ends_after_the_promise_and_within_what_the_council_allows() {
        for (var day : List.of("14 5 2026", "31 2 2026", "x 5 2026", "1 1 2030")) {
            var parts = day.split(" ");
            var typed = new OfficerClock.Typed(parts[0], parts[1], parts[2]);
            assertThatThrownBy(
                            () ->
                                    skips.by(
                                            () ->
                                                    clock().moreTime(
                                                                    skip,
                                                                    typed,
                                                                    "Hm",
                                                                    form(),
                                                                    skips.carol)))
                    .as(day)
                    .isInstanceOf(Refused.class);
        }
        assertThat(due(skip)).isEqualTo("2026-05-14");
    }

    @Test
    void the_law_s_own_limit_is_neither_stopped_nor_moved() {
        var law =
                new Skips(
                        Skips.FILE.replace(
                                "within: 2 working days", "within: 2 working days by law"));
        var reference = law.open();
        assertThat(law.look(reference, law.carol).looked().ways().hold()).isEqualTo(Hold.BY_LAW);
        var form = law.form(reference, law.carol);
        assertThatThrownBy(
                        () ->
                                law.by(
                                        () ->
                                                clock().stopOrGoOn(
                                                                reference, true, "Hm", form,
                                                                law.carol)))
                .isInstanceOf(Cases.NotAllowed.class);
        var later = new OfficerClock.Typed("22", "5", "2026");
        assertThatThrownBy(
                        () ->
                                law.by(
                                        () ->
                                                clock().moreTime(
                                                                reference, later, "Hm", form,
                                                                law.carol)))
                .isInstanceOf(Cases.NotAllowed.class);
    }

    @Test
    void a_case_withdrawn_for_its_customer_can_be_opened_again_with_a_promise_from_now() {
        skips.by(() -> moves().withdraw(skip, "She rang", form(), skips.beth));
        var ended = skips.look(skip, skips.carol).looked();
        assertThat(ended.about().outcome().orElseThrow().word()).isEqualTo("withdrawn");
        assertThat(skips.told(skip).getLast()).contains("We have withdrawn your request");
        Town.CLOCK.pass(Duration.ofDays(7));
        assertThatThrownBy(
                        () ->
                                skips.by(
                                        () ->
                                                moves().reopen(
                                                                skip,
                                                                new OfficerMoves.Reopening(
                                                                        "agreed", "Hm", true),
                                                                form(),
                                                                skips.carol)))
                .isInstanceOf(Refused.class);
        var again = new OfficerMoves.Reopening("deciding", "She rang again", true);
        skips.by(() -> moves().reopen(skip, again, form(), skips.carol));
        assertThat(skips.look(skip, skips.carol).looked().about().isOpen()).isTrue();
        assertThat(due(skip)).isEqualTo("2026-05-21");
        assertThat(skips.told(skip).getLast()).contains("opened your request");
        saysWhatWasTold(skip);
        var agree = new Cases.Deciding("agree", "", Set.of());
        skips.by(() -> moves().decide(skip, agree, form(), skips.carol));
        assertThat(skips.look(skip, skips.carol).looked().about().isOpen()).isFalse();
    }

    // The newest message stands in the history as it went to the customer, but for its secret.
    private void saysWhatWasTold(Reference reference) {
        var told = skips.told(reference).getLast().replaceFirst("^text: ", "");
        assertThat(told).contains(reference.toString()).doesNotContain("{");
        var shown = told.replaceAll("http\\S+", "[the link to follow it]");
        assertThat(shown).isNotEqualTo(told);
        assertThat(skips.happened(reference)).contains("told {text=" + shown + "}");
    }

    @Test
    void a_duplicate_ends_and_its_customer_follows_the_kept_one_to_its_end() {
        var links = skips.bean(OfficerLinks.class);
        var second = skips.open("Tomasz Nowak", "07700 900110");
        var form = skips.form(second, skips.carol);
        skips.by(() -> links.duplicate(second, skip.toString(), "Same road", form, skips.carol));
        skips.by(() -> links.duplicate(second, skip.toString(), "Same road", form, skips.carol));
        assertThat(skips.look(second, skips.carol).looked().about().outcome().orElseThrow().word())
                .isEqualTo("duplicate");
        assertThat(skips.in(() -> skips.bean(CaseLinks.class).keptFor(second))).contains(skip);
        assertThat(skips.told(second)).hasSize(1);
        assertThat(skips.told(second).getFirst()).contains("We are dealing with this already");
        assertThat(skips.look(skip, skips.carol).links())
                .extracting(CaseLinks.Linked::says)
                .containsExactly("Has a duplicate");
        var agree = new Cases.Deciding("agree", "", Set.of());
        skips.by(() -> moves().decide(skip, agree, form(), skips.carol));
        Town.sweep();
        Town.sweep();
        assertThat(skips.told(second)).hasSize(2);
        assertThat(skips.told(second).getLast()).contains("come to its end: agreed");
        saysWhatWasTold(second);
    }

    @Test
    void a_duplicate_says_where_the_kept_one_stands_and_leads_nobody_to_its_page() {
        var links = skips.bean(OfficerLinks.class);
        var again = skips.open();
        var theirs = skips.open("Tomasz Nowak", "07700 900110");
        for (var one : List.of(again, theirs)) {
            var form = skips.form(one, skips.carol);
            skips.by(() -> links.duplicate(one, skip.text(), "", form, skips.carol));
        }
        // The same number was typed there, which anybody can do.
        assertThat(followed(again).text()).contains("It stands at Deciding");
        assertThat(followed(again).html().html()).doesNotContain(skip.text(), path(skip));
        assertThat(followed(theirs).text()).contains("It stands at Deciding");
        assertThat(followed(theirs).html().select(".follow__kept a")).isEmpty();
        assertThat(followed(theirs).html().html()).doesNotContain(skip.text(), skip.toString());
        assertThat(followed(skip).html().select(".follow__kept")).isEmpty();
        skips.by(
                () ->
                        moves().decide(
                                        skip,
                                        new Cases.Deciding("agree", "", Set.of()),
                                        form(),
                                        skips.carol));
        assertThat(followed(theirs).text()).contains("It stands at Agreed");
    }

    private borough.Browser.Page followed(Reference reference) {
        return new borough.Browser(skips.council).open(path(reference));
    }

    private String path(Reference reference) {
        return skips.in(() -> Town.bean(Cases.class).followingPath(reference));
    }

    @Test
    void a_duplicate_of_a_duplicate_goes_to_the_one_that_is_kept_and_never_round_in_a_circle() {
        var links = skips.bean(OfficerLinks.class);
        var second = skips.open();
        var third = skips.open();
        var form = skips.form(second, skips.carol);
        skips.by(() -> links.duplicate(second, skip.text(), "", form, skips.carol));
        var next = skips.form(third, skips.carol);
        skips.by(() -> links.duplicate(third, second.text(), "", next, skips.carol));
        assertThat(skips.in(() -> skips.bean(CaseLinks.class).keptFor(third))).contains(skip);
        var round = form();
        assertThatThrownBy(
                        () ->
                                skips.by(
                                        () ->
                                                links.duplicate(
                                                        skip,
                                                        third.text(),
                                                        "",
                                                        round,
                                                        skips.carol)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () ->
                                skips.by(
                                        () ->
                                                links.duplicate(
                                                        skip, skip.text(), "", round, skips.carol)))
                .isInstanceOf(Refused.class)
                .hasMessage("That is this case itself");
        assertThatThrownBy(
                        () ->
                                skips.by(
                                        () ->
                                                links.duplicate(
                                                        skip,
                                                        Reference.draw().text(),
                                                        "",
                                                        round,
                                                        skips.carol)))
                .hasMessage("There is no case with that reference");
        var kept = skips.open();
        skips.by(() -> links.duplicate(skip, kept.text(), "", form(), skips.carol));
        assertThat(skips.in(() -> skips.bean(CaseLinks.class).keptFor(third))).contains(kept);
    }

    @Test
    void two_cases_are_linked_and_unlinked_and_both_histories_say_so() {
        var links = skips.bean(OfficerLinks.class);
        var second = skips.open();
        skips.by(() -> links.link(skip, second.text(), "follows", anyForm(), skips.carol));
        assertThat(skips.look(second, skips.carol).links())
                .extracting(CaseLinks.Linked::says)
                .containsExactly("Led to");
        assertThat(skips.happened(skip).getFirst())
                .isEqualTo("linked Follows from " + second.text() + "{}");
        assertThat(skips.happened(second).getFirst())
                .isEqualTo("linked Led to " + skip.text() + "{}");
        skips.by(() -> links.unlink(second, skip.text(), anyForm(), skips.carol));
        assertThat(skips.look(skip, skips.carol).links()).isEmpty();
        assertThat(skips.happened(skip).getFirst()).startsWith("unlinked");
    }

    @Test
    void an_answer_put_right_counts_from_then_on_and_keeps_what_it_was() {
        var right = skips.bean(PuttingRight.class);
        var two =
                new PuttingRight.Asked(
                        "days", new Posted(Map.of("days", List.of("2"))), "She rang");
        skips.by(() -> right.answer(skip, two, form(), skips.carol));
        var it = skips.look(skip, skips.carol).looked();
        assertThat(it.choices()).extracting(Cases.Choice::decision).contains("short one");
        assertThat(it.story().answers())
                .extracting(one -> one.words())
                .contains("2")
                .doesNotContain("5");
        assertThat(skips.happened(skip).getFirst())
                .contains("was=5")
                .contains("now=2")
                .contains("why=She rang");
        var wrong =
                new PuttingRight.Asked("days", new Posted(Map.of("days", List.of("many"))), "Hm");
        assertThatThrownBy(() -> skips.by(() -> right.answer(skip, wrong, form(), skips.carol)))
                .isInstanceOf(Refused.class);
        assertThat(due(skip)).isEqualTo("2026-05-14");
    }

    @Test
    void a_line_put_right_stays_and_says_what_is_right() {
        var right = skips.bean(PuttingRight.class);
        skips.by(() -> words().note(skip, "She is deaf", anyForm(), skips.beth));
        int number = skips.look(skip, skips.carol).lines().getFirst().event().number();
        skips.by(
                () ->
                        right.entry(
                                skip, number, "It is her husband who is deaf", form(), skips.beth));
        var it = skips.look(skip, skips.carol);
        var lines = new Lines("/", true, it.looked().marks()).of(it.lines());
        assertThat(lines.get(1).words().text()).isEqualTo("She is deaf");
        assertThat(lines.get(1).words().more().getFirst().lines())
                .containsExactly("It is her husband who is deaf");
        assertThatThrownBy(() -> skips.by(() -> right.entry(skip, 999, "Hm", form(), skips.beth)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_thousand_messages_are_read_a_piece_at_a_time_from_the_key_of_the_history() {
        var talk = skips.bean(CaseTalk.class);
        var from = new CaseTalk.From("text", true);
        Town.run(
                skips.council,
                () -> {
                    for (int i = 0; i < 1000; i++) {
                        talk.received(skip, from, "Message " + i, "sms " + i);
                    }
                });
        int before = Integer.MAX_VALUE;
        int seen = 0;
        var piece = lines(before);
        while (!piece.isEmpty()) {
            assertThat(piece.size()).isLessThanOrEqualTo(40);
            seen += piece.size();
            before = piece.getLast().event().number();
            piece = lines(before);
        }
        assertThat(seen).isEqualTo(1000);
        assertThat(plan())
                .contains("events_pkey")
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort");
    }

    private List<borough.handling.CaseDesk.Line> lines(int before) {
        return skips.in(() -> skips.bean(CaseTalk.class).withCustomer(skip, before, 40));
    }

    private String plan() {
        return skips.in(
                () ->
                        String.join(
                                "\n",
                                Town.bean(JdbcClient.class)
                                        .sql(
                                                """
                                                explain
                                                select e.number, s.words
                                                from cases.events e
                                                left join cases.said s
                                                    on s.reference = e.reference
                                                    and s.number = e.number
                                                where e.reference = ? and e.number > 0
                                                    and e.number < 900 and e.what = any(?)
                                                order by e.number desc
                                                limit 40
                                                """)
                                        .param(skip.text())
                                        .param(new String[] {"received", "wrote"})
                                        .query(String.class)
                                        .list()));
    }
}
