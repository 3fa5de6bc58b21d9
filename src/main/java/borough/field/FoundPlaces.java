package borough.field;

import borough.places.Places;
import borough.places.Property;
import borough.places.Street;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.visits.Place;
import borough.web.Asked;
import borough.web.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds a place from what somebody typed: a property, or the whole street it is in. */
@Component
class FoundPlaces {
    private static final int MOST = 12;
    private static final String FORM = "[ps][1-9][0-9]{0,11}";

    private final Places places;

    FoundPlaces(Places places) {
        this.places = places;
    }

    /** The place that was chosen, or the only one that what was typed can mean. */
    Optional<Place> chosen(Map<String, String> given) {
        var spot = Asked.Form.said(given, "spot");
        if (spot.matches(FORM)) {
            var number = Long.parseLong(spot.substring(1));
            return spot.startsWith("p") ? property(number) : street(number);
        }
        var found = places.find(Asked.Form.said(given, "place"), 2);
        return found.size() == 1 ? Optional.of(place(found.getFirst())) : Optional.empty();
    }

    private Optional<Place> property(long number) {
        return places.at(new Uprn(number)).map(FoundPlaces::place);
    }

    private Optional<Place> street(long number) {
        return number > 99_999_999
                ? Optional.empty()
                : places.street(new Usrn(number)).map(it -> Place.in(it.name(), it.usrn()));
    }

    private static Place place(Property it) {
        return new Place(it.label(), it.uprn(), it.usrn());
    }

    /** What somebody may have meant. */
    List<Choice> choices(Map<String, String> given) {
        var typed = Asked.Form.said(given, "place");
        var found = typed.isEmpty() ? List.<Property>of() : places.find(typed, MOST);
        var choices = new ArrayList<Choice>();
        found.forEach(it -> choices.add(Choice.of("p" + it.uprn(), it.label())));
        places.streets(found.stream().map(Property::usrn).distinct().toList()).stream()
                .map(FoundPlaces::whole)
                .forEach(choices::add);
        return choices;
    }

    private static Choice whole(Street it) {
        return Choice.of("s" + it.usrn(), "All of " + it.name() + ", " + it.town());
    }
}
