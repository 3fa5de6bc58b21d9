package borough.helping;

import borough.authorities.Acting;
import borough.authorities.Authority;
import borough.authorities.AuthorityRules;
import borough.cases.CustomersView;
import borough.catalogue.Catalogue;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.customers.Home;
import borough.journeys.GoingOn;
import borough.journeys.Journey;
import borough.journeys.Journeys.Begun;
import borough.places.Places;
import borough.places.Property;
import borough.tongues.Marked;
import borough.values.Reference;
import borough.waste.Waste;
import borough.web.SummaryRow;
import borough.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a representative sees of whom they act for, and asks for them: never more than it says. */
@Component
class Helped {
    private static final int WEEKS = 3;
    private static final int CASES_MAX = 50;

    private final Acting acting;
    private final AuthorityRules rules;
    private final Customers customers;
    private final Theirs theirs;
    private final Clock clock;

    Helped(Acting acting, AuthorityRules rules, Customers customers, Theirs theirs, Clock clock) {
        this.acting = acting;
        this.rules = rules;
        this.customers = customers;
        this.theirs = theirs;
        this.clock = clock;
    }

    /** What belongs to whom they act for, and what can be asked for them. */
    @Component
    record Theirs(
            CustomerCases cases,
            CustomersView view,
            Catalogue catalogue,
            GoingOn goingOn,
            Places places,
            Waste waste) {}

    /** Where they live, where that is not kept back from everybody. */
    Optional<Property> home(CustomerId giver) {
        return customers.withoutAddress(List.of(giver)).isEmpty()
                ? customers
                        .homeOf(giver, LocalDate.now(clock))
                        .map(Home::uprn)
                        .flatMap(theirs.places()::at)
                : Optional.empty();
    }

    /** What is collected next at their home, where the authority is for that. */
    List<SummaryRow> bins(Authority it) {
        if (!it.may("see") || !it.scope().areas().contains(rules.current().binsArea())) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var seen = new HashSet<String>();
        return home(it.giver())
                .map(at -> theirs.waste().calendar(at.uprn(), today, today.plusWeeks(WEEKS)))
                .orElse(List.of())
                .stream()
                .flatMap(
                        day ->
                                day.bins().stream()
                                        .filter(seen::add)
                                        .map(
                                                bin ->
                                                        SummaryRow.of(
                                                                Marked.sentence(bin),
                                                                Words.day(
                                                                        day.on(),
                                                                        clock.instant()))))
                .toList();
    }

    /** Their requests that the authority lets be seen: what, where it stands, and who sent it. */
    List<SummaryRow> requests(Authority it) {
        var lines = theirs.view().lines(theirs.cases().of(it.giver(), CASES_MAX));
        var sentBy = acting.sentBy(lines.stream().map(line -> line.about().reference()).toList());
        return lines.stream()
                .filter(line -> shows(it, line))
                .map(line -> SummaryRow.of(line.title(), stands(line, sentBy)))
                .toList();
    }

    private boolean shows(Authority it, CustomersView.Line line) {
        var about = line.about();
        return theirs.catalogue()
                .version(about.about().version())
                .filter(service -> acting.shows(it, service, about.reference()))
                .isPresent();
    }

    private String stands(CustomersView.Line line, Map<Reference, Authority> sentBy) {
        var about = line.about();
        var now = clock.instant();
        var says =
                about.isOpen()
                        ? line.stage()
                                + about.where()
                                        .dueAt()
                                        .map(due -> ", by " + Words.by(due, now))
                                        .orElse("")
                        : "Ended";
        var by = sentBy.get(about.reference());
        return by == null ? says : says + "\n" + by.inWords();
    }

    /** The services that may be asked for by it, by their addresses. */
    List<Catalogue.Listed> services(Authority it, String channel) {
        return theirs.catalogue().offered().stream()
                .filter(one -> one.front().channels().contains(channel))
                .filter(one -> refusal(it, one.slug()).isEmpty())
                .toList();
    }

    /** Why not; empty where it may be asked for. */
    String refusal(Authority it, String slug) {
        return theirs.catalogue()
                .offered(slug)
                .map(service -> acting.refusal(it, service))
                .orElseGet(() -> acting.refusal(it, slug));
    }

    /** Begins it for whom they act for: a name and a home are filled in, and nothing else. */
    Optional<Begun> begin(Authority it, String slug, Journey.By by) {
        var me = new HashMap<String, Object>();
        me.put("name", it.names().giver());
        home(it.giver())
                .ifPresent(
                        at -> {
                            var property = new borough.vocabulary.Property(at.uprn(), at.label());
                            me.put("home", property);
                            me.put("address", property.address());
                        });
        return theirs.goingOn().begin(slug, by.actingBy(it.id()), it.giver(), me);
    }
}
