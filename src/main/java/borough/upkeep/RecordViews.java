package borough.upkeep;

import borough.customers.Contacts;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.KnownContact;
import borough.markers.Cautions;
import borough.particulars.Aspect;
import borough.particulars.Fact;
import borough.particulars.Held;
import borough.particulars.Line;
import borough.particulars.Needs;
import borough.particulars.Particulars;
import borough.particulars.Portrait;
import borough.particulars.Source;
import borough.places.Places;
import borough.web.Link;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a customer's record as staff keep it. */
@Component
class RecordViews {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    // In the order of the page.
    private static final Map<String, List<Aspect>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put(
                "Who they are",
                List.of(
                        Aspect.NAME,
                        Aspect.KNOWN_AS,
                        Aspect.LEGAL_NAME,
                        Aspect.FORMER_NAME,
                        Aspect.BORN,
                        Aspect.DIED,
                        Aspect.MEMBER));
        PARTS.put("Addresses", List.of(Aspect.HOME, Aspect.ADDRESS, Aspect.CORRESPONDENCE));
        PARTS.put("Language and needs", List.of(Aspect.LANGUAGE, Aspect.NEED, Aspect.FORMAT));
        PARTS.put(
                "How they are told",
                List.of(
                        Aspect.SAFE_CONTACT,
                        Aspect.DO_NOT_CONTACT,
                        Aspect.CHANNEL,
                        Aspect.QUIET_HOURS));
    }

    private final Particulars particulars;
    private final Known known;
    private final Cautions cautions;
    private final Needs needs;

    /** Where the rest of a customer stands. */
    @Component
    record Known(Customers customers, Contacts contacts, Places places) {}

    RecordViews(Particulars particulars, Known known, Cautions cautions, Needs needs) {
        this.particulars = particulars;
        this.known = known;
        this.cautions = cautions;
        this.needs = needs;
    }

    static String path(CustomerId id) {
        return "/staff/customers/" + id;
    }

    static String slug(Aspect aspect) {
        return aspect.word().replace(' ', '-');
    }

    DetailsPage details(Whose.Known whose, @Nullable String told) {
        var id = whose.id();
        var portrait = particulars.of(id);
        return new DetailsPage(
                whose.name(),
                path(id),
                told,
                cautions.of(id),
                PARTS.entrySet().stream()
                        .map(it -> part(whose, portrait, it.getKey(), it.getValue()))
                        .toList(),
                reached(id),
                lived(id));
    }

    private DetailsPage.Part part(
            Whose.Known whose, Portrait portrait, String title, List<Aspect> aspects) {
        var id = whose.id();
        var rows =
                aspects.stream()
                        .flatMap(it -> portrait.many(it).stream())
                        .map(it -> row(id, it))
                        .toList();
        var add =
                aspects.stream()
                        .filter(it -> it.fits(whose.isPerson()))
                        .filter(it -> it.isMany() || portrait.one(it).isEmpty())
                        .map(it -> new Link(it.says(), path(id) + "/details/" + slug(it)))
                        .toList();
        return new DetailsPage.Part(title, rows, add);
    }

    private DetailsPage.Row row(CustomerId id, Held held) {
        var it = held.now();
        boolean isLoaded = it.id().position() == 0;
        return new DetailsPage.Row(
                it.aspect().says(),
                words(it),
                it.source().says(),
                it.trust().says(),
                isLoaded ? null : it.at(),
                it.aspect().isMany() ? null : path(id) + "/details/" + slug(it.aspect()),
                isLoaded || it.aspect() == Aspect.NAME || it.aspect() == Aspect.HOME
                        ? null
                        : FactIds.write(it.id()),
                held.beside().stream().map(this::said).toList());
    }

    private DetailsPage.Said said(Fact it) {
        return new DetailsPage.Said(words(it), it.source().says(), it.at(), FactIds.write(it.id()));
    }

    private String words(Fact it) {
        return switch (it.aspect()) {
            case NAME -> (it.part("given") + " " + it.part("family")).strip();
            case BORN -> day(it.part("on"));
            case DIED ->
                    "On %s. Told by %s: %s"
                            .formatted(day(it.part("on")), it.part("told by"), it.part("how"));
            case NEED -> needs.says(it.value());
            case HOME -> home(it) + since(it);
            case KNOWN_AS, LEGAL_NAME, FORMER_NAME -> it.part("name") + since(it);
            case ADDRESS -> it.part("address") + since(it);
            case CHANNEL -> sentence(it.part("channel"));
            case SAFE_CONTACT -> joined(it, List.of("by", "to", "when", "from", "until", "never"));
            case QUIET_HOURS -> it.part("from") + " to " + it.part("until");
            default -> it.words();
        };
    }

    private static String joined(Fact it, List<String> parts) {
        return sentence(
                parts.stream()
                        .map(it::part)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")));
    }

    private static String sentence(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private String home(Fact it) {
        return borough.values.Uprn.read(it.part("uprn"))
                .flatMap(known.places()::at)
                .map(at -> at.label())
                .orElse(it.part("uprn"));
    }

    private static String since(Fact it) {
        return Stream.of("since", "until")
                .filter(part -> !it.part(part).isEmpty())
                .map(part -> ", " + part + " " + day(it.part(part)))
                .collect(Collectors.joining());
    }

    private static String day(String iso) {
        return iso.isEmpty() ? "" : DAY.format(LocalDate.parse(iso));
    }

    private List<DetailsPage.Reached> reached(CustomerId id) {
        return known.contacts().of(id).stream()
                .map(
                        it ->
                                new DetailsPage.Reached(
                                        sentence(it.point().kind().name().toLowerCase(Locale.UK)),
                                        it.point().value(),
                                        it.proof().says(),
                                        it.proof() == KnownContact.Proof.BOUNCED,
                                        it.isPreferred()))
                .toList();
    }

    private List<DetailsPage.Lived> lived(CustomerId id) {
        var homes = known.customers().homesOf(id);
        var labels =
                known.places().at(homes.stream().map(it -> it.uprn()).distinct().toList()).stream()
                        .collect(Collectors.toMap(it -> it.uprn(), it -> it.label()));
        return homes.stream()
                .map(
                        it ->
                                new DetailsPage.Lived(
                                        labels.getOrDefault(it.uprn(), it.uprn().toString()),
                                        "/staff/properties/" + it.uprn(),
                                        day(it.since().toString()),
                                        it.until() == null ? "" : day(it.until().toString())))
                .toList();
    }

    HistoryPage history(CustomerId id, String name) {
        var all = particulars.history(id);
        var facts =
                all.stream()
                        .filter(it -> it.what() == Line.What.NOTED)
                        .collect(Collectors.toMap(it -> it.fact().id(), Line::fact));
        return new HistoryPage(
                name,
                path(id) + "/details",
                all.stream()
                        .map(
                                it -> {
                                    var about = it.about() == null ? null : facts.get(it.about());
                                    return line(it, about == null ? it.fact() : about);
                                })
                        .toList());
    }

    private HistoryPage.Line line(Line it, Fact of) {
        var what =
                switch (it.what()) {
                    case NOTED -> "";
                    case ENDED -> " ended";
                    case TURNED_DOWN -> " turned down";
                };
        Source source = it.fact().source();
        return new HistoryPage.Line(
                it.fact().at(),
                of.aspect().says() + what,
                words(of),
                source.says(),
                it.fact().trust().says());
    }
}
