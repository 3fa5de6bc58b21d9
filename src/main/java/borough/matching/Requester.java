package borough.matching;

import borough.casebook.Contents;
import borough.customers.CustomerFacts;
import borough.customers.CustomerFacts.Homes;
import borough.customers.CustomerFacts.Named;
import borough.customers.CustomerFacts.Reach;
import borough.customers.CustomerId;
import borough.services.Privacy;
import borough.services.Question;
import borough.services.Service;
import borough.vocabulary.Person;
import borough.vocabulary.Property;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent in a request, as far as they said: only answers to questions that are about themselves,
 * which a service file shows by starting them with something of {@code me}. Nobody else named in a
 * request is ever looked up by it.
 */
final class Requester {
    // Where a case may stand on the page of nobody but its team, linking it would tell of it.
    private static final Set<String> NOT_PRIVATE = Set.of("property page");

    private Requester() {}

    /**
     * Whether a service's cases may be matched at all: not those that only some may see, that are
     * hidden from search or account, that go by a neutral title or a quick way out, or whose every
     * look is put on record.
     */
    static boolean mayBeMatched(Privacy it) {
        var seen = it.seen();
        return seen.by().isEmpty()
                && NOT_PRIVATE.containsAll(seen.hiddenFrom())
                && !seen.everyViewLogged()
                && it.title().isEmpty()
                && it.reachBy().isEmpty()
                && !it.quickExit();
    }

    /** Empty for who gave no name: a report without one is of nobody we look for. */
    static Optional<CustomerFacts> of(Service service, Contents contents) {
        var known = contents.customer();
        var name =
                text(answer(service, contents, "name").or(() -> Optional.ofNullable(known.name())));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var born =
                answer(service, contents, "born")
                        .or(() -> Optional.ofNullable(known.born()))
                        .map(it -> it instanceof LocalDate day ? day : null)
                        .orElse(null);
        return Optional.of(
                new CustomerFacts(
                        CustomerId.draw(),
                        named(name.get()),
                        born,
                        homes(service, contents, known),
                        new Reach(
                                set(service, contents, "email", known.email()),
                                set(service, contents, "mobile", known.mobile())),
                        false));
    }

    /** The last word is the family name; who has one name has only that. */
    static Named named(String name) {
        var words = List.of(name.strip().split("\\s+"));
        return words.size() == 1
                ? new Named("", name.strip(), true)
                : new Named(
                        String.join(" ", words.subList(0, words.size() - 1)),
                        words.getLast(),
                        true);
    }

    private static Homes homes(Service service, Contents contents, Person known) {
        return answer(service, contents, "home")
                .or(() -> Optional.ofNullable(known.home()))
                .filter(Property.class::isInstance)
                .map(it -> new Homes(Set.of(((Property) it).uprn()), Set.of()))
                .orElse(Homes.NONE);
    }

    private static Set<String> set(
            Service service, Contents contents, String field, @Nullable String known) {
        var all = new HashSet<String>();
        text(answer(service, contents, field)).ifPresent(all::add);
        text(Optional.ofNullable(known)).ifPresent(all::add);
        return all.stream()
                .map(it -> it.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static Optional<String> text(Optional<?> said) {
        return said.filter(String.class::isInstance)
                .map(String.class::cast)
                .map(String::strip)
                .filter(it -> !it.isEmpty());
    }

    private static Optional<Object> answer(Service service, Contents contents, String field) {
        return service.questions().stream()
                .filter(it -> isAbout(it, field))
                .flatMap(it -> Optional.ofNullable(contents.answers().get(it.name())).stream())
                .findFirst();
    }

    private static boolean isAbout(Question question, String field) {
        return question.how()
                .startWith()
                .filter(it -> it.name().equals("me") && it.fields().equals(List.of(field)))
                .isPresent();
    }
}
