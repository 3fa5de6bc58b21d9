package borough.identity;

import borough.customers.CustomerId;
import borough.customers.CustomerParts;
import borough.customers.Customers;
import borough.identity.CheckRules.Rules;
import borough.identity.IdentityChecks.Stands;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a check, and says on a customer's page how it stands. */
@Component
class CheckViews {
    private final IdentityChecks checks;
    private final CheckRules rules;
    private final Customers customers;
    private final Clock clock;

    CheckViews(
            IdentityChecks checks,
            CheckRules rules,
            Customers customers,
            CustomerParts parts,
            Clock clock) {
        this.checks = checks;
        this.rules = rules;
        this.customers = customers;
        this.clock = clock;
        parts.add((whose, person) -> Optional.of(part(whose.customer())));
    }

    private CustomerParts.Part part(CustomerId customer) {
        var says = said(checks.lately(customer), clock.instant());
        var line =
                new CustomerParts.Line(
                        "Check who they are",
                        says.orElse("Not checked today"),
                        CheckPages.path(customer));
        return new CustomerParts.Part("Who they are", List.of(line));
    }

    /** "Checked, full, today at 10:14am, by Beth Lawson, by phone"; empty for no check. */
    static Optional<String> said(List<Checked> lately, Instant now) {
        return lately.stream()
                .filter(it -> now.isBefore(it.until()))
                .max(Comparator.comparing(Checked::level))
                .or(() -> lately.stream().findFirst())
                .map(it -> said(it, now));
    }

    static String said(Checked it, Instant now) {
        var when = Words.when(it.at(), now);
        var how = it.channel().equals("phone") ? "by phone" : "at the desk";
        return "Checked, %s, %s, by %s, %s. It %s %s."
                .formatted(
                        it.level().word(),
                        when,
                        it.by(),
                        how,
                        now.isBefore(it.until()) ? "counts until" : "counted until",
                        Words.time(it.until()));
    }

    CheckPage begin(CustomerId customer, CheckPages.Way way, List<Fault> faults) {
        var channels =
                List.of(
                        new Choice("phone", "They rang", null, !way.isAtDesk()),
                        new Choice("reception", "They are at the desk", null, way.isAtDesk()));
        return new CheckPage(
                whom(customer, way),
                standing(customer),
                new CheckPage.Begin(CheckPages.path(customer) + way.query(), channels),
                null,
                null,
                faults);
    }

    private @Nullable String standing(CustomerId customer) {
        return said(checks.lately(customer), clock.instant()).orElse(null);
    }

    private CheckPage.Whom whom(CustomerId customer, CheckPages.Way way) {
        var name =
                customers
                        .person(customer)
                        .map(it -> it.name())
                        .or(() -> customers.organisation(customer).map(it -> it.name()))
                        .orElse("");
        var record = "/staff/customers/" + customer;
        return way.journey().isEmpty()
                ? new CheckPage.Whom(name, record, record, "Back to their record")
                : new CheckPage.Whom(
                        name, record, "/staff/journeys/" + way.journey(), "Go on with the service");
    }

    CheckPage contact(Check it, CheckPages.Way way, List<Fault> faults) {
        var rules = this.rules.current();
        var stands = checks.stands(it);
        var told =
                it.told().entrySet().stream()
                        .map(one -> line(one.getKey(), one.getValue(), rules))
                        .toList();
        var result = checks.standing(it.customer(), Level.LIGHT).isPresent();
        var contact =
                new CheckPage.Contact(
                        told,
                        result ? standing(it.customer()) : null,
                        stands instanceof Stands.Asks asks ? ask(it, asks, way, rules) : null,
                        say(it, stands, rules));
        return new CheckPage(
                whom(it.customer(), way),
                standing(it.customer()),
                null,
                contact,
                papers(it, way, rules),
                faults);
    }

    private static CheckPage.Line line(String fact, Check.Outcome outcome, Rules rules) {
        var said =
                Fact.read(fact)
                        .flatMap(it -> Optional.ofNullable(rules.facts().get(it)))
                        .map(CheckRules.Asked::say)
                        .orElse(fact);
        return new CheckPage.Line(
                said,
                switch (outcome) {
                    case RIGHT -> "Right";
                    case WRONG -> "Wrong";
                    case UNKNOWN -> "They did not know";
                });
    }

    private CheckPage.@Nullable Ask ask(
            Check it, Stands.Asks asks, CheckPages.Way way, Rules rules) {
        var asked = rules.facts().get(asks.fact());
        var reached = checks.reached(it);
        if (asked == null || reached.equals(Optional.of(Level.FULL)) || asks.best().isEmpty()) {
            return null;
        }
        return new CheckPage.Ask(
                CheckPages.path(it) + way.query(),
                asks.fact().text(),
                asked.say(),
                asked.hint(),
                checks.compared(it, asks.fact()),
                needs(asks.best().get(), rules));
    }

    private static String needs(Level best, Rules rules) {
        var light = rules.levels().get(Level.LIGHT);
        var full = rules.levels().get(Level.FULL);
        var start =
                "A light check needs %d right answers."
                        .formatted(light == null ? 0 : light.right());
        return best == Level.LIGHT || full == null
                ? start + " Their record can answer too little for a full one."
                : start
                        + " A full one needs %d, of which %d to what others hardly know."
                                .formatted(full.right(), full.own());
    }

    private @Nullable String say(Check it, Stands stands, Rules rules) {
        return switch (stands) {
            case Stands.Locked locked -> rules.otherwise().locked();
            case Stands.NothingLeft nothing ->
                    checks.reached(it).equals(Optional.of(Level.FULL))
                            ? null
                            : rules.otherwise().tooFew();
            case Stands.Asks asks -> asks.best().isEmpty() ? rules.otherwise().tooFew() : null;
        };
    }

    private static CheckPage.@Nullable Papers papers(Check it, CheckPages.Way way, Rules rules) {
        return it.channel().equals("reception")
                ? new CheckPage.Papers(
                        CheckPages.path(it) + "/paper" + way.query(),
                        rules.otherwise().papers().entrySet().stream()
                                .map(one -> Choice.of(one.getKey(), one.getValue()))
                                .toList())
                : null;
    }
}
