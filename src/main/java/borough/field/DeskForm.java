package borough.field;

import borough.visits.Shift;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a supervisor's form, with what was given and what is wrong. */
final class DeskForm {
    /** Chosen from a list that drops down. */
    static final String PICK = "pick";

    private final Map<String, String> given;
    private final @Nullable Fault wrong;
    private final List<Asked> fields = new ArrayList<>();

    DeskForm(Map<String, String> given, @Nullable Fault wrong) {
        this.given = given;
        this.wrong = wrong;
    }

    static @Nullable Fault fault(Shift it) {
        return it instanceof Shift.Wrong wrong ? new Fault(wrong.field(), wrong.says()) : null;
    }

    DeskForm text(String key, String question, @Nullable String hint) {
        return add(key, "text", question, hint, false, List.of());
    }

    DeskForm optional(String key, String question, @Nullable String hint) {
        return add(key, "text", question, hint, true, List.of());
    }

    DeskForm pick(String key, String question, List<Choice> from) {
        return add(key, PICK, question, null, false, chosen(key, from));
    }

    DeskForm one(String key, String question, List<Choice> from) {
        return add(key, "one of", question, null, false, chosen(key, from));
    }

    private List<Choice> chosen(String key, List<Choice> from) {
        var chosen = given.getOrDefault(key, "");
        return from.stream()
                .map(it -> new Choice(it.value(), it.text(), it.hint(), it.value().equals(chosen)))
                .toList();
    }

    DeskForm date(String key, String question, @Nullable String hint) {
        var parts = new HashMap<String, String>();
        for (var part : List.of("day", "month", "year")) {
            parts.put(part, given.getOrDefault(key + "-" + part, ""));
        }
        var fault = faultOf(key);
        var atDay = fault == null ? null : new Fault(key + "-day", fault.says());
        fields.add(
                new Asked(
                        key,
                        "date",
                        question,
                        hint,
                        false,
                        List.of(),
                        new Asked.Given(parts),
                        atDay));
        return this;
    }

    private DeskForm add(
            String key,
            String type,
            String question,
            @Nullable String hint,
            boolean optional,
            List<Choice> from) {
        var whole = Asked.Given.of(given.getOrDefault(key, ""));
        fields.add(new Asked(key, type, question, hint, optional, from, whole, faultOf(key)));
        return this;
    }

    private @Nullable Fault faultOf(String key) {
        return wrong != null && wrong.field().equals(key) ? wrong : null;
    }

    List<Asked> fields() {
        return List.copyOf(fields);
    }

    /** The three parts of a date as a day; null where they are none. */
    static @Nullable LocalDate day(Map<String, String> given, String key) {
        try {
            return LocalDate.of(
                    number(given, key + "-year"),
                    number(given, key + "-month"),
                    number(given, key + "-day"));
        } catch (NumberFormatException | DateTimeException nothing) {
            return null;
        }
    }

    private static int number(Map<String, String> given, String part) {
        return Integer.parseInt(given.getOrDefault(part, "").strip());
    }

    /** A day as the three parts of a date. */
    static Map<String, String> parts(String key, LocalDate day) {
        return Map.of(
                key + "-day", Integer.toString(day.getDayOfMonth()),
                key + "-month", Integer.toString(day.getMonthValue()),
                key + "-year", Integer.toString(day.getYear()));
    }

    static String said(Map<String, String> given, String key) {
        return Optional.ofNullable(given.get(key)).orElse("").strip();
    }
}
