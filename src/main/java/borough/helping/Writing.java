package borough.helping;

import borough.authorities.Authorities;
import borough.authorities.Authorities.Fresh;
import borough.authorities.Authority;
import borough.authorities.AuthorityRules;
import borough.cases.CustomersView;
import borough.catalogue.Catalogue;
import borough.customers.ContactPoint.Kind;
import borough.customers.Contacts;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customers.KnownContact;
import borough.web.Choice;
import borough.web.Fault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The form on which staff write an authority down: what may be chosen, and what is wrong. */
@Component
class Writing {
    private static final String EMAIL = "[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,189}";
    private static final String CASE = "case ";
    private static final int NAME_MAX = 100;
    private static final int CASES_MAX = 50;

    private final Authorities authorities;
    private final AuthorityRules rules;
    private final Matters matters;
    private final Known known;
    private final Clock clock;

    Writing(
            Authorities authorities,
            AuthorityRules rules,
            Matters matters,
            Known known,
            Clock clock) {
        this.authorities = authorities;
        this.rules = rules;
        this.matters = matters;
        this.known = known;
        this.clock = clock;
    }

    /** What is known of a customer, and what can be asked for. */
    @Component
    record Known(Catalogue catalogue, CustomerCases cases, CustomersView view, Contacts contacts) {}

    StaffAuthorityPage page(
            StaffAuthorityPages.Giver giver,
            MultiValueMap<String, String> sent,
            List<Fault> faults,
            @Nullable String told) {
        var lines = authorities.ofGiver(giver.id()).stream().map(this::line).toList();
        return new StaffAuthorityPage(
                giver.id().toString(),
                giver.name(),
                lines,
                choices(giver.id(), sent),
                sent.toSingleValueMap(),
                faults,
                told);
    }

    private StaffAuthorityPage.Line line(Authority it) {
        boolean holds = it.isInForce(clock.instant());
        var basis = rules.current().basis().get(it.basis());
        var says =
                matters.words(it)
                        + (holds ? ", until " + Days.until(it) : "")
                        + ". "
                        + (basis == null ? it.basis() : basis.says())
                        + ". Written down by "
                        + it.recordedBy();
        var past =
                authorities.history(it.id()).stream()
                        .map(one -> Days.of(one.at()) + ": " + one.what() + ", " + one.by())
                        .toList();
        return new StaffAuthorityPage.Line(
                it.id().toString(),
                it.names().representative(),
                says,
                holds,
                holds || it.isAskedFor(),
                past);
    }

    private StaffAuthorityPage.Choices choices(
            CustomerId customer, MultiValueMap<String, String> sent) {
        var now = rules.current();
        return new StaffAuthorityPage.Choices(
                chosen(
                        sent,
                        "kind",
                        now.kinds().entrySet().stream()
                                .map(it -> Choice.of(it.getKey(), it.getValue().called()))),
                chosen(
                        sent,
                        "basis",
                        now.basis().entrySet().stream()
                                .map(it -> Choice.of(it.getKey(), it.getValue().says()))),
                chosen(sent, "matter", matters(customer).stream()),
                chosen(sent, "area", matters.choices(now.areas()).stream()),
                chosen(sent, "address", addresses(customer).stream().map(it -> Choice.of(it, it))));
    }

    private static List<Choice> chosen(
            MultiValueMap<String, String> sent, String field, Stream<Choice> choices) {
        var values = sent.getOrDefault(field, List.of());
        return choices.map(
                        it ->
                                values.contains(it.value())
                                        ? Choice.chosen(it.value(), it.text())
                                        : it)
                .toList();
    }

    private List<Choice> matters(CustomerId customer) {
        var all = new ArrayList<Choice>();
        known.view().lines(known.cases().of(customer, CASES_MAX)).stream()
                .filter(it -> it.about().isOpen())
                .forEach(
                        it -> {
                            var reference = it.about().reference().text();
                            all.add(Choice.of(CASE + reference, it.title() + ", " + reference));
                        });
        known.catalogue().offered().stream()
                .filter(it -> it.front().channels().contains("phone"))
                .forEach(it -> all.add(Choice.of(it.slug(), it.front().title())));
        return all;
    }

    /** Where they can be written to, as the record holds it: never where a caller says. */
    private List<String> addresses(CustomerId customer) {
        return known.contacts().of(customer).stream()
                .filter(it -> it.proof() != KnownContact.Proof.BOUNCED)
                .map(KnownContact::point)
                .filter(it -> it.kind() == Kind.EMAIL || it.kind() == Kind.MOBILE)
                .map(it -> it.value())
                .toList();
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    int daysMax(String basis) {
        return Objects.requireNonNull(rules.current().basis().get(basis)).daysMax();
    }

    List<Fault> faults(StaffAuthorityPages.Giver giver, MultiValueMap<String, String> sent) {
        var faults = new ArrayList<Fault>();
        var name = text(sent, "name");
        if (name.isEmpty() || name.length() > NAME_MAX) {
            faults.add(new Fault("name", "Enter their name, in up to " + NAME_MAX + " letters"));
        }
        var basis = text(sent, "basis");
        var email = text(sent, "email");
        boolean byCall = basis.equals("call") && email.isEmpty();
        if (!byCall && !email.matches(EMAIL)) {
            faults.add(new Fault("email", "Enter their email address, like name@example.com"));
        }
        var kind = rules.current().kinds().get(text(sent, "kind"));
        if (kind == null) {
            faults.add(new Fault("kind", "Select what they are"));
        }
        if (!rules.current().basis().containsKey(basis)) {
            faults.add(new Fault("basis", "Select how it was given"));
        } else if (kind != null && !kind.givenBy().contains(basis)) {
            faults.add(new Fault("basis", "This kind of authority cannot be given in this way"));
        }
        faultOfMatter(giver.id(), basis, sent).ifPresent(faults::add);
        return faults;
    }

    private Optional<Fault> faultOfMatter(
            CustomerId customer, String basis, MultiValueMap<String, String> sent) {
        var wrong =
                switch (basis) {
                    case "call" ->
                            matters(customer).stream()
                                            .anyMatch(it -> it.value().equals(text(sent, "matter")))
                                    ? null
                                    : new Fault("matter", "Select the one matter it is for");
                    case "document" ->
                            areas(sent).isEmpty()
                                            || !rules.current().areas().containsAll(areas(sent))
                                    ? new Fault("area", "Select what it is for")
                                    : null;
                    default ->
                            addresses(customer).contains(text(sent, "address"))
                                    ? null
                                    : new Fault("address", "Select where the link goes");
                };
        return Optional.ofNullable(wrong);
    }

    private static List<String> areas(MultiValueMap<String, String> sent) {
        return sent.getOrDefault("area", List.of());
    }

    /** What was typed, once nothing is wrong with it. */
    Fresh fresh(StaffAuthorityPages.Giver giver, MultiValueMap<String, String> sent) {
        var basis = text(sent, "basis");
        var may = List.copyOf(rules.current().may().keySet());
        var matter = text(sent, "matter");
        boolean isCase = matter.startsWith(CASE);
        var one = basis.equals("call");
        var scope =
                new Authority.Scope(
                        basis.equals("document") ? areas(sent) : List.of(),
                        one && !isCase ? List.of(matter) : List.of(),
                        one && isCase ? matter.substring(CASE.length()) : null,
                        may);
        var address =
                basis.equals(Authorities.BY_LINK)
                        ? text(sent, "address")
                        : addresses(giver.id()).stream().findFirst().orElse("");
        return new Fresh(
                giver.id(),
                text(sent, "kind"),
                basis,
                scope,
                new Authority.Names(
                        text(sent, "name"), giver.name(), text(sent, "email"), address));
    }
}
