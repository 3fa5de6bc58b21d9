package borough.markers;

import borough.council.Duty;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import borough.files.YamlMap;
import borough.values.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Of what may be warned, and until when, as {@code rules/warnings.yaml} says. */
@Component
class WarningRules {
    private final Home home;
    private volatile All all;

    /** Of one sort of warning: its kinds, and by when somebody looks at it again. */
    record Rules(List<Marker.Kind> kinds, Period reviewWithin) {
        LocalDate latest(LocalDate today) {
            return after(reviewWithin, today);
        }
    }

    private record All(Rules places, Rules people, Duty setBy, Period grace) {}

    WarningRules(Home home, Changes changes) {
        this.home = home;
        this.all = read();
        changes.in("rules", () -> all = read());
    }

    private All read() {
        var file = YamlFile.read(home.of("rules", "warnings.yaml"));
        file.only("review within", "kinds", "people");
        var people = file.map("people").only("set by", "review within", "grace", "kinds");
        return new All(
                rules(file),
                rules(people),
                people.value("set by", it -> Duty.read(it).orElseThrow()),
                people.value("grace", it -> Period.read(it).orElseThrow()));
    }

    private static Rules rules(YamlMap it) {
        var kinds = it.map("kinds");
        return new Rules(
                kinds.names().stream().map(of -> new Marker.Kind(of, kinds.text(of))).toList(),
                it.value("review within", of -> Period.read(of).orElseThrow()));
    }

    private static LocalDate after(Period period, LocalDate day) {
        return period.unit() == Period.Unit.MONTHS
                ? day.plusMonths(period.count())
                : day.plusDays(period.isExact() ? period.seconds() / 86_400 : period.count());
    }

    Rules places() {
        return all.places();
    }

    Rules people() {
        return all.people();
    }

    /** Who may set a warning about a person. */
    Duty setBy() {
        return all.setBy();
    }

    /** The last day on which a warning about a person is shown whose review was missed. */
    LocalDate lastDay(LocalDate reviewOn) {
        return after(all.grace(), reviewOn);
    }

    String says(String kind) {
        return Stream.of(places(), people())
                .flatMap(it -> it.kinds().stream())
                .filter(it -> it.name().equals(kind))
                .map(Marker.Kind::says)
                .findFirst()
                .orElse(kind);
    }
}
