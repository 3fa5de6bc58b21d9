package borough.moving;

import borough.language.Known;
import borough.services.Question;
import borough.services.Service;
import borough.services.Sight;
import borough.services.Stage;
import borough.services.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a case's customer may do now, is asked, and is offered. */
public final class Turns {
    private final Service service;
    private final Standing standing;
    private final Known known;
    private final Reviews reviews;

    Turns(Service service, CaseView it, Known known, Reviews reviews) {
        this.service = service;
        this.standing = it.standing();
        this.known = known;
        this.reviews = reviews;
    }

    /**
     * What the customer may do now of themselves, as files say it: {@code customer cancels}. What
     * they are asked again is answered by {@link Moves#answered}.
     */
    public List<CustomerMay> customerMay() {
        var may = new ArrayList<CustomerMay>();
        for (var line : Choices.lines(standing)) {
            var stage = service.stage(line, Choices.at(standing, line).stage());
            stage.map(Stage::happenings).orElse(List.of()).stream()
                    .filter(one -> one.trigger() instanceof Trigger.Heard)
                    .map(one -> ((Trigger.Heard) one.trigger()).event())
                    .filter(event -> event.startsWith("customer ") && !event.equals(Moves.ANSWERS))
                    .map(event -> new CustomerMay(event, Optional.empty()))
                    .filter(one -> !may.contains(one))
                    .forEach(may::add);
        }
        may.addAll(reviews.mayBeAsked());
        return List.copyOf(may);
    }

    /** Something the customer may do, and until when. */
    public record CustomerMay(String event, Optional<Instant> until) {}

    /** The questions that the customer is asked again now. */
    public Set<String> askedAgain() {
        var asked = new LinkedHashSet<String>();
        Choices.lines(standing)
                .forEach(
                        line ->
                                service.stage(line, Choices.at(standing, line).stage())
                                        .ifPresent(s -> asked.addAll(s.waiting().askAgain())));
        return asked;
    }

    /** The questions to whose rows the customer may add now. */
    public List<Question> growing() {
        var here =
                Choices.lines(standing).stream()
                        .map(line -> Choices.at(standing, line).stage())
                        .toList();
        return service.questions().stream()
                .filter(one -> one.how().growsIn().stream().anyMatch(here::contains))
                .toList();
    }

    /** What its stage shows beside its words, such as a picture, to somebody by these names. */
    public Optional<Object> shown(Collection<String> names) {
        return service.stage(standing.stage())
                .map(Stage::saying)
                .filter(one -> Sight.isAmong(one.seenBy(), names))
                .flatMap(Stage.Saying::show)
                .flatMap(path -> path.value(known));
    }

    /**
     * The services that are offered where the case and its parts stand, ended though they are, to
     * somebody by these names; and by the reviews that came up since.
     */
    public List<String> offers(Collection<String> names) {
        var offers = new LinkedHashSet<String>();
        service.stage(standing.stage())
                .filter(one -> Sight.isAmong(one.saying().seenBy(), names))
                .ifPresent(one -> offers.addAll(one.saying().offer()));
        standing.parts()
                .forEach(
                        (part, at) ->
                                service.part(part)
                                        .filter(one -> Sight.isAmong(one.care().seenBy(), names))
                                        .flatMap(one -> service.stage(part, at.stage()))
                                        .filter(one -> Sight.isAmong(one.saying().seenBy(), names))
                                        .ifPresent(one -> offers.addAll(one.saying().offer())));
        reviews.offers().forEach(offers::add);
        return List.copyOf(offers);
    }
}
