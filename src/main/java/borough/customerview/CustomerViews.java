package borough.customerview;

import borough.casebook.Case;
import borough.council.Duty;
import borough.council.SignedIn;
import borough.council.Structure;
import borough.customers.Home;
import borough.customers.KnownContact;
import borough.customers.Resident;
import borough.customerview.CustomerPage.Beside;
import borough.customerview.CustomerPage.Filter;
import borough.customerview.CustomerPage.Former;
import borough.customerview.CustomerPage.Head;
import borough.customerview.CustomerPage.Open;
import borough.customerview.CustomerPage.Ways;
import borough.customerview.CustomerPage.Work;
import borough.customerview.SingleView.View;
import borough.documents.Documents;
import borough.interactions.Interaction;
import borough.markers.Marker;
import borough.markers.Markers;
import borough.places.Property;
import borough.restrictions.Restriction;
import borough.values.Uprn;
import borough.web.Link;
import borough.web.SummaryRow;
import borough.web.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a customer's page from what is known of them. */
@Component
class CustomerViews {
    private static final int OPEN_SHOWN = 12;

    private final TheirCases cases;
    private final Structure structure;
    private final Markers markers;
    private final Clock clock;

    CustomerViews(TheirCases cases, Structure structure, Markers markers, Clock clock) {
        this.cases = cases;
        this.structure = structure;
        this.markers = markers;
        this.clock = clock;
    }

    CustomerPage page(View it, LookedFor lookedFor, SignedIn person, @Nullable String told) {
        return new CustomerPage(
                head(it.who()),
                told,
                work(it.cases()),
                timeline(it, lookedFor),
                beside(it),
                ways(it.who().known(), person));
    }

    Head head(SingleView.Who who) {
        var known = who.known();
        var address =
                who.home()
                        .map(Home::uprn)
                        .or(() -> known.organisation().flatMap(o -> Optional.ofNullable(o.uprn())))
                        .map(it -> address(who, it))
                        .orElse("No address here");
        return new Head(
                known.name(),
                known.person().map(it -> born(it.bornOn())).orElse("An organisation"),
                address,
                warnings(who));
    }

    private static String address(SingleView.Who who, Uprn uprn) {
        return Optional.ofNullable(who.places().get(uprn))
                .map(Property::label)
                .orElse("UPRN " + uprn);
    }

    private String born(@Nullable LocalDate bornOn) {
        if (bornOn == null) {
            return "";
        }
        var years = Period.between(bornOn, LocalDate.now(clock)).getYears();
        return "Born " + Labels.day(bornOn) + ", age " + years;
    }

    private List<String> warnings(SingleView.Who who) {
        var all = new ArrayList<>(who.heed().cautions());
        who.known().restriction().map(CustomerViews::restricted).ifPresent(all::add);
        who.warnings().stream().map(this::warning).forEach(all::add);
        return all;
    }

    private static String restricted(Restriction it) {
        return switch (it.kind()) {
            case AT_RISK -> "At risk: never say where they live. This record is restricted.";
            case STAFF, OTHER -> "This record is restricted. Each look at it is kept.";
        };
    }

    private String warning(Marker it) {
        var says = markers.says(it.kind());
        return "At this address: " + says + (it.words().isEmpty() ? "" : ". " + it.words());
    }

    private Work work(TheirCases.Split split) {
        var open =
                split.seen().stream()
                        .filter(Case::isOpen)
                        .sorted(
                                Comparator.comparing(
                                        (Case it) -> it.where().dueAt().orElse(Instant.MAX)))
                        .toList();
        var now = clock.instant();
        return new Work(
                open.stream().limit(OPEN_SHOWN).map(it -> open(it, now)).toList(),
                Math.max(0, open.size() - OPEN_SHOWN),
                split.keptBack().size());
    }

    private static Open open(Case it, Instant now) {
        var stage = it.where().stage();
        return new Open(
                it.about().title(),
                it.about().place(),
                href(it),
                it.isLate(now) ? Tag.late(stage) : Tag.moving(stage),
                it.where().dueAt().orElse(null));
    }

    private static String href(Case it) {
        return "/staff/cases/" + it.reference().text();
    }

    private CustomerPage.Timeline timeline(View it, LookedFor lookedFor) {
        var path = it.who().known().path();
        var titles =
                it.cases().seen().stream().collect(Collectors.toMap(Case::reference, one -> one));
        var older = it.timeline().older();
        return new CustomerPage.Timeline(
                filter(it, lookedFor),
                it.timeline().lines().stream()
                        .map(
                                line ->
                                        line(
                                                line,
                                                line.about()
                                                        .caseReference()
                                                        .map(titles::get)
                                                        .orElse(null)))
                        .toList(),
                older.isEmpty() ? null : path + lookedFor.query(older) + "#timeline",
                lookedFor.before().isEmpty());
    }

    private static CustomerPage.Line line(Interaction it, @Nullable Case about) {
        return new CustomerPage.Line(
                it.at(),
                Labels.channel(it.channel()),
                it.way() == Interaction.Way.IN ? "To us" : "From us",
                it.says(),
                it.words().orElse(null),
                it.staff().orElse(null),
                about == null ? null : new Link(about.about().title(), href(about)));
    }

    private Filter filter(View it, LookedFor lookedFor) {
        var owners = new LinkedHashMap<String, String>();
        var names =
                structure.departments().stream()
                        .collect(Collectors.toMap(d -> d.slug(), d -> d.name()));
        cases.owners(it.cases()).forEach(one -> owners.put(one, names.getOrDefault(one, one)));
        return new Filter(
                Labels.choices(Labels.CHANNELS, "Any channel", lookedFor.channel()),
                Labels.choices(owners, "Any department", lookedFor.owner()),
                Labels.choices(Labels.KINDS, "Anything", lookedFor.kind()),
                lookedFor.words(),
                lookedFor.isEverything());
    }

    private Beside beside(View it) {
        var who = it.who();
        var today = LocalDate.now(clock);
        return new Beside(
                facts(who),
                who.home()
                        .map(Home::uprn)
                        .map(at -> new Link(address(who, at), "/staff/properties/" + at))
                        .orElse(null),
                who.household().stream().map(this::person).toList(),
                who.homes().stream()
                        .filter(home -> !Optional.of(home).equals(who.home()))
                        .map(home -> former(who, home, today))
                        .toList(),
                it.files().stream().map(file -> file(file, it.cases())).toList(),
                it.parts());
    }

    private static List<SummaryRow> facts(SingleView.Who who) {
        var rows = new ArrayList<SummaryRow>();
        who.heed().contacts().forEach(it -> rows.add(reached(it)));
        who.heed().channel().ifPresent(it -> rows.add(SummaryRow.of("Would rather have", it)));
        who.heed().addresses().forEach(it -> rows.add(SummaryRow.of("Letters go to", it)));
        if (!who.heed().kind().isEmpty()) {
            rows.add(SummaryRow.of("Needs", String.join("\n", who.heed().kind())));
        }
        return rows;
    }

    private static SummaryRow reached(KnownContact it) {
        var how = it.proof().says() + (it.isPreferred() ? ", preferred" : "");
        return SummaryRow.of(Labels.kind(it.point().kind()), it.point().value() + "\n" + how);
    }

    private CustomerPage.Person person(Resident it) {
        return new CustomerPage.Person(
                it.person().name(),
                born(it.person().bornOn()),
                "/staff/customers/" + it.person().id());
    }

    private static Former former(SingleView.Who who, Home it, LocalDate today) {
        var from = Labels.day(it.since());
        var until = it.until();
        return new Former(
                address(who, it.uprn()),
                "/staff/properties/" + it.uprn(),
                it.since().isAfter(today)
                        ? "From " + from
                        : from + (until == null ? "" : " to " + Labels.day(until)));
    }

    private static CustomerPage.File file(Documents.Listed it, TheirCases.Split split) {
        var about =
                split.seen().stream()
                        .filter(one -> one.reference().text().equals(it.owner().id()))
                        .findFirst()
                        .orElseThrow();
        return new CustomerPage.File(
                it.file().name(),
                href(about) + "/files/" + it.file().id(),
                about.about().title(),
                it.at());
    }

    private static Ways ways(Known it, SignedIn person) {
        return new Ways(
                it.path(),
                person.may(Duty.ADVISE) ? "/staff/services?customer=" + it.id() : null,
                it.path() + "/call",
                person.may(Duty.SUPERVISE) ? it.path() + "/restrict" : null,
                it.restriction().map(CustomerViews::why).orElse(null));
    }

    private static String why(Restriction it) {
        return "Restricted by %s: %s. To be looked at again by %s."
                .formatted(it.setBy(), it.why(), Labels.day(it.reviewOn()));
    }
}
