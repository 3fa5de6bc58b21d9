package borough.following;

import static borough.tongues.Tongue.say;

import borough.asking.Offers;
import borough.cases.CustomersTurn;
import borough.cases.CustomersView.Seen;
import borough.following.FollowPage.Onward;
import borough.payments.Payments;
import borough.web.Link;
import borough.web.Words;
import org.springframework.stereotype.Component;

/** Where a request leads on to: services that are offered, and tables that may grow. */
@Component
class OnwardViews {
    private final Offers offers;
    private final CustomersTurn turn;
    private final Payments payments;

    OnwardViews(Offers offers, CustomersTurn turn, Payments payments) {
        this.offers = offers;
        this.turn = turn;
        this.payments = payments;
    }

    Onward of(Seen it, String path) {
        var add =
                turn.growing(it.story().about().reference()).stream()
                        .map(
                                one ->
                                        new Link(
                                                one.asks().question(),
                                                path + "/add/" + one.question().field()))
                        .toList();
        var reference = it.story().about().reference();
        var pay =
                payments.owed(reference)
                        .map(
                                owed ->
                                        new Link(
                                                say("Pay")
                                                        + " "
                                                        + Words.money(owed.amount().pence()),
                                                payments.path(reference)))
                        .orElse(null);
        return new Onward(offers.all(it.offers(), path + "/on/"), add, pay);
    }
}
