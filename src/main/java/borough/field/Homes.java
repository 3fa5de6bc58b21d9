package borough.field;

import borough.documents.Documents;
import borough.documents.Uploads;
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
import borough.vocabulary.KeptFile;
import borough.waste.CrewRounds;
import borough.waste.HomeOnRound;
import borough.waste.PropertyLog;
import borough.web.Choice;
import borough.web.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private final Documents documents;

    Homes(
            CrewRounds collections,
            Places places,
            Markers markers,
            Streets streets,
            Documents documents) {
        this.documents = documents;
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
        var pictures = mayPress ? documents.find(pictures(all)) : Map.<String, KeptFile>of();
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
                                                                new Known(
                                                                        notes(
                                                                                home, warnings,
                                                                                mayPress),
                                                                        shown(home, pictures)))))
                .toList();
    }

    /**
     * The pictures of where bins are kept in a street, for the crew that fetches them today and
     * nobody else.
     */
    List<KeptFile> photos(Way way, Usrn street) {
        var all = way.collects().map(it -> collections.homes(it, street)).orElse(List.of());
        return List.copyOf(documents.find(pictures(all)).values());
    }

    private static List<String> pictures(List<HomeOnRound> all) {
        return all.stream().flatMap(it -> it.photo().stream()).toList();
    }

    private static List<KeptFile> shown(HomeOnRound it, Map<String, KeptFile> pictures) {
        return it.photo().map(pictures::get).stream().toList();
    }

    /** What the crew reads of a home, and the pictures of where its bins are. */
    private record Known(List<String> notes, List<KeptFile> photos) {}

    private List<String> notes(HomeOnRound it, List<Marker> warnings, boolean mayPress) {
        var notes = new ArrayList<String>();
        warnings.stream()
                .filter(marker -> marker.isAt(it.uprn(), null))
                .forEach(marker -> notes.add("Warning: " + Today.says(markers, marker)));
        it.fetchFrom().ifPresent(from -> notes.add("Fetch the bins: " + from));
        it.gateCode().filter(code -> mayPress).ifPresent(code -> notes.add("Gate code: " + code));
        return notes;
    }

    private Home home(String round, Property property, HomeOnRound it, Known known) {
        return new Home(
                property.address().firstLine(),
                known.notes(),
                Uploads.shown(known.photos(), Today.streetHref(round, property.usrn())),
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
