package borough.following;

import borough.asking.Offers;
import borough.bookings.Bookings;
import borough.cases.CustomersTurn;
import borough.cases.CustomersView.Seen;
import borough.following.FollowPage.Onward;
import borough.web.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a request leads on to: services that are offered, and tables that may grow. */
@Component
class OnwardViews {
    private final Offers offers;
    private final CustomersTurn turn;
    private final Bookings bookings;

    OnwardViews(Offers offers, CustomersTurn turn, Bookings bookings) {
        this.bookings = bookings;
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
        return new Onward(offers.all(it.offers(), path + "/on/"), add, booking(it, path));
    }

    private @Nullable Link booking(Seen it, String path) {
        var reference = it.story().about().reference();
        var href = path.replaceFirst("^/follow/", "/bookings/");
        if (it.story().about().isOpen() && bookings.invitation(reference).isPresent()) {
            return new Link("Choose a time", href);
        }
        return bookings.of(reference).isEmpty()
                ? null
                : new Link("See your time, change it, or put it in your calendar", href);
    }
}
