package borough.upkeep;

import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a form, with what was given and what is wrong. */
final class Form {
    private static final List<String> DATE = List.of("day", "month", "year");

    private final Map<String, String> given;
    private final @Nullable Fault wrong;
    private final List<Asked> fields = new ArrayList<>();

    Form(Map<String, String> given, @Nullable Fault wrong) {
        this.given = given;
        this.wrong = wrong;
    }

    Form text(String key, String question, @Nullable String hint) {
        return add(key, "text", question, hint, false, List.of());
    }

    Form optional(String key, String question, @Nullable String hint) {
        return add(key, "text", question, hint, true, List.of());
    }

    Form lines(String key, String question, @Nullable String hint) {
        return add(key, "long text", question, hint, false, List.of());
    }

    Form one(String key, String question, List<Choice> from) {
        return add(key, "one of", question, null, false, from);
    }

    Form pick(String key, String question, List<Choice> from) {
        return add(key, "pick", question, null, false, from);
    }

    Form date(String key, String question, boolean optional) {
        var parts = new HashMap<String, String>();
        DATE.forEach(it -> parts.put(it, said(given, key + "-" + it)));
        var fault = faultOf(key);
        var atDay = fault == null ? null : new Fault(key + "-day", fault.says());
        fields.add(
                new Asked(
                        key,
                        "date",
                        question,
                        null,
                        optional,
                        List.of(),
                        new Asked.Given(parts),
                        atDay));
        return this;
    }

    private Form add(
            String key,
            String type,
            String question,
            @Nullable String hint,
            boolean optional,
            List<Choice> from) {
        var whole = given.getOrDefault(key, "");
        var chosen =
                from.stream()
                        .map(
                                it ->
                                        new Choice(
                                                it.value(),
                                                it.text(),
                                                it.hint(),
                                                it.value().equals(whole)))
                        .toList();
        fields.add(
                new Asked(
                        key,
                        type,
                        question,
                        hint,
                        optional,
                        chosen,
                        Asked.Given.of(whole),
                        faultOf(key)));
        return this;
    }

    private @Nullable Fault faultOf(String key) {
        return wrong != null && wrong.field().equals(key) ? wrong : null;
    }

    List<Asked> fields() {
        return List.copyOf(fields);
    }

    static String said(Map<String, String> given, String key) {
        return given.getOrDefault(key, "").strip();
    }

    /**
     * A day of three parts as one text: empty where nothing was typed, no date where it is none.
     */
    static String day(Map<String, String> given, String key) {
        var typed = DATE.stream().map(it -> said(given, key + "-" + it)).toList();
        if (typed.stream().allMatch(String::isEmpty)) {
            return "";
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(typed.get(2)),
                            Integer.parseInt(typed.get(1)),
                            Integer.parseInt(typed.get(0)))
                    .toString();
        } catch (NumberFormatException | DateTimeException no) {
            return "no date";
        }
    }

    /** A day as the three parts of a date. */
    static Map<String, String> parts(String key, String day) {
        try {
            var it = LocalDate.parse(day);
            return Map.of(
                    key + "-day", Integer.toString(it.getDayOfMonth()),
                    key + "-month", Integer.toString(it.getMonthValue()),
                    key + "-year", Integer.toString(it.getYear()));
        } catch (DateTimeException none) {
            return Map.of();
        }
    }
}
