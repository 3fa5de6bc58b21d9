package borough.entrydesk;

import borough.entries.EntryContents;
import borough.entries.KeptRegister;
import borough.entries.KeptRegister.Field;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** An entry as a form: its fields by their answer types, and what was typed in them. */
final class EntryForms {
    private EntryForms() {}

    private static String id(Field field) {
        return field.key().replace(' ', '-');
    }

    /** What was posted, each by its field; several values of one stand side by side. */
    static Map<String, String> given(KeptRegister register, MultiValueMap<String, String> posted) {
        var given = new LinkedHashMap<String, String>();
        for (var field : register.fields()) {
            var said =
                    field.type().equals("date")
                            ? day(posted.toSingleValueMap(), id(field))
                            : String.join(
                                    EntryContents.BETWEEN,
                                    posted.getOrDefault(id(field), List.of()));
            given.put(field.key(), said);
        }
        return given;
    }

    // A date that is none is read again as it was typed, so that its fault is told.
    private static String day(Map<String, String> posted, String id) {
        var day = Asked.Form.day(posted, id);
        if (day != null) {
            return day.toString();
        }
        return Asked.Form.isTyped(posted, id) ? "no day" : "";
    }

    static List<Asked> fields(
            KeptRegister register,
            Map<String, String> values,
            Map<String, String> posted,
            Map<String, String> faults) {
        return register.fields().stream()
                .map(
                        it ->
                                asked(
                                        it,
                                        values.getOrDefault(it.key(), ""),
                                        posted,
                                        faults.get(it.key())))
                .toList();
    }

    private static Asked asked(
            Field field,
            String value,
            Map<String, String> posted,
            @org.jspecify.annotations.Nullable String fault) {
        boolean isDate = field.type().equals("date");
        var at = isDate ? id(field) + "-day" : id(field);
        var chosen = field.isMany() ? EntryContents.parts(value) : List.of(value);
        return new Asked(
                field.key(),
                field.type(),
                field.label(),
                null,
                field.optional(),
                field.from().stream()
                        .map(it -> new Choice(it, it, null, chosen.contains(it)))
                        .toList(),
                isDate ? date(field, value, posted) : Asked.Given.of(value),
                fault == null ? null : new Fault(at, fault));
    }

    private static Asked.Given date(Field field, String value, Map<String, String> posted) {
        var parts = new HashMap<String, String>();
        try {
            var day = LocalDate.parse(value);
            parts.put("day", Integer.toString(day.getDayOfMonth()));
            parts.put("month", Integer.toString(day.getMonthValue()));
            parts.put("year", Integer.toString(day.getYear()));
        } catch (DateTimeException notADay) {
            for (var part : List.of("day", "month", "year")) {
                parts.put(part, posted.getOrDefault(id(field) + "-" + part, ""));
            }
        }
        return new Asked.Given(parts);
    }
}
