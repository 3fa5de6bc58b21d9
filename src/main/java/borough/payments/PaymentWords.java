package borough.payments;

import static borough.vocabulary.Type.ANYTHING;
import static borough.vocabulary.Type.MONEY;
import static borough.vocabulary.Type.TEXT;

import borough.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The words payments teach service files. */
@Component
class PaymentWords {
    PaymentWords(Vocabulary words, Payments payments, Refunds refunds) {
        words.action(Payments.TAKE)
                .means(
                        "Asks the customer to pay, by card on the web or by a link. Then `paid`."
                                + " Nothing to pay counts as paid.")
                .takes("amount", MONEY)
                .announces("paid")
                .reports("receipt", TEXT)
                .reports("paid", MONEY)
                .does((in, about) -> payments.ask(about, in.as(), in.money("amount")));

        words.action(Refunds.REFUND)
                .means(
                        "Gives back what was paid for a case, or for several, the way it was paid."
                                + " Then `refunded`.")
                .takes("case", ANYTHING)
                .takes("amount", MONEY)
                .announces("refunded")
                .does((in, about) -> refunds.byService(about, in));
    }
}
