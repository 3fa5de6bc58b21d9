package borough.pastreports;

import borough.casebook.Event;
import borough.cases.Cases.Happening;
import borough.cases.Opening;
import borough.cases.PastCase;
import borough.cases.PastCase.Later;
import borough.council.WorkingTime;
import borough.language.Around;
import borough.misses.Misses;
import borough.misses.Misses.PastMiss;
import borough.places.Property;
import borough.services.Lookups;
import borough.services.Service;
import borough.services.Situation;
import borough.visitkinds.Reason;
import borough.visits.NewVisit;
import borough.visits.PastVisit;
import borough.visits.Place;
import borough.visits.Visit;
import borough.visits.VisitEvent;
import borough.vocabulary.Lookup;
import borough.vocabulary.Nothing;
import borough.vocabulary.Person;
import borough.walking.Step;
import borough.walking.Walk;
import borough.waste.BinCollection;
import borough.waste.Container;
import borough.waste.StreetEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a drawn report as the service has it: the walk, what happened later, and the job. */
final class Telling {
    private static final String KIND = "return visit";
    private static final String JOB = "job";
    private static final String ACTION = "waste.return_visit";
    private static final Event.By CREW = new Event.By("The crew", "field");

    private final Service service;
    private final WorkingTime time;
    private final List<Reason> reasons;

    Telling(Service service, WorkingTime time, List<Reason> reasons) {
        this.service = service;
        this.time = time;
        this.reasons = reasons;
    }

    /** The case that came of it; empty where the service would have refused it. */
    Optional<PastCase> aCase(Report report, Property property) {
        var sent = report.sent();
        var answers =
                Map.<String, Object>of(
                        "address",
                        new borough.vocabulary.Property(property.uprn(), property.label()),
                        "bins",
                        report.bins().stream().map(Container::name).toList(),
                        "out by seven",
                        true,
                        "in view",
                        true,
                        "photo",
                        Nothing.NOTHING,
                        "mobile",
                        sent.mobile() == null ? Nothing.NOTHING : sent.mobile());
        var around = new Around(sent.by().channel(), sent.at(), time, Person.NOBODY);
        var walked =
                new Walk(service, facts(report))
                        .sending(new Situation(around, answers, Map.of(), Set.of()));
        return walked.step() instanceof Step.Ready
                ? Optional.of(
                        new PastCase(
                                report.reference(),
                                Opening.of(service, walked, answers, Map.of(), sent.by()),
                                sent.at(),
                                later(report)))
                : Optional.empty();
    }

    /** What the lookups would have said at the time. */
    private Lookups facts(Report report) {
        return (lookup, inputs) ->
                switch (lookup.name()) {
                    case "waste.last_collections" -> Optional.of(said(lookup, missed(report)));
                    case "waste.assisted_at" -> Optional.of(said(lookup, false));
                    case "waste.garden_scheme" ->
                            Optional.of(said(lookup, new Misses.GardenScheme(true)));
                    case "waste.street_reports", "waste.reports_of" ->
                            Optional.of(said(lookup, List.of()));
                    case "waste.justified_misses", "waste.reports_at", "waste.reports_from" ->
                            Optional.of(said(lookup, 0L));
                    case "waste.crew_now" -> Optional.of(said(lookup, Optional.empty()));
                    default -> Optional.empty();
                };
    }

    private static Object said(Lookup lookup, Object answer) {
        return new Lookup(lookup.heading(), lookup.gives(), inputs -> answer)
                .ask(new borough.vocabulary.Inputs("past", Map.of()));
    }

    private static List<BinCollection> missed(Report report) {
        return report.bins().stream()
                .map(
                        it ->
                                new BinCollection(
                                        it.name(),
                                        true,
                                        true,
                                        report.missedOn().on(),
                                        true,
                                        null,
                                        null,
                                        null,
                                        StreetEvent.DONE.said(),
                                        null,
                                        null))
                .toList();
    }

    /** What the register of misses holds of it at this moment, for each bin. */
    List<PastMiss> misses(Report report, Instant now) {
        var ending = report.ending();
        boolean isEmptied = ending.reason() == null && !ending.at().isAfter(now);
        var mobile = report.sent().mobile();
        return report.bins().stream()
                .map(
                        it ->
                                new PastMiss(
                                        report.reference(),
                                        it.uprn(),
                                        it.name(),
                                        report.missedOn().on(),
                                        report.sent().at(),
                                        mobile == null ? "" : mobile,
                                        isEmptied ? ending.at() : null))
                .toList();
    }

    /** What the case hears of its job. */
    List<Later> later(Report report) {
        var at = report.ending().at();
        var reason = report.ending().reason();
        var event = reason == null ? "done" : "could not";
        Map<String, Object> values =
                reason == null ? Map.of("at", at) : Map.of("at", at, "reason", because(reason));
        var occasion = report.ending().visit() + " " + event;
        return List.of(new Later(at, new Happening(ACTION, event, values, occasion, CREW)));
    }

    private String because(String reason) {
        return reasons.stream()
                .filter(it -> it.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No crew gives " + reason))
                .customer();
    }

    /** The crew's job as it stands at this moment. */
    PastVisit visit(Report report, Property property, int order, Instant now) {
        var said = new ArrayList<VisitEvent>();
        said.add(new VisitEvent(report.sent().at(), Visit.State.PLANNED, null, null));
        if (!report.ending().at().isAfter(now)) {
            said.add(ended(report));
        }
        return new PastVisit(
                report.ending().visit(),
                NewVisit.of(
                                report.reference(),
                                KIND,
                                JOB,
                                new Place(property.label(), property.uprn(), property.usrn()),
                                report.bins().stream()
                                        .map(Container::name)
                                        .collect(Collectors.joining(", ", "Empty: ", "")),
                                "",
                                report.missedOn().round().name(),
                                report.backOn(),
                                order)
                        .askedBy(ACTION),
                said);
    }

    static VisitEvent ended(Report report) {
        var it = report.ending();
        return new VisitEvent(
                it.at(),
                it.reason() == null ? Visit.State.DONE : Visit.State.COULD_NOT,
                it.reason(),
                it.by());
    }
}
