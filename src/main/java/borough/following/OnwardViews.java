package borough.following;

import borough.asking.Offers;
import borough.cases.CustomersTurn;
import borough.cases.CustomersView.Seen;
import borough.following.FollowPage.Onward;
import borough.web.Link;
import org.springframework.stereotype.Component;

/** Where a request leads on to: services that are offered, and tables that may grow. */
@Component
class OnwardViews {
    private final Offers offers;
    private final CustomersTurn turn;

    OnwardViews(Offers offers, CustomersTurn turn) {
        this.offers = offers;
        this.turn = turn;
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
        return new Onward(offers.all(it.offers(), path + "/on/"), add);
    }
}
