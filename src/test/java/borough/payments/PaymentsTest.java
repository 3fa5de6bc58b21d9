package borough.payments;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Browser.Page;
import borough.Town;
import borough.cases.Cases;
import borough.cases.Hamlet;
import borough.values.Reference;
import java.util.Map;
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
                () ->
                        Town.bean(Cases.class)
                                .followingPath(it)
                                .replaceFirst("^/follow/", "/pay/"));
    }

    private Page pay(String card) {
        var page = browser.open(path() + "/card");
        return browser.press(page, "main form", Map.of("card", card));
    }

    private void isSound() {
        assertThat(hamlet.in(() -> Town.bean(Books.class).faults())).isEmpty();
    }

    private String stage() {
        return hamlet.look(it).where().stage();
    }

    @Test
    void a_declined_card_takes_nothing_and_another_pays_once() {
        assertThat(browser.open(path()).text()).contains("£45");
        assertThat(pay("4000 0000 0000 0002").text()).contains("declined", "Pay by card");
        assertThat(pay("1234").text()).contains("test cards");
        assertThat(pay(GOOD).text()).contains("We have your payment", "Receipt 1");
        Town.sweep();
        Town.sweep();
        assertThat(stage()).isEqualTo("paid");
        assertThat(browser.open(path() + "/card").text()).contains("We have your payment");
        assertThat(hamlet.told(it))
                .anyMatch(one -> one.contents().text().contains("Receipt 1, reference"))
                .anyMatch(one -> one.contents().text().contains("We have £45, receipt 1."));
        isSound();
    }
}
