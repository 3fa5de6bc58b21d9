package borough.cases;

import borough.values.Reference;
import borough.vocabulary.Property;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what is open already: cases of a service in which the same was answered. Answers lie
 * sealed, so the latest are opened and looked through, those of one property where one is meant.
 */
@Component
class SameCases {
    private static final int LOOKED_THROUGH_MAX = 200;

    private final JdbcClient database;
    private final CasesStore store;
    private final Moving moving;

    SameCases(JdbcClient database, CasesStore store, Moving moving) {
        this.database = database;
        this.store = store;
        this.moving = moving;
    }

    /** One of them. */
    record OpenCase(String reference, Instant sentAt) {}

    /** Those in which all of this was answered, the latest first. */
    @Transactional(readOnly = true)
    List<OpenCase> of(String service, List<Object> answered) {
        var property =
                answered.stream()
                        .filter(Property.class::isInstance)
                        .map(it -> ((Property) it).uprn().number())
                        .findFirst();
        var open = open(service, property.stream().toList());
        return store.look(open).stream()
                .map(moving::held)
                .filter(it -> holds(it.contents().answers().values(), answered))
                .map(Moving.Held::about)
                .sorted(Comparator.comparing(Case::openedAt).reversed())
                .map(it -> new OpenCase(it.reference().toString(), it.openedAt()))
                .toList();
    }

    private List<Reference> open(String service, List<Long> properties) {
        return database.sql(
                        """
                        select reference from cases.cases
                        where service = ? and closed_at is null
                            and (property = any(?) or cardinality(?) = 0)
                        order by opened_at desc, reference
                        limit ?
                        """)
                .param(service)
                .param(properties.toArray(Long[]::new))
                .param(properties.toArray(Long[]::new))
                .param(LOOKED_THROUGH_MAX)
                .query((row, n) -> new Reference(row.getString(1)))
                .list();
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
