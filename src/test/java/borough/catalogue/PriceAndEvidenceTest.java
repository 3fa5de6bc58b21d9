package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import borough.services.Bill;
import borough.values.Money;
import borough.vocabulary.Nothing;
import borough.walking.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a service costs, and what must be held for it. */
class PriceAndEvidenceTest extends FrontHalf {
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
}
