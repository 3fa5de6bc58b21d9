package borough.payments;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Browser.Page;
import borough.Town;
import borough.cases.Cases;
import borough.cases.Hamlet;
import borough.values.Money;
import borough.values.Reference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paying for a request by card, on the stand-in for GOV.UK Pay. */
class PaymentsTest {
    static final String SLUG = "ask-and-pay";
    static final String FILE =
            """
            ask:
              what: { question: What is it?, answer: text }
              email: { question: Where do we write to?, answer: email }

            price:
              fee: { amount: £45 }

            then:
              to pay:
                do:
                  fee: payments.take(price)
                on fee paid: paid
                after 30 minutes: gave up
              gave up: { end: lapsed }
              paid: { tell: thanks, end: done }

            messages:
              thanks: We have {fee.paid}, receipt {fee.receipt}.
            """;
    static final String EXAMPLE =
            """
            given: { what: a copy, email: dot.hargreaves@example.com }
            expect: { stage: to pay, does: [fee], price: £45 }
            later:
              - happens: fee paid
                with: { receipt: "1", paid: £45 }
                expect: { stage: paid, tell: [thanks], ended: done }
            """;
    private static final int FAULTED = 40;
    private static final List<String> BEFORE =
            List.of("", "", "down", "too_many", "answer_lost", "hook_lost");
    private static final List<String> AFTER =
            List.of(
                    "",
                    "return_lost",
                    "hook_lost",
                    "hook_twice",
                    "hook_late",
                    "hook_forged",
                    "down");
    private static final String GOOD = "4444 3333 2222 1111";

    private final Hamlet hamlet = new Hamlet();
    private final Browser browser = new Browser(hamlet.council());
    private Reference it = Reference.draw();

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-13T09:00:00");
        hamlet.live(SLUG, FILE, EXAMPLE);
        it = hamlet.send(SLUG, Map.of("what", "a copy", "email", "dot.hargreaves@example.com"));
    }

    private String path() {
        return hamlet.in(
                () -> Town.bean(Cases.class).followingPath(it).replaceFirst("^/follow/", "/pay/"));
    }

    private Page pay(String card) {
        var page = browser.open(path() + "/card");
        return browser.press(page, "main form", Map.of("card", card));
    }

    private void isSound() {
        assertThat(hamlet.in(() -> Town.bean(Books.class).faults())).isEmpty();
    }

    @Test
    void a_declined_card_takes_nothing_and_another_pays_once() {
        assertThat(browser.open(path()).text()).contains("£45");
        assertThat(pay("4000 0000 0000 0002").text()).contains("declined", "Pay by card");
        assertThat(pay("1234").text()).contains("test cards");
        assertThat(pay(GOOD).text()).contains("We have your payment", "Receipt 1");
        Town.sweep();
        Town.sweep();
        assertThat(stage(it)).isEqualTo("paid");
        assertThat(browser.open(path() + "/card").text()).contains("We have your payment");
        assertThat(hamlet.told(it))
                .anyMatch(one -> one.contents().text().contains("Receipt 1, reference"))
                .anyMatch(one -> one.contents().text().contains("We have £45, receipt 1."));
        isSound();
    }

    @Test
    void what_staff_give_back_needs_a_second_person_and_is_never_more_than_was_paid() {
        pay(GOOD);
        Town.sweep();
        var payment =
                hamlet.in(
                        () -> {
                            var store = Town.bean(PaymentsStore.class);
                            return store.tries(store.of(it).getFirst().id()).getFirst();
                        });
        var refunds = Town.bean(Refunds.class);
        var lee = UUID.randomUUID();
        var grace = UUID.randomUUID();
        assertThat(ask(payment, 5_000, lee)).isInstanceOf(Refunds.Did.Not.class);
        assertThat(ask(payment, -100, lee)).isInstanceOf(Refunds.Did.Not.class);
        assertThat(ask(payment, 2_000, lee)).isInstanceOf(Refunds.Did.Done.class);
        // Twenty that ask for the rest at once: one of them has it.
        var had =
                IntStream.range(0, 20)
                        .parallel()
                        .mapToObj(n -> ask(payment, 2_500, grace))
                        .filter(Refunds.Did.Done.class::isInstance)
                        .count();
        assertThat(had).isEqualTo(1);
        var waiting = hamlet.in(refunds::waitingWithCases);
        assertThat(waiting).hasSize(2);
        for (var one : waiting) {
            var own = one.refund().askedBy();
            var other = lee.equals(own) ? grace : lee;
            var id = one.refund().id();
            assertThat(hamlet.in(() -> refunds.decide(id, true, own)))
                    .isInstanceOf(Refunds.Did.Not.class);
            assertThat(hamlet.in(() -> refunds.decide(id, true, other)))
                    .isInstanceOf(Refunds.Did.Done.class);
        }
        later(4, 5);
        assertThat(browser.open(path()).text()).contains("Given back £45");
        isSound();
    }

    private Refunds.Did ask(Payment payment, long pence, UUID by) {
        return hamlet.in(
                () ->
                        Town.bean(Refunds.class)
                                .ask(payment.id(), new Money(pence), "It was too much", by));
    }

    private static void later(int times, int minutes) {
        for (int n = 0; n < times; n++) {
            Town.CLOCK.pass(Duration.ofMinutes(minutes));
            Town.sweep();
        }
    }

    private void mistake(String word) {
        var page = browser.open("/stand-in/pay/mistakes");
        browser.press(page, "main form", Map.of("mistake", word));
    }

    @Test
    void whatever_goes_wrong_each_payment_ends_right_and_the_books_balance() {
        var chance = new Random(7);
        var paid = new LinkedHashMap<Reference, Boolean>();
        var cards = List.of(GOOD, GOOD, GOOD, "4000 0000 0000 0002", "4000 0000 0000 0119");
        for (int n = 0; n < FAULTED; n++) {
            it = hamlet.send(SLUG, Map.of("what", "a copy", "email", "dot.hargreaves@example.com"));
            mistake(BEFORE.get(chance.nextInt(BEFORE.size())));
            var page = browser.open(path() + "/card");
            // A press more: the one before may have been lost.
            if (page.html().selectFirst("#card") == null) {
                mistake("");
                later(1, 1);
                page = browser.open(path() + "/card");
            }
            boolean isOpen = page.html().selectFirst("#card") != null;
            var card = cards.get(chance.nextInt(cards.size()));
            // Some never type a card, and some type it when the case has given up already.
            if (isOpen && chance.nextInt(6) > 0) {
                mistake(AFTER.get(chance.nextInt(AFTER.size())));
                if (chance.nextInt(5) == 0) {
                    later(1, 31);
                }
                browser.press(page, "main form", Map.of("card", card));
                paid.put(it, card.equals(GOOD));
            } else {
                paid.put(it, false);
            }
            if (chance.nextInt(4) == 0) {
                Town.sweep();
            }
        }
        mistake("");
        later(10, 30);
        var shown = hamlet.in(() -> Town.bean(Books.class).faults());
        assertThat(shown).isEmpty();
        paid.forEach(this::endedRight);
    }

    private void endedRight(Reference about, boolean isPaid) {
        var store = Town.bean(PaymentsStore.class);
        var tries =
                hamlet.in(
                        () ->
                                store.of(about).stream()
                                        .flatMap(one -> store.tries(one.id()).stream())
                                        .toList());
        assertThat(tries).allMatch(one -> one.state().isFinished());
        var kept =
                tries.stream()
                        .filter(one -> one.state() == Life.SUCCESS)
                        .mapToLong(one -> one.refundable().pence())
                        .sum();
        var came = tries.stream().filter(one -> one.state() == Life.SUCCESS).count();
        assertThat(came).isEqualTo(isPaid ? 1 : 0);
        assertThat(kept).isEqualTo(stage(about).equals("paid") ? 4_500 : 0);
        if (!isPaid) {
            assertThat(stage(about)).isEqualTo("gave up");
        }
    }

    private String stage(Reference about) {
        return hamlet.look(about).where().stage();
    }
}
