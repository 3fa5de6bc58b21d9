package borough.caseload;

import borough.casebook.Case;
import borough.cases.Drawer;
import borough.cases.Held;
import borough.vocabulary.Property;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what is open already: cases of a service in which the same was answered. Answers lie
 * sealed, so the latest are opened and looked through, those of one property where one is meant.
 */
@Component
class SameCases {
    private final SameCasesStore store;
    private final Drawer drawer;

    SameCases(SameCasesStore store, Drawer drawer) {
        this.store = store;
        this.drawer = drawer;
    }

    /** One of them. */
    record OpenCase(String reference, Instant sentAt) {}

    /** Those in which all of this was answered, the latest first. */
    @Transactional(readOnly = true)
    public List<OpenCase> of(String service, List<Object> answered) {
        var property =
                answered.stream()
                        .filter(Property.class::isInstance)
                        .map(it -> ((Property) it).uprn().number())
                        .findFirst();
        return drawer.look(store.open(service, property.stream().toList())).stream()
                .filter(it -> holds(it.contents().answers().values(), answered))
                .map(Held::about)
                .sorted(Comparator.comparing(Case::openedAt).reversed())
                .map(it -> new OpenCase(it.reference().toString(), it.openedAt()))
                .toList();
    }

    private static boolean holds(Collection<Object> answers, List<Object> wanted) {
        return wanted.stream().allMatch(one -> answers.stream().anyMatch(it -> isSame(it, one)));
    }

    private static boolean isSame(Object answer, Object wanted) {
        return answer instanceof Property one && wanted instanceof Property other
                ? one.uprn().equals(other.uprn())
                : answer.equals(wanted);
    }
}
