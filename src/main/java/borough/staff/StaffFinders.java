package borough.staff;

import borough.catalogue.Catalogue;
import borough.council.Duty;
import borough.council.People;
import borough.council.Structure;
import borough.places.Places;
import borough.search.Found;
import borough.search.Search;
import borough.search.Search.Kind;
import borough.search.Sought;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what desks have pages for: addresses, services, colleagues and teams. */
@Component
class StaffFinders {
    private final Places places;
    private final Catalogue catalogue;
    private final People people;
    private final Structure structure;

    StaffFinders(
            Places places, Catalogue catalogue, People people, Structure structure, Search search) {
        this.places = places;
        this.catalogue = catalogue;
        this.people = people;
        this.structure = structure;
        search.finds(new Kind(30, "addresses", "Addresses", this::addresses));
        search.finds(new Kind(40, "services", "Services", this::services));
        search.finds(new Kind(50, "people", "People and teams", this::colleagues));
    }

    private List<Found> addresses(Sought sought, int most) {
        return places.find(sought.text(), most).stream()
                .map(it -> new Found(it.label(), "", "/staff/properties/" + it.uprn()))
                .toList();
    }

    private List<Found> services(Sought sought, int most) {
        return catalogue.offered().stream()
                .filter(it -> sought.isIn(it.front().title() + " " + it.front().about()))
                .sorted((one, other) -> inTitle(sought, other) - inTitle(sought, one))
                .limit(most)
                .map(it -> new Found(it.front().title(), "", "/services/" + it.slug()))
                .toList();
    }

    private static int inTitle(Sought sought, Catalogue.Listed it) {
        return sought.isIn(it.front().title()) ? 1 : 0;
    }

    // Those who have left are an administrator's alone, as on the page of people.
    private List<Found> colleagues(Sought sought, int most) {
        var persons =
                people.beginning(sought.text()).stream()
                        .filter(it -> it.active() || sought.by().may(Duty.ADMINISTER))
                        .map(it -> new Found(it.name(), it.email(), PeoplePages.pathOf(it.id())));
        var teams =
                structure.teams().stream()
                        .filter(it -> sought.isIn(it.name()))
                        .map(it -> new Found(it.name(), "Team", TeamPages.pathOf(it.slug())));
        return Stream.concat(persons, teams).limit(most).toList();
    }
}
