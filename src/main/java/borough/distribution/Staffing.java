package borough.distribution;

import borough.caseload.CaseLists.Unshared;
import borough.council.Calendars;
import borough.council.Councils;
import borough.council.People;
import borough.council.Person;
import borough.council.Structure;
import borough.council.Team;
import borough.places.Area;
import borough.places.Places;
import borough.places.Property;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who works today, when, and in which ward a case lies. */
@Component
class Staffing {
    private final People people;
    private final Structure structure;
    private final Places places;
    private final Hours hours;

    Staffing(People people, Structure structure, Places places, Hours hours) {
        this.people = people;
        this.structure = structure;
        this.places = places;
        this.hours = hours;
    }

    /** The council's working time and the clock. */
    @Component
    record Hours(Calendars calendars, Councils councils, Clock clock) {}

    Instant now() {
        return hours.clock().instant();
    }

    LocalDate day() {
        return hours.calendars().current().dayOf(now());
    }

    /** Whether a team's work is shared out at this moment. */
    boolean isOpen(TeamRule rule) {
        var time = hours.calendars().current();
        var usual = hours.councils().current().hours();
        var open = rule.hours().orElse(new TeamRule.Hours(usual.opens(), usual.closes()));
        return time.isWorkingDay(day()) && open.hold(time.clockOf(now()));
    }

    /** Whoever may get work of this team and works on this day of the week. */
    List<Person> among(String holder, TeamRule rule) {
        var weekday = day().getDayOfWeek();
        return people.inAnyOf(teams(holder, rule)).stream()
                .filter(it -> rule.of(it.email()).worksOn(weekday))
                .toList();
    }

    // A department's work goes to all its teams, where its rule names none of them.
    private List<String> teams(String holder, TeamRule rule) {
        var named = rule.among().isEmpty() ? List.of(holder) : rule.among();
        var teams = new ArrayList<>(named);
        structure.teams().stream()
                .filter(it -> named.contains(it.department()))
                .map(Team::slug)
                .forEach(teams::add);
        return teams;
    }

    /** The name of the ward that each of these lies in, asked once where the rule wants to know. */
    Function<Unshared, String> wards(TeamRule rule, List<Unshared> waiting) {
        if (rule.how() != TeamRule.How.BY_WARD) {
            return it -> "";
        }
        var uprns =
                waiting.stream()
                        .flatMap(it -> it.line().about().about().property().stream())
                        .distinct()
                        .toList();
        var names = places.wards().stream().collect(Collectors.toMap(Area::code, Area::name));
        var wards =
                places.at(uprns).stream()
                        .collect(
                                Collectors.toMap(
                                        Property::uprn,
                                        it -> names.getOrDefault(it.ward(), it.ward())));
        return it ->
                it.line()
                        .about()
                        .about()
                        .property()
                        .map(one -> wards.getOrDefault(one, ""))
                        .orElse("");
    }
}
