package borough.casebook;

import borough.values.Reference;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases by the words that are not sealed, looked for as the owner of the table. */
@Component
class FoundCasesStore {
    private final JdbcClient database;

    FoundCasesStore(JdbcClient database) {
        this.database = database;
    }

    /** Whether there is a case of this reference. */
    @Transactional(readOnly = true)
    boolean has(Reference reference) {
        return database.sql("select exists (select from cases.cases where reference = ?)")
                .param(reference.text())
                .query(Boolean.class)
                .single();
    }

    /** The newest that somebody by these names may see. */
    @Transactional(readOnly = true)
    List<Case> find(String words, Collection<String> names, int most) {
        return database.sql(
                        "select "
                                + CaseRows.COLUMNS
                                + """
                                from cases.find_by_words(?, ?, ?)
                                order by opened_at desc, reference
                                """)
                .param(words)
                .param(names.toArray(String[]::new))
                .param(most)
                .query(CaseRows::read)
                .list();
    }
}
