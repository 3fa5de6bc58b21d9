package borough.casework;

import borough.casebook.Event;
import borough.casework.CasePage.Line;
import borough.casework.CasePage.Words;
import borough.handling.CaseDesk;
import borough.handling.What;
import borough.web.SummaryRow;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says the events of a case as its page tells them. */
final class Lines {
    // What is longer than this is folded, so that one long note does not hide all others.
    private static final int SHOWN_MAX = 700;
    private static final String ERASED = "These words were erased";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final String path;
    private final boolean mayCorrect;
    private final Map<String, String> right;

    /** With what was put right since, by the number of the line that says it wrongly. */
    Lines(String path, boolean mayCorrect, List<CaseDesk.Line> marks) {
        this.path = path;
        this.mayCorrect = mayCorrect;
        this.right =
                marks.stream()
                        .filter(it -> !it.said("of").isEmpty())
                        .collect(
                                Collectors.toMap(
                                        it -> it.said("of"), it -> it.said("right"), (a, b) -> a));
    }

    List<Line> of(List<CaseDesk.Line> lines) {
        return lines.stream().map(this::of).toList();
    }

    Line of(CaseDesk.Line it) {
        var event = it.event();
        return new Line(
                event.number(),
                event.at(),
                says(it),
                words(it),
                event.by().who(),
                channel(event.by().channel()),
                tone(event.what()),
                right(it));
    }

    // What the program did is right as it stands; what people put down may be put right.
    private @Nullable String right(CaseDesk.Line it) {
        boolean byStaff = it.event().by().channel().equals("staff");
        boolean hasWords = !it.said().isEmpty();
        return mayCorrect && byStaff && hasWords && !it.event().what().equals(What.CORRECTED)
                ? path + "/do/correct-line?line=" + it.event().number()
                : null;
    }

    private static String says(CaseDesk.Line it) {
        var words = it.event().words();
        return switch (it.event().what()) {
            case "opened" -> "Sent";
            case "entered" -> sentence(words);
            case Event.TOLD -> "We told them";
            case Event.TOLD_ANOTHER -> "We told " + it.said("to");
            case Event.NOT_TOLD_ANOTHER -> "We had no way to tell " + it.said("to");
            case What.WROTE -> "To the customer";
            case What.RECEIVED ->
                    words.isEmpty() ? "From the customer" : "From somebody we do not know";
            case What.TO_COLLEAGUE -> "To " + it.said("to");
            case What.HANDED_OVER ->
                    it.said("to").isEmpty()
                            ? sentence("handed over")
                            : "Handed over to " + it.said("to");
            case What.CORRECTED ->
                    it.said("of").isEmpty()
                            ? "Answer put right"
                            : "Line " + it.said("of") + " put right";
            case What.LINKED, What.UNLINKED, What.HAS_DUPLICATE -> readAloud(words);
            case What.DUPLICATE -> "Marked as a duplicate";
            default -> sentence(it.event().what());
        };
    }

    // The reference at the end stands in threes, as people read it.
    private static String readAloud(String words) {
        return words.replaceAll("([0-9A-Z]{3})([0-9A-Z]{3})([0-9A-Z]{3})$", "$1 $2 $3");
    }

    private Words words(CaseDesk.Line it) {
        var text = it.erased() ? ERASED : text(it);
        var beginning = text.length() > SHOWN_MAX ? beginning(text) : "";
        return new Words(text, beginning, more(it));
    }

    private static String text(CaseDesk.Line it) {
        var words = it.event().words();
        return switch (it.event().what()) {
            case "opened", "entered", What.LINKED, What.UNLINKED, What.HAS_DUPLICATE -> "";
            case What.HANDED_OVER -> it.said().isEmpty() ? words : it.said("why");
            case What.CORRECTED -> it.said("right") + it.said("why");
            case What.RECEIVED ->
                    words.isEmpty() ? it.said("text") : it.said("text") + "\n(" + words + ")";
            case What.STOPPED,
                    What.WENT_ON,
                    What.MORE_TIME,
                    What.WITHDREW,
                    What.REOPENED,
                    What.DUPLICATE ->
                    (readAloud(words) + " " + it.said("why")).strip();
            default -> it.said("text").isEmpty() ? withWhy(words, it) : it.said("text");
        };
    }

    // A decision with its reason, say; in cases of earlier days both stand together.
    private static String withWhy(String words, CaseDesk.Line it) {
        var why = it.said(Event.WHY);
        return words + (words.isEmpty() || why.isEmpty() ? "" : ": ") + why;
    }

    // Never in the middle of one of the letters that take two places.
    static String beginning(String text) {
        if (text.length() <= SHOWN_MAX) {
            return text;
        }
        int end = text.offsetByCodePoints(0, text.codePointCount(0, SHOWN_MAX) - 1);
        return text.substring(0, end) + "…";
    }

    private List<SummaryRow> more(CaseDesk.Line it) {
        var rows = new ArrayList<SummaryRow>();
        if (!it.said("summary").isEmpty()) {
            rows.add(SummaryRow.of("What has been said", it.said("summary")));
        }
        if (!it.said("question").isEmpty()) {
            rows.add(SummaryRow.of("Question", it.said("question")));
            rows.add(SummaryRow.of("Was", it.said("was")));
            rows.add(SummaryRow.of("Is", it.said("now")));
        }
        if (!it.said("until").isEmpty()) {
            boolean met = it.event().what().equals(Event.PROMISE_MET);
            var label = met ? "Promised for" : "Until";
            rows.add(SummaryRow.of(label, DAY.format(LocalDate.parse(it.said("until")))));
        }
        var later = right.getOrDefault(Integer.toString(it.event().number()), "");
        if (!later.isEmpty()) {
            rows.add(SummaryRow.of("Put right", later));
        }
        return rows;
    }

    private static String tone(String what) {
        return switch (what) {
            case What.NOTE, What.CORRECTED -> "note";
            case What.TO_COLLEAGUE, What.HANDED_OVER -> "inside";
            case What.WROTE, Event.TOLD, Event.TOLD_ANOTHER -> "out";
            case What.RECEIVED -> "in";
            default -> "move";
        };
    }

    private static String channel(String word) {
        return word.equals("none") ? "" : word;
    }

    static String sentence(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
