package borough.following;

import static borough.tongues.Tongue.say;

import borough.asking.Offers;
import borough.bookings.Bookings;
import borough.cases.CustomersTurn;
import borough.cases.CustomersView.Seen;
import borough.entrydesk.EntryPaper;
import borough.following.FollowPage.Onward;
import borough.payments.Payments;
import borough.web.Link;
import borough.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a request leads on to: services that are offered, and tables that may grow. */
@Component
class OnwardViews {
    private final Offers offers;
    private final CustomersTurn turn;
    private final Bookings bookings;
    private final Payments payments;
    private final EntryPaper papers;

    OnwardViews(
            Offers offers,
            CustomersTurn turn,
            Bookings bookings,
            Payments payments,
            EntryPaper papers) {
        this.papers = papers;
        this.bookings = bookings;
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
        return new Onward(
                offers.all(it.offers(), path + "/on/"),
                add,
                booking(it, path),
                pay(it),
                papers(it, path));
    }

    private List<Link> papers(Seen it, String path) {
        var begin = path.replaceFirst("^/follow/", "/papers/") + "/";
        return papers.of(it.story().about().reference()).stream()
                .map(one -> new Link(one.called() + " (PDF)", begin + one.number()))
                .toList();
    }

    private @Nullable Link pay(Seen it) {
        var reference = it.story().about().reference();
        return payments.owed(reference)
                .map(
                        owed ->
                                new Link(
                                        say("Pay") + " " + Words.money(owed.amount().pence()),
                                        payments.path(reference)))
                .orElse(null);
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
