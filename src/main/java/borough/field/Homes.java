package borough.field;

import borough.field.Drive.Way;
import borough.field.StreetPage.Bin;
import borough.field.StreetPage.Home;
import borough.markers.Marker;
import borough.markers.Markers;
import borough.places.Address;
import borough.places.Places;
import borough.places.Property;
import borough.streets.Streets;
import borough.values.Usrn;
import borough.visitkinds.Reason;
import borough.waste.CrewRounds;
import borough.waste.HomeOnRound;
import borough.waste.PropertyLog;
import borough.web.Choice;
import borough.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The homes of a street as a crew comes to them, and what may be said of each. */
@Component
class Homes {
    private final CrewRounds collections;
    private final Places places;
    private final Markers markers;
    private final Streets streets;

    Homes(CrewRounds collections, Places places, Markers markers, Streets streets) {
        this.collections = collections;
        this.places = places;
        this.markers = markers;
        this.streets = streets;
    }

    /**
     * Where something is emptied in a street today, in the order in which people walk. The code of
     * a gate is for whoever speaks for the crew, as those who gave it were told.
     */
    List<Home> in(Way way, Usrn street, boolean mayPress) {
        var all = way.collects().map(it -> collections.homes(it, street)).orElse(List.of());
        if (all.isEmpty()) {
            return List.of();
        }
        var uprns = all.stream().map(HomeOnRound::uprn).toList();
        var warnings = markers.at(uprns, List.of());
        var bins = all.stream().collect(Collectors.toMap(HomeOnRound::uprn, Function.identity()));
        return places.at(uprns).stream()
                .sorted(Comparator.comparing(Property::address, Address.AS_WALKED))
                .flatMap(
                        it ->
                                Stream.ofNullable(bins.get(it.uprn()))
                                        .map(
                                                home ->
                                                        home(
                                                                way.round(),
                                                                it,
                                                                home,
                                                                notes(home, warnings, mayPress))))
                .toList();
    }

    private List<String> notes(HomeOnRound it, List<Marker> warnings, boolean mayPress) {
        var notes = new ArrayList<String>();
        warnings.stream()
                .filter(marker -> marker.isAt(it.uprn(), null))
                .forEach(marker -> notes.add("Warning: " + Today.says(markers, marker)));
        it.fetchFrom().ifPresent(from -> notes.add("Fetch the bins: " + from));
        it.gateCode().filter(code -> mayPress).ifPresent(code -> notes.add("Gate code: " + code));
        return notes;
    }

    private Home home(String round, Property property, HomeOnRound it, List<String> notes) {
        return new Home(
                property.address().firstLine(),
                notes,
                it.bins().stream()
                        .map(
                                bin ->
                                        new Bin(
                                                bin,
                                                href(round, property, bin),
                                                it.logged(bin).map(this::says).orElse(null)))
                        .toList());
    }

    static String href(String round, Property it) {
        return Today.streetHref(round, it.usrn()) + "/homes/" + it.uprn();
    }

    static String href(String round, Property it, String bin) {
        return href(round, it) + "?bin=" + Today.encoded(bin);
    }

    private String says(PropertyLog it) {
        return says(it.event().said()) + ", " + Words.time(it.at());
    }

    /** An event in the words of crews. */
    String says(String event) {
        return streets.homeEvents().stream()
                .filter(it -> it.name().equals(event))
                .map(Reason::crew)
                .findFirst()
                .orElse(event);
    }

    /** What may be said of a bin. */
    List<Choice> events() {
        return streets.homeEvents().stream().map(FieldPages::choice).toList();
    }
}
