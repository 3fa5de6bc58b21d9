package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import borough.catalogue.Check.Texts;
import borough.language.Around;
import borough.services.Bill;
import borough.services.Rule.May;
import borough.services.Service;
import borough.services.Service.Identity;
import borough.services.Situation;
import borough.services.Step;
import borough.services.Walk;
import borough.services.Walked;
import borough.values.Money;
import borough.values.Uprn;
import borough.vocabulary.Nothing;
import borough.vocabulary.Person;
import borough.vocabulary.Property;
import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The front half of a service file, read and walked word by word. */
class FrontHalfTest {
    private static final Property HOME = new Property(new Uprn(1), "14 Mill Lane");
    private static final String TOP =
            """
            service: Something
            about: Something that people ask for.
            area: bin-collections-and-containers
            owner: waste-and-recycling
            keep: 2 years
            """;
    private static final String THEN =
            """
            then:
              working:
                on customer cancels: stopped
              stopped: { end: withdrawn }
            """;
    private static final String EXAMPLE =
            """
            examples:
              - name: the first
                now: 2026-11-24 10:00
            """;

    private final Map<String, Object> answers = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Map<String, Object> looked = new HashMap<>();

    private static Vocabulary words() {
        var words = TestWords.words();
        var open =
                Type.recordOf(
                        "open case",
                        Type.field("reference", Type.TEXT),
                        Type.optional("on", Type.DATE));
        var scheme =
                Type.recordOf(
                        "scheme",
                        Type.field("name", Type.TEXT),
                        Type.field("award", Type.MONEY),
                        Type.field("closes", Type.DATE));
        words.lookup("cases.still_open")
                .means("Open cases about the same thing.")
                .takes("property", Type.PROPERTY)
                .gives(Type.listOf(open), in -> List.of());
        words.lookup("grants.open_schemes")
                .means("Schemes that take applications.")
                .gives(Type.listOf(scheme), in -> List.of());
        words.lookup("benefits.support_at")
                .means("Whether a home gets help with its council tax.")
                .takes("property", Type.PROPERTY)
                .gives(Type.YES_OR_NO, in -> true);
        words.lookup("places.land_at")
                .means("Who looks after the land.")
                .takes("property", Type.PROPERTY)
                .gives(Type.TEXT, in -> "county highways");
        words.action("waste.follow_street")
                .means("Tells someone what happens in a street.")
                .takes("property", Type.PROPERTY)
                .does((in, caseRef) -> {});
        return words;
    }

    private static Check.Checked checked(String text) {
        return new Check(words(), TestWords.TIME).check("s/x.yaml", text);
    }

    private static List<String> faults(String middle, String expect) {
        return TestWords.lines(checked(TOP + middle + EXAMPLE + "    " + expect + "\n").faults());
    }

    /** What is wrong with a service of this middle, which refuses nobody. */
    private static List<String> faults(String middle) {
        return faults(middle + THEN, "expect: { refused: none }");
    }

    private static Service service(String middle) {
        var text = TOP + middle + EXAMPLE + "    expect: { refused: none }\n";
        var read =
                Check.read(new Identity("something", "h"), new Texts("x", text, "", ""), words());
        assertThat(read.allFaults()).isEmpty();
        return read.service().orElseThrow();
    }

    private Walked walk(Service service) {
        var around =
                new Around(
                        "web",
                        Instant.parse("2026-11-24T10:00:00Z"),
                        TestWords.TIME,
                        Person.NOBODY);
        return new Walk(service, (lookup, inputs) -> Optional.ofNullable(looked.get(lookup.name())))
                .sending(new Situation(around, answers, Map.of(), gone));
    }

    private Step step(Service service) {
        return walk(service).step();
    }

    private static final String PRICE =
            """
            limits:
              first: £45
              each extra: £9.01
              support discount: 50%
            ask:
              address: { question: Where is it?, answer: property }
              items: { question: How many items?, answer: number }
              bags: { question: How many bags?, answer: number, optional: yes }
            know:
              on support: benefits.support_at(address)
            price:
              up to one: { amount: first }
              more: { when: items > 1, amount: each_extra * (items - 1) }
              bags: { when: bags > 0, amount: each_extra }
              half off: { when: on_support, take off: support discount }
            """;

    @Test
    void a_price_is_worked_out_line_by_line_in_whole_pence() {
        var service = service(PRICE + THEN);
        answers.putAll(Map.of("address", HOME, "items", 4L, "bags", Nothing.NOTHING));
        looked.put("benefits.support_at", true);
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Ready.class,
                        ready ->
                                assertThat(ready.bill())
                                        .contains(
                                                new Bill(
                                                        List.of(
                                                                line("up to one", 4500),
                                                                line("more", 2703),
                                                                line("half off", -3602)),
                                                        new Money(3601))));
    }

    private static Bill.Line line(String name, long pence) {
        return new Bill.Line(name, new Money(pence));
    }

    @Test
    void a_price_is_not_known_while_a_lookup_that_it_needs_fails() {
        var service = service(PRICE + THEN);
        answers.putAll(Map.of("address", HOME, "items", 1L, "bags", 2L));
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Ready.class, ready -> assertThat(ready.bill()).isEmpty());
        looked.put("benefits.support_at", false);
        assertThat(walk(service).known().value("price")).contains(new Money(5401));
    }

    @Test
    void a_price_may_be_read_and_never_falls_below_nothing() {
        var service =
                service(
                        """
                        limits:
                          fee: £20
                          gift: £30
                        ask:
                          child: { question: Is it for a child?, answer: yes or no }
                        price:
                          fee: { amount: fee }
                          from elsewhere: { add: 100% }
                          child: { when: child, take off: 100% }
                          gift: { take off: gift }
                        warn:
                          costly: { when: price > fee - gift, say: "It costs {price}." }
                        """
                                        .replace("price > fee - gift", "price > fee - fee")
                                + THEN);
        answers.put("child", false);
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Warned.class, it -> assertThat(it.words()).isEqualTo("It costs £10."));
        answers.put("child", true);
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Ready.class,
                        it -> assertThat(it.bill().map(Bill::total)).contains(Money.NOTHING));
    }

    @Test
    void a_price_line_says_one_thing_in_money_or_per_cent() {
        var ask = "ask:\n  items: { question: How many?, answer: number }\n";
        assertThat(faults(ask + "price:\n  fee: { amount: items }\n"))
                .contains("s/x.yaml:9: amount: is a number here; give money, such as £45");
        assertThat(faults(ask + "price:\n  fee: { amount: 45 }\n"))
                .contains("s/x.yaml:9: 45 has no unit; write £45, or 45%");
        assertThat(faults(ask + "price:\n  fee: { amount: £45 }\n  more: { add: £5 }\n"))
                .contains(
                        "s/x.yaml:10: add: is a money here; give a percentage, such as 25%; money is an amount:");
        assertThat(faults(ask + "price:\n  fee: { take off: 10% }\n"))
                .contains(
                        "s/x.yaml:9: nothing stands above \"fee\"; begin the price with an amount:");
        assertThat(faults(ask + "price:\n  fee: { amount: £5, add: 10% }\n"))
                .contains(
                        "s/x.yaml:9: \"fee\" does two things; give it amount:, add: or take off:, one of them");
        assertThat(
                        faults(
                                ask
                                        + "know:\n  dear: price > price\nprice:\n  fee: { when: dear, amount: £5 }\n"))
                .contains(
                        "s/x.yaml:11: the price needs itself to be known; take price out of what \"fee\" reads");
    }

    private static final String DUPLICATE =
            """
            ask:
              address: { question: Where is it?, answer: property }
              what: { question: What is it?, answer: text }
            know:
              nearby: cases.still_open(address)
            duplicate:
              same: { match: nearby, may: [%s], say: Somebody told us. }
            """;

    @Test
    void what_is_open_already_is_found_on_the_page_where_it_becomes_known() {
        var service = service(DUPLICATE.formatted("join") + THEN);
        answers.put("address", HOME);
        looked.put("cases.still_open", List.of());
        assertThat(step(service)).isInstanceOf(Step.Ask.class);
        looked.put("cases.still_open", List.of(Map.of("reference", "4K7-QXD-9RM")));
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Duplicate.class,
                        it -> {
                            assertThat(it.references()).containsExactly("4K7-QXD-9RM");
                            assertThat(it.words()).isEqualTo("Somebody told us.");
                            assertThat(it.rule().atOnce()).contains(May.JOIN);
                        });
        gone.add("same");
        assertThat(step(service)).isInstanceOf(Step.Ask.class);
    }

    @Test
    void an_example_joins_what_is_open_or_goes_on() {
        var given = "given: { address: 14 Mill Lane, what: bags }\n    ";
        var known = "known: { nearby: [4K7-QXD-9RM] }\n    ";
        assertThat(
                        faults(
                                DUPLICATE.formatted("join") + THEN,
                                known + given + "expect: { duplicate: same, joined: 4K7-QXD-9RM }"))
                .isEmpty();
        assertThat(
                        faults(
                                DUPLICATE.formatted("show, go on") + THEN,
                                known
                                        + given
                                        + "expect: { duplicate: same, joined: none, stage: working }"))
                .isEmpty();
        assertThat(
                        faults(
                                DUPLICATE.formatted("join") + THEN,
                                given + "expect: { duplicate: same }"))
                .contains(
                        "s/x.yaml:21: in \"the first\" duplicate should be same and is none; mend the rules or the example");
    }

    @Test
    void a_duplicate_names_a_list_and_what_may_be_done() {
        assertThat(faults(DUPLICATE.formatted("join, merge")))
                .contains(
                        "s/x.yaml:12: nobody may \"merge\" here; there are add, go on, join, replace, show");
        assertThat(faults(DUPLICATE.formatted("join").replace("match: nearby", "match: what")))
                .contains(
                        "s/x.yaml:12: what is open is a list, not a text; name a fact that lists cases");
        assertThat(faults(DUPLICATE.formatted("join").replace(", may: [join]", "")))
                .contains(
                        "s/x.yaml:12: \"same\" leaves nothing to do; add may: and show, join, replace, add or go on");
    }

    @Test
    void a_diversion_without_a_condition_is_shown_before_the_first_question() {
        var service =
                service(
                        """
                        limits: { other bodies: [county highways, canal trust] }
                        ask:
                          address: { question: Where is it?, answer: property }
                        know:
                          land: places.land_at(address)
                        divert:
                          now: { say: Ring 101., to: police, may go on: yes }
                          not ours: { when: land in other_bodies, say: It is theirs., to: land }
                        """
                                + THEN);
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Diverted.class,
                        it -> {
                            assertThat(it.to()).isEqualTo("police");
                            assertThat(it.rule().mayGoOn()).isTrue();
                        });
        gone.add("now");
        answers.put("address", HOME);
        looked.put("places.land_at", "canal trust");
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Diverted.class, it -> assertThat(it.to()).isEqualTo("canal trust"));
    }

    @Test
    void a_diversion_comes_back_with_what_it_asks() {
        var middle =
                """
                ask:
                  check: { question: Which check?, answer: text, optional: yes }
                divert:
                  first:
                    when: given(check) == false
                    say: First answer five questions.
                    to: housing-help-check
                    comes back: yes
                    asks: [tonight, safe]
                """;
        var leads = service(middle + THEN).form().rules().getFirst().way().to().orElseThrow();
        assertThat(leads.comesBack()).isTrue();
        assertThat(leads.asks()).containsExactly("tonight", "safe");
        assertThat(faults(middle.replace("    comes back: yes\n", "")))
                .contains(
                        "s/x.yaml:13: \"first\" limits what is asked and nobody comes back; add comes back: yes");
        assertThat(
                        faults(
                                middle + THEN,
                                "given: { check: skipped }\n    expect: { diverted: first }"))
                .isEmpty();
    }

    @Test
    void a_refusal_may_do_something_by_itself() {
        var middle =
                """
                ask:
                  address: { question: Where is it?, answer: property }
                  blocked: { question: Is the street blocked?, answer: yes or no }
                refuse:
                  street:
                    when: blocked
                    say: We will keep you posted.
                    do: { follow: waste.follow_street(address) }
                """;
        answers.putAll(Map.of("address", HOME, "blocked", true));
        assertThat(step(service(middle + THEN)))
                .isInstanceOfSatisfying(
                        Step.Refused.class,
                        it -> {
                            assertThat(it.does()).hasSize(1);
                            assertThat(it.does().getFirst().inputs().uprn("property"))
                                    .isEqualTo(new Uprn(1));
                        });
        assertThat(
                        faults(
                                middle + THEN,
                                "given: { address: 14 Mill Lane, blocked: yes }\n    expect: { refused: street, does: [follow] }"))
                .isEmpty();
    }

    private static final String CHECK =
            """
            limits:
              leaving soon: 56 days by law
            ask:
              why: { question: Why?, answer: one of, from: [notice, arrears] }
              leave by: { question: When must you leave?, answer: date, optional: yes }
            priority:
              tonight: { when: leave_by == today, say: Ring us now., offer: book-appointment }
            show:
              notice: { when: why == "notice", say: You need not leave yet., offer: book-appointment }
              arrears: { when: why == "arrears", say: We can help you pay. }
              soon:
                when: leave_by < after(today, leaving_soon)
                say: You leave by {leave by}.
            """;

    @Test
    void a_service_without_stages_answers_and_keeps_nothing() {
        var check = CHECK;
        answers.putAll(Map.of("why", "notice", "leave by", java.time.LocalDate.of(2026, 11, 24)));
        assertThat(step(service(check)))
                .isInstanceOfSatisfying(
                        Step.Found.class,
                        it -> {
                            assertThat(it.shown())
                                    .extracting(Step.Shown::words)
                                    .containsExactly(
                                            "You need not leave yet.",
                                            "You leave by Tuesday 24 November.");
                            assertThat(it.urgent().map(Step.Urgent::words))
                                    .contains("Ring us now.");
                        });
        var given = "given: { why: notice, leave by: 2026-12-31 }\n    ";
        assertThat(
                        faults(
                                check,
                                given
                                        + "expect: { shows: [notice, soon], hides: [arrears], priority: none, kept: 2 years }"))
                .isEmpty();
        assertThat(
                        faults(
                                check,
                                given
                                        + "expect: { shows: [notice], hides: [soon], kept: nothing }"))
                .contains(
                        "s/x.yaml:23: in \"the first\" shows should be notice and is notice, soon; mend the rules or the example",
                        "s/x.yaml:23: in \"the first\" hides should be soon and is it is shown; mend the rules or the example",
                        "s/x.yaml:23: in \"the first\" kept should be nothing and is 2 years; mend the rules or the example");
    }

    @Test
    void a_show_in_the_middle_waits_for_its_question() {
        var middle =
                """
                ask:
                  request: { question: What would you like to know?, answer: text }
                  name: { question: Your name, answer: text }
                show:
                  published: { on: request, say: Do these help? }
                """;
        var service = service(middle + THEN);
        assertThat(step(service)).isInstanceOf(Step.Ask.class);
        answers.put("request", "bins");
        assertThat(step(service)).isInstanceOf(Step.Shown.class);
        gone.add("published");
        assertThat(step(service)).isInstanceOf(Step.Ask.class);
        assertThat(faults(middle.replace("on: request, ", "")))
                .contains(
                        "s/x.yaml:10: a service that is sent shows nothing in the end; add on: and the question it is shown after");
        assertThat(faults(middle.replace("on: request", "on: requets")))
                .contains(
                        "s/x.yaml:10: there is no question \"requets\"; did you mean \"request\"?");
    }

    private static final String EVIDENCE =
            """
            ask:
              address: { question: Where?, answer: property }
              new: { question: Is it new?, answer: yes or no }
              proof: { question: Proof, answer: text }
              medical: { question: Medical, answer: text, optional: yes }
            know:
              supported: benefits.support_at(address)
            evidence:
              support: { held: supported, file: proof }
              medical: { when: new, file: medical, checked by: licensing officer, lasts: 4 months }
            """;

    @Test
    void evidence_that_is_held_is_not_asked_for() {
        var service = service(EVIDENCE + THEN);
        answers.putAll(Map.of("address", HOME, "new", true));
        looked.put("benefits.support_at", true);
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Ask.class,
                        it -> assertThat(it.question().name()).isEqualTo("medical"));
        looked.put("benefits.support_at", false);
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Ask.class, it -> assertThat(it.question().name()).isEqualTo("proof"));
        answers.put("new", false);
        answers.put("proof", "a letter");
        assertThat(step(service)).isInstanceOf(Step.Ready.class);
    }

    @Test
    void an_example_says_what_evidence_is_missing() {
        var given = "given: { address: 14 Mill Lane, new: yes, medical: a form }\n    ";
        assertThat(faults(EVIDENCE + THEN, given + "expect: { missing: [support, medical] }"))
                .isEmpty();
        assertThat(
                        faults(
                                EVIDENCE + THEN,
                                "known: { supported: yes }\n    "
                                        + given
                                        + "expect: { missing: [medical], skips: [proof] }"))
                .isEmpty();
        assertThat(faults(EVIDENCE + THEN, given + "expect: { missing: none }"))
                .anyMatch(line -> line.contains("missing should be none and is"));
        assertThat(faults(EVIDENCE.replace("file: medical", "file: medcal")))
                .contains(
                        "s/x.yaml:15: there is no question \"medcal\"; did you mean \"medical\"?");
        assertThat(faults("evidence: never\n"))
                .contains(
                        "s/x.yaml:6: evidence is \"never\"; write never asked, or the items by name");
        assertThat(service("evidence: never asked\n" + THEN).evidence().neverAsked()).isTrue();
    }

    @Test
    void privacy_is_read_and_checked() {
        var middle =
                """
                privacy:
                  seen by: [abuse team]
                  hidden from: [account, search]
                  every view logged: yes
                  quick exit: yes
                  title: Your enquiry
                  reach by: reach
                ask:
                  reach: { question: How may we reach you?, answer: text }
                """;
        var privacy = service(middle + THEN).privacy();
        assertThat(privacy.seen().by()).containsExactly("abuse team");
        assertThat(privacy.seen().everyViewLogged()).isTrue();
        assertThat(privacy.quickExit()).isTrue();
        assertThat(privacy.title()).contains("Your enquiry");
        assertThat(faults(middle.replace("reach by: reach", "reach by: rech")))
                .contains("s/x.yaml:12: there is no question \"rech\"; did you mean \"reach\"?");
        assertThat(faults(middle.replace("search]", "serch]")))
                .contains(
                        "s/x.yaml:8: nothing can be hidden from \"serch\"; did you mean \"search\"?");
        assertThat(faults(middle.replace("quick exit: yes", "quick exit: true")))
                .anyMatch(line -> line.contains("write yes or no"));
        assertThat(faults(middle + THEN, "expect: { hidden from: [search] }")).isEmpty();
        assertThat(faults(middle + THEN, "expect: { hidden from: [household] }"))
                .anyMatch(line -> line.contains("hidden from should be household"));
    }

    private static final String SCHEME =
            """
            ask:
              scheme: { question: Which scheme?, answer: one of, from: open schemes }
              proof: { question: "Proof for {scheme.closes}", answer: text }
            know:
              open schemes: grants.open_schemes()
            refuse:
              closed: { when: today > scheme.closes, say: "It closed on {scheme.closes}." }
            """;

    @Test
    void a_choice_from_a_fact_of_records_is_the_record() {
        var service = service(SCHEME + THEN);
        var flood =
                Map.of(
                        "name", "Flood 2026",
                        "award", Money.pounds(10),
                        "closes", java.time.LocalDate.of(2026, 11, 20));
        looked.put("grants.open_schemes", List.of(flood));
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Ask.class,
                        it -> assertThat(it.asking().choices()).containsExactly("Flood 2026"));
        answers.put("scheme", "Flood 2026");
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Refused.class,
                        it -> assertThat(it.words()).isEqualTo("It closed on Friday 20 November."));
        assertThat(service.answersFromJson(service.answersToJson(answers))).isEqualTo(answers);
        looked.put("grants.open_schemes", List.of());
        assertThat(step(service)).isInstanceOf(Step.Ask.class);
        assertThat(faults(SCHEME.replace("today > scheme.closes", "today > scheme.award")))
                .anyMatch(line -> line.contains("a date cannot be compared with a money"));
    }

    @Test
    void an_example_says_a_chosen_record_whole_and_sees_the_choices() {
        var known = "known: { open schemes: [{ name: Flood 2026, closes: 2026-11-20 }] }\n    ";
        var whole = "given: { scheme: { name: Other, closes: 2026-11-21 } }\n    ";
        assertThat(faults(SCHEME + THEN, whole + "expect: { refused: closed }")).isEmpty();
        var named = known + "given: { scheme: Flood 2026 }\n    ";
        assertThat(
                        faults(
                                SCHEME + THEN,
                                named
                                        + "expect: { refused: closed, choices: { scheme: [Flood 2026] } }"))
                .isEmpty();
        assertThat(
                        faults(
                                SCHEME + THEN,
                                known + "expect: { choices: { scheme: [Flood 2026, Fire] } }"))
                .anyMatch(
                        line ->
                                line.contains(
                                        "scheme should be Flood 2026, Fire and is Flood 2026"));
    }

    @Test
    void a_choice_may_be_there_only_when_a_condition_holds() {
        var middle =
                """
                ask:
                  address: { question: Where?, answer: property }
                  spot: { question: Where is it?, answer: one of, from: [front, { inside: { when: supported } }] }
                know:
                  supported: benefits.support_at(address)
                """;
        var service = service(middle + THEN);
        answers.put("address", HOME);
        looked.put("benefits.support_at", false);
        assertThat(step(service))
                .isInstanceOfSatisfying(
                        Step.Ask.class,
                        it -> assertThat(it.asking().choices()).containsExactly("front"));
        looked.put("benefits.support_at", true);
        answers.put("spot", "inside");
        assertThat(step(service)).isInstanceOf(Step.Ready.class);
        looked.put("benefits.support_at", false);
        assertThat(step(service)).isInstanceOf(Step.Ask.class);
        assertThat(
                        faults(
                                middle + THEN,
                                "known: { supported: no }\n    expect: { choices: { spot: [front] }, knows: { supported: no } }"))
                .isEmpty();
        assertThat(
                        faults(
                                middle + THEN,
                                "known: { supported: no }\n    expect: { knows: { supported: yes } }"))
                .anyMatch(line -> line.contains("supported should be yes and is no"));
    }

    @Test
    void a_question_that_needs_its_own_answer_is_a_fault() {
        assertThat(
                        faults(
                                "ask:\n  old: { question: Is it old?, answer: yes or no, when: older }\n"
                                        + "know:\n  older: old == false\n"))
                .contains(
                        "s/x.yaml:7: \"old\" must be answered before it can be asked; ask it by something that is known before");
    }

    @Test
    void rules_and_keys_that_mean_nothing_are_named() {
        assertThat(faults("warn:\n  odd: { say: Odd., list: today }\n"))
                .anyMatch(line -> line.contains("\"list\" means nothing here"));
        assertThat(faults("divert:\n  odd: { say: Odd. }\n"))
                .contains("s/x.yaml:7: \"odd\" leads nowhere; add to: and where people go");
        assertThat(faults("ask:\n  a: { question: A, answer: text, columns: { b: text } }\n"))
                .contains("s/x.yaml:7: \"text\" has no columns; take out columns:");
        assertThat(faults("ask:\n  a: { question: A, answer: text, grows in: [working] }\n"))
                .contains("s/x.yaml:7: only rows grow; take out grows in:");
    }
}
