package borough.entrydesk;

import borough.council.SignedIn;
import borough.entries.Entry;
import borough.entries.Entry.State;
import borough.entries.EntryContents;
import borough.entries.KeptRegister;
import borough.entries.KeptRegister.Field;
import borough.registers.CsvText;
import borough.web.Choice;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.SummaryRow;
import borough.web.Tag;
import borough.web.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries in words: as rows of a table, as lines of a file, and field by field. */
final class EntryViews {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private EntryViews() {}

    /** Whether somebody of the staff may see this field. */
    static boolean maySee(KeptRegister register, Field field, SignedIn person) {
        return field.isPublic()
                || field.seen().roles().isEmpty()
                || keeps(register, person)
                || field.seen().roles().stream().anyMatch(person::holds);
    }

    /** Whether somebody may add and change entries. */
    static boolean keeps(KeptRegister register, SignedIn person) {
        return register.rules().keptBy().stream().anyMatch(person::holds);
    }

    static Tag tag(Entry it) {
        return switch (it.state()) {
            case WAITING -> Tag.waiting(it.stands());
            case OFFERED -> Tag.soon(it.stands());
            case LIVE -> Tag.good(it.stands());
            case SUSPENDED -> Tag.late(it.stands());
            case EXPIRED, ENDED -> Tag.quiet(it.stands());
        };
    }

    static String name(State it) {
        return it == State.LIVE
                ? "In force"
                : it.word().substring(0, 1).toUpperCase(Locale.UK) + it.word().substring(1);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }

    /** What a field says, as people read it. */
    static String said(Field field, String value) {
        if (!field.type().equals("date")) {
            return field.isMany() ? Words.list(EntryContents.parts(value)) : value;
        }
        try {
            return value.isEmpty() ? "" : day(LocalDate.parse(value));
        } catch (DateTimeException notADay) {
            return value;
        }
    }

    /** Entries by what everybody may see of them, each leading to its page under this address. */
    static Grid grid(KeptRegister register, List<Entry> entries, String path) {
        boolean ends = register.lasting().lasts() != null;
        var columns = new ArrayList<>(List.of(Column.words("Number")));
        var shown = register.publicFields().stream().filter(it -> !it.type().equals("long text"));
        var fields = shown.limit(4).toList();
        fields.forEach(it -> columns.add(Column.words(it.label())));
        if (ends) {
            columns.add(Column.words("Until"));
        }
        columns.add(Column.words("How it stands"));
        var rows = new ArrayList<List<Cell>>();
        for (var it : entries) {
            var cells = new ArrayList<>(List.of(Cell.link(it.number(), path + "/" + it.number())));
            fields.forEach(
                    field ->
                            cells.add(
                                    Cell.of(said(field, it.says().getOrDefault(field.key(), "")))));
            if (ends) {
                cells.add(Cell.of(day(it.ending().endsOn())));
            }
            cells.add(Cell.of(tag(it)));
            rows.add(cells);
        }
        return new Grid(register.title(), columns, rows);
    }

    /** An entry field by field; only of these. */
    static List<SummaryRow> rows(
            KeptRegister register, List<Field> fields, Entry it, Map<String, String> all) {
        var rows = new ArrayList<SummaryRow>();
        for (var field : fields) {
            var said = said(field, all.getOrDefault(field.key(), ""));
            if (!said.isEmpty()) {
                rows.add(SummaryRow.of(field.label(), said));
            }
        }
        rows.add(SummaryRow.of("Since", day(it.ending().startsOn())));
        if (it.ending().endsOn() != null) {
            rows.add(SummaryRow.of("Until", day(it.ending().endsOn())));
        }
        if (it.ending().endedOn() != null) {
            rows.add(SummaryRow.of("Ended", day(it.ending().endedOn())));
        }
        return rows;
    }

    /** The first line of a file of entries. */
    static String csvHead(KeptRegister register) {
        return CsvText.line(
                Stream.concat(
                                Stream.concat(
                                        Stream.of("Number"),
                                        register.publicFields().stream().map(Field::label)),
                                Stream.of("Since", "Until", "How it stands", "Ended"))
                        .toList());
    }

    /** An entry as a line of a file: never more than everybody may see. */
    static String csvLine(KeptRegister register, Entry it) {
        var values = new ArrayList<>(List.of(it.number()));
        register.publicFields()
                .forEach(field -> values.add(it.says().getOrDefault(field.key(), "")));
        values.add(it.ending().startsOn().toString());
        values.add(it.ending().endsOn() == null ? "" : it.ending().endsOn().toString());
        values.add(tag(it).text());
        values.add(it.ending().endedOn() == null ? "" : it.ending().endedOn().toString());
        return CsvText.line(values);
    }

    /** What may be done with an entry as it stands, as choices. */
    static List<Choice> deeds(KeptRegister register, Entry it) {
        var deeds = new ArrayList<Choice>();
        boolean lasts = register.lasting().lasts() != null;
        if (lasts && (it.state() == State.LIVE || it.state() == State.EXPIRED)) {
            deeds.add(Choice.of("renew", "Renew it for another term"));
        }
        if (it.state() == State.LIVE) {
            deeds.add(Choice.of("suspend", "Suspend it"));
        }
        if (it.state() == State.SUSPENDED) {
            deeds.add(Choice.of("restore", "Let it hold again"));
        }
        if (it.isOpen()) {
            register.rules()
                    .ends()
                    .forEach(as -> deeds.add(Choice.of("end " + as, "End it: " + as)));
        }
        return deeds;
    }
}
