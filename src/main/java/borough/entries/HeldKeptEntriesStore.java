package borough.entries;

import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.values.Reference;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody's cases have in registers that are kept by number, told to whom it is about. */
@Component
class HeldKeptEntriesStore {
    private final JdbcClient database;
    private final EntriesStore store;
    private final EntryContents contents;

    HeldKeptEntriesStore(
            JdbcClient database, EntriesStore store, EntryContents contents, Holdings holdings) {
        this.database = database;
        this.store = store;
        this.contents = contents;
        holdings.add(
                new Holdings.Holding(
                        101,
                        "entries",
                        "Entries in registers kept by number",
                        List.of("entries.entries", "entries.history"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        return Stream.of(whose.references())
                .flatMap(it -> store.of(it).stream())
                .flatMap(it -> Stream.concat(Stream.of(item(it)), done(it).stream()))
                .toList();
    }

    private HeldItem item(Entry it) {
        var item = about(HeldItem.of(it.register() + " " + it.number(), it.standing().since()), it);
        for (var one : contents.all(it).entrySet()) {
            item = item.saying(one.getKey(), one.getValue());
        }
        return item.saying("How it stands", it.stands());
    }

    private List<HeldItem> done(Entry it) {
        return database.sql(
                        """
                        select at, what, why
                        from entries.history
                        where entry_id = ?
                        order by sequence
                        """)
                .param(it.id())
                .query(
                        (row, n) ->
                                about(
                                        HeldItem.of(it.number(), Sql.instant(row, "at"))
                                                .saying("What was done", row.getString("what"))
                                                .saying("Why", row.getString("why")),
                                        it))
                .list();
    }

    private static HeldItem about(HeldItem item, Entry it) {
        var reference = it.origin().caseReference();
        return reference == null ? item : item.ofCase(new Reference(reference));
    }
}
