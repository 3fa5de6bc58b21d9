package borough.handling;

import borough.casebook.CasesStore;
import borough.casebook.Event;
import borough.casebook.Seeing;
import borough.casebook.Story;
import borough.cases.Drawer;
import borough.cases.Held;
import borough.data.Sql;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import borough.services.Question;
import borough.services.Service;
import borough.values.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody's cases, with what they answered and all that happened, told to whom it is about. */
@Component
class HeldCasesStore {
    private static final String OTHERS = "others may be named or described in it";

    /** What people write in their own words, or name other people by. */
    private static final Set<String> MAY_NAME =
            Set.of("text", "long text", "person", "people", "rows");

    private final JdbcClient database;
    private final Drawer drawer;
    private final CasesStore cases;

    HeldCasesStore(JdbcClient database, Drawer drawer, CasesStore cases, Holdings holdings) {
        this.database = database;
        this.drawer = drawer;
        this.cases = cases;
        holdings.add(
                new Holdings.Holding(
                        40,
                        "cases",
                        "Your cases: what you told us, and all that happened",
                        List.of("cases.cases", "cases.events", "cases.said", "cases.parts"),
                        this::tell));
    }

    private List<HeldItem> tell(Whose whose) {
        var held = new HashMap<Reference, Held>();
        drawer.look(whose.cases()).forEach(it -> held.put(it.about().reference(), it));
        var items = new ArrayList<HeldItem>(cases(whose));
        held.values().stream()
                .sorted((a, b) -> a.about().openedAt().compareTo(b.about().openedAt()))
                .flatMap(it -> inside(it, whose))
                .forEach(items::add);
        items.addAll(parts(whose, held));
        items.addAll(events(whose, held));
        return items;
    }

    // Of an erased case this stays.
    private List<HeldItem> cases(Whose whose) {
        return database.sql(
                        """
                        select reference, title, channel, stage, place, opened_at, due_at, outcome,
                            closed_at, sealing_key is null as erased
                        from cases.cases
                        where reference = any(?)
                        order by opened_at, reference
                        """)
                .param(whose.references())
                .query((row, n) -> one(row))
                .list();
    }

    private static HeldItem one(ResultSet row) throws SQLException {
        return HeldItem.of(row.getString("title"), Sql.instant(row, "opened_at"))
                .saying("Reference", row.getString("reference"))
                .saying("Channel", row.getString("channel"))
                .saying("Where", row.getString("place"))
                .saying("Stands at", row.getString("stage"))
                .saying("Promised by", row.getString("due_at"))
                .saying("Ended", row.getString("outcome"))
                .saying("Ended at", row.getString("closed_at"))
                .saying("Erased", row.getBoolean("erased") ? "what was said in it is gone" : "")
                .ofCase(new Reference(row.getString("reference")));
    }

    private static Stream<HeldItem> inside(Held held, Whose whose) {
        var seeing = Seeing.as(whose.reader(), held.service());
        var story = seeing.narrow(held.story(List.of()));
        return Stream.concat(
                seeing.seesInside(held.about()) ? Stream.of(asked(held)) : Stream.empty(),
                story.answers().stream().map(it -> answer(held, it)));
    }

    private static HeldItem asked(Held held) {
        var it = held.contents().customer();
        return HeldItem.of("Who asked", held.about().openedAt())
                .saying("Name", it.name())
                .saying("Born", Objects.toString(it.born(), ""))
                .saying("Email", it.email())
                .saying("Mobile", it.mobile())
                .saying("Address", it.home() == null ? it.address() : it.home().address())
                .ofCase(held.about().reference());
    }

    private static HeldItem answer(Held held, Story.Answer it) {
        var item =
                HeldItem.of("Answer: " + it.question(), held.about().openedAt())
                        .saying(it.question(), it.words())
                        .ofCase(held.about().reference());
        return mayNameOthers(held.service(), it.question()) ? item.others(OTHERS) : item;
    }

    // What begins with something of their own is about them.
    private static boolean mayNameOthers(Service service, String asked) {
        return service.allQuestions().stream()
                .filter(it -> it.canHaveAsked(asked))
                .anyMatch(HeldCasesStore::mayName);
    }

    private static boolean mayName(Question it) {
        var name = it.answerType().name();
        return it.how().startWith().filter(path -> path.toString().startsWith("me")).isEmpty()
                && (MAY_NAME.contains(name) || it.answerType().takesFiles().isPresent());
    }

    private List<HeldItem> parts(Whose whose, Map<Reference, Held> held) {
        return database
                .sql(
                        """
                        select reference, part, stage, stage_since, outcome
                        from cases.parts
                        where reference = any(?)
                        order by stage_since, reference, part
                        """)
                .param(whose.references())
                .query((row, n) -> part(row, whose, held))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<HeldItem> part(ResultSet row, Whose whose, Map<Reference, Held> held)
            throws SQLException {
        var reference = new Reference(row.getString("reference"));
        var event =
                Event.of(
                        0,
                        Sql.instant(row, "stage_since"),
                        Event.By.BOROUGH,
                        "part",
                        row.getString("part") + " ",
                        Optional.empty());
        if (!sees(event, reference, whose, held)) {
            return Optional.empty();
        }
        return Optional.of(
                HeldItem.of("Part: " + row.getString("part"), Sql.instant(row, "stage_since"))
                        .saying("Stands at", row.getString("stage"))
                        .saying("Ended", row.getString("outcome"))
                        .ofCase(reference));
    }

    private List<HeldItem> events(Whose whose, Map<Reference, Held> held) {
        return database
                .sql(
                        """
                        select e.reference, e.number, e.at, e.who, e.channel, e.what, e.words,
                            s.words as said, c.sealing_key
                        from cases.events e
                        join cases.cases c on c.reference = e.reference
                        left join cases.said s
                            on s.reference = e.reference and s.number = e.number
                        where e.reference = any(?)
                        order by e.at, e.reference, e.number
                        """)
                .param(whose.references())
                .query((row, n) -> event(row, whose, held))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<HeldItem> event(ResultSet row, Whose whose, Map<Reference, Held> held)
            throws SQLException {
        var reference = new Reference(row.getString("reference"));
        var event =
                new Event(
                        row.getInt("number"),
                        Sql.instant(row, "at"),
                        new Event.By(row.getString("who"), row.getString("channel")),
                        row.getString("what"),
                        row.getString("words"),
                        Optional.empty(),
                        said(row));
        if (!sees(event, reference, whose, held)) {
            return Optional.empty();
        }
        var item =
                HeldItem.of("Happened: " + event.what(), event.at())
                        .saying("By", event.by().who())
                        .saying("Channel", event.by().channel())
                        .saying("What", event.words())
                        .ofCase(reference);
        for (var one : event.said().entrySet()) {
            item = item.saying(one.getKey(), one.getValue());
        }
        return Optional.of(event.said().isEmpty() ? item : item.others(OTHERS));
    }

    private Map<String, String> said(ResultSet row) throws SQLException {
        var sealed = row.getBytes("said");
        var key = row.getBytes("sealing_key");
        return sealed == null || key == null ? Map.of() : cases.said(key, sealed);
    }

    // An erased case has nothing left that its file could keep from anybody.
    private static boolean sees(
            Event event, Reference reference, Whose whose, Map<Reference, Held> held) {
        return Optional.ofNullable(held.get(reference))
                .map(
                        it -> {
                            var seeing = Seeing.as(whose.reader(), it.service());
                            return seeing.seesInside(it.about()) && seeing.sees(event);
                        })
                .orElse(true);
    }
}
