package borough.bindays;

import static borough.vocabulary.Type.PROPERTY;
import static borough.vocabulary.Type.TEXT;
import static borough.vocabulary.Type.listOf;
import static borough.vocabulary.Type.recordOf;

import borough.bindays.BinDays.Emptying;
import borough.bindays.BinDays.Year;
import borough.values.Uprn;
import borough.vocabulary.Vocabulary;
import borough.waste.PropertyCalendar.Stand;
import borough.web.Links;
import borough.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words that service files have for bin days. */
@Component
class BinDayWords {
    private final BinDays days;
    private final Clock clock;

    BinDayWords(Vocabulary words, BinDays days, Links links, Clock clock) {
        this.days = days;
        this.clock = clock;
        words.lookup("bins.next")
                .means(
                        "The next day of each container that is emptied at a property, soonest"
                                + " first; none where nothing is. What only some homes pay for"
                                + " says so.")
                .takes("property", PROPERTY)
                .gives(listOf(recordOf(NextBin.class)), in -> next(in.uprn("property")));

        words.lookup("bins.live")
                .means(
                        "How the round goes in a property's street today: \"not started\","
                                + " \"on its way\", \"on your street\", \"done\" or \"delayed\","
                                + " and why. Also where a crew still has to come back for a street"
                                + " of the last days. Nothing on other days.")
                .takes("property", PROPERTY)
                .gives(recordOf(Round.class), in -> live(in.uprn("property")));

        words.lookup("bins.page")
                .means("The address of the page with a property's bin days of a year.")
                .takes("property", PROPERTY)
                .gives(TEXT, in -> links.to("/bins/" + in.uprn("property")));
    }

    /**
     * A container and its next day.
     *
     * @param says all of it in one line
     * @param moved whether a holiday put it off the day on which it would be
     */
    record NextBin(
            String says,
            String container,
            String thing,
            LocalDate on,
            boolean moved,
            LocalDate normallyOn) {}

    /**
     * How the round goes.
     *
     * @param because to follow "because"; nothing where nobody has said
     */
    record Round(
            String stand,
            @Nullable Instant at,
            @Nullable String because,
            @Nullable LocalDate backOn) {}

    private List<NextBin> next(Uprn property) {
        return days.of(property).map(Year::next).orElse(List.of()).stream()
                .map(this::next)
                .toList();
    }

    private NextBin next(Emptying it) {
        var shown = it.shown();
        var now = clock.instant();
        var says =
                "%s (%s%s%s): %s%s"
                        .formatted(
                                shown.look().name(),
                                shown.thing(),
                                shown.container().communal() ? ", shared" : "",
                                shown.forMembers() ? ", if you have joined" : "",
                                Words.day(it.on(), now),
                                it.isMoved()
                                        ? ", moved from "
                                                + Words.day(it.normallyOn(), now)
                                                + " by a holiday"
                                        : "");
        return new NextBin(
                says,
                shown.container().name(),
                shown.thing(),
                it.on(),
                it.isMoved(),
                it.normallyOn());
    }

    private Optional<Round> live(Uprn property) {
        return days.of(property)
                .map(Year::live)
                .map(it -> new Round(said(it.stand()), it.at(), it.because(), it.backOn()));
    }

    private static String said(Stand stand) {
        return stand.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
