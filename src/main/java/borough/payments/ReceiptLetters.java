package borough.payments;

import borough.cases.Cases;
import borough.cases.CustomersView;
import borough.cases.CustomersView.Seen;
import borough.messages.Care;
import borough.messages.Channel;
import borough.messages.Contents;
import borough.messages.Messages;
import borough.messages.NewMessage;
import borough.web.Links;
import borough.web.Words;
import org.springframework.stereotype.Component;

/** Sends receipts, where the customer gave an email address or a number. */
@Component
class ReceiptLetters {
    private final Messages messages;
    private final CustomersView view;
    private final Cases cases;
    private final Links links;

    ReceiptLetters(Messages messages, CustomersView view, Cases cases, Links links) {
        this.messages = messages;
        this.view = view;
        this.cases = cases;
        this.links = links;
    }

    /** In the transaction in hand, once for each payment. A private matter is not named. */
    void send(Charge charge, Payment it, long receipt) {
        view.see(charge.caseReference())
                .filter(seen -> isReached(seen.reach().channel()))
                .ifPresent(seen -> messages.tell(message(seen, charge, it, receipt)));
    }

    private static boolean isReached(Channel channel) {
        return channel == Channel.EMAIL || channel == Channel.TEXT;
    }

    private NewMessage message(Seen seen, Charge charge, Payment it, long receipt) {
        var about = seen.story().about();
        var what = seen.service().privacy().title().orElse(about.about().title());
        var text =
                "We have your payment of %s for: %s. Receipt %d, reference %s. %s"
                        .formatted(
                                Words.money(it.amount().pence()),
                                what,
                                receipt,
                                Words.reference(about.reference().text()),
                                links.to(cases.followingPath(about.reference())));
        return new NewMessage(
                charge.caseReference(),
                "receipt",
                it.id().toString(),
                seen.reach().channel(),
                new Contents(seen.reach().address(), "Your receipt: " + what, text),
                Care.of(Care.When.ANSWER));
    }
}
