package borough.moving;

import borough.moving.Moves.CustomerMay;
import borough.services.Knowing;
import borough.services.Review;
import borough.services.Service;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reviews of the stage in which a case has ended: which of them come up now. */
final class Reviews {
    private final Service service;
    private final CaseView view;
    private final Knowing known;

    Reviews(Service service, CaseView view, Knowing known) {
        this.service = service;
        this.view = view;
        this.known = known;
    }

    private Stream<Review> here() {
        return view.standing().at().isOpen()
                ? Stream.empty()
                : service.reviews().stream()
                        .filter(it -> it.of().contains(view.standing().stage()));
    }

    /** Those that come up as this is heard. */
    List<Review> hear(String event) {
        return here().filter(
                        it ->
                                it.asked().equals(event) && mayAskUntil(it).isPresent()
                                        || it.hears(event)
                                        || isLookedFor(it))
                .toList();
    }

    /** The one whose timer this is. */
    Optional<Review> struck(String timer) {
        return here().filter(it -> it.timer().equals(timer)).findFirst();
    }

    /** What the customer may ask for now. */
    List<CustomerMay> mayBeAsked() {
        return here().flatMap(
                        it ->
                                mayAskUntil(it).stream()
                                        .map(
                                                until ->
                                                        new CustomerMay(
                                                                it.asked(), Optional.of(until))))
                .toList();
    }

    /** What those that came up since the case stands here offer. */
    Stream<String> offers() {
        var last = view.standing().memory().last();
        var since = view.standing().since();
        return here().filter(
                        it ->
                                Optional.ofNullable(last.get(it.timer()))
                                        .filter(came -> !came.isBefore(since))
                                        .isPresent())
                .flatMap(it -> it.then().offer().stream());
    }

    private Optional<Instant> mayAskUntil(Review review) {
        return new Timers(service, view.standing(), known)
                .mayAskUntil(review)
                .filter(until -> !view.around().now().isAfter(until));
    }

    // Without a time of its own a review is looked for whenever something is heard.
    private static boolean isLookedFor(Review review) {
        var due = review.due();
        return due.when().isPresent()
                && due.once().isEmpty()
                && due.every().isEmpty()
                && due.mayAskWithin().isEmpty();
    }
}
