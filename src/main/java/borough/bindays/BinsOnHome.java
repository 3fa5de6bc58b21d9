package borough.bindays;

import borough.accounts.Account;
import borough.accounts.HomePart;
import borough.accounts.HomeParts;
import borough.places.Places;
import borough.tongues.Marked;
import borough.tongues.Tongue;
import borough.values.Uprn;
import borough.waste.Waste;
import borough.web.Link;
import borough.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What we collect next at the home of whoever is signed in. */
@Component
class BinsOnHome {
    private static final int WEEKS = 3;

    private final Waste waste;
    private final Places places;
    private final Clock clock;

    BinsOnHome(Waste waste, Places places, HomeParts parts, Clock clock) {
        this.waste = waste;
        this.places = places;
        this.clock = clock;
        parts.adds(this::part);
    }

    private Optional<HomePart> part(Account account) {
        return Optional.ofNullable(account.home())
                .flatMap(places::at)
                .map(
                        home ->
                                new HomePart(
                                        10,
                                        Tongue.say("Your bins"),
                                        home.label(),
                                        next(home.uprn()),
                                        new Link(
                                                Tongue.say("The whole year"),
                                                "/bins/" + home.uprn())));
    }

    private List<HomePart.Line> next(Uprn home) {
        var today = LocalDate.now(clock);
        var seen = new HashSet<String>();
        return waste.calendar(home, today, today.plusWeeks(WEEKS)).stream()
                .flatMap(
                        day ->
                                day.bins().stream()
                                        .filter(seen::add)
                                        .map(bin -> line(bin, day.on())))
                .toList();
    }

    private HomePart.Line line(String bin, LocalDate on) {
        var now = clock.instant();
        var near = Words.nearDay(on, now);
        var day = Words.day(on, now);
        var said = Tongue.say(near) + (near.equals(day) ? "" : ", " + Tongue.say(day));
        return new HomePart.Line(Tongue.say(Marked.sentence(bin)), Marked.sentence(said));
    }
}
