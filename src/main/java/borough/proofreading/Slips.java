package borough.proofreading;

import borough.files.Fault;
import borough.files.Node;
import borough.vocabulary.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds values that were surely meant as something else: money without its unit, a time or a period
 * that is read as a text, and the words that other readers of YAML take for yes and no.
 */
final class Slips {
    private static final Set<String> YES_AND_NO =
            Set.of("yes", "no", "on", "off", "true", "false", "null", "y", "n", "~");
    private static final Pattern OF_MONEY =
            Pattern.compile(".*\\b(fee|price|cost|charge|deposit|fine|rent|refund|award)s?\\b.*");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9][0-9,]*\\.[0-9]+");
    private static final Pattern LEADING_ZERO = Pattern.compile("-?0[0-9_xob]+");
    private static final Pattern CLOCK = Pattern.compile("[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?");
    private static final Pattern FIGURE = Pattern.compile("[-+£]?[0-9].*");
    private static final List<Type> TYPES =
            List.of(
                    Type.NUMBER,
                    Type.MONEY,
                    Type.PERCENTAGE,
                    Type.DISTANCE,
                    Type.PERIOD,
                    Type.CLOCK_TIME,
                    Type.DATE,
                    Type.MOMENT);

    private final Node.Keyed file;
    private final List<Fault> faults = new ArrayList<>();

    Slips(Node.Keyed file) {
        this.file = file;
    }

    List<Fault> faults() {
        if (file.get("limits").orElse(null) instanceof Node.Keyed limits) {
            limits.entries().forEach(this::limit);
        }
        if (file.get("ask").orElse(null) instanceof Node.Keyed questions) {
            for (var question : questions.entries()) {
                if (question.value() instanceof Node.Keyed map
                        && map.get("from").orElse(null) instanceof Node.Items from) {
                    from.items().forEach(this::choice);
                }
            }
        }
        return faults;
    }

    private void fault(Node at, String wrong, String right) {
        faults.add(new Fault(at.place(), wrong, right));
    }

    private void limit(Node.Entry limit) {
        if (limit.value() instanceof Node.Items list) {
            list.items().forEach(this::choice);
        }
        if (!(limit.value() instanceof Node.Words words) || words.quoted()) {
            return;
        }
        var said = words.text();
        if (YES_AND_NO.contains(said.toLowerCase(Locale.UK))) {
            fault(words, "a limit is no " + said, "write a value, or \"" + said + "\" as a text");
        } else if (LEADING_ZERO.matcher(said).matches()) {
            fault(words, said + " is no plain number", "write it without the 0 in front");
        } else if (CLOCK.matcher(said).matches() && Type.CLOCK_TIME.read(said).isEmpty()) {
            fault(words, said + " is no time of day", "write it like 09:30 or 16:00");
        } else if (DECIMAL.matcher(said).matches()
                || OF_MONEY.matcher(limit.key()).matches() && Type.NUMBER.read(said).isPresent()) {
            fault(words, said + " has no unit", "write money like £9.50, and a share like 25%");
        } else if (FIGURE.matcher(said).matches() && isNothing(said)) {
            fault(
                    words,
                    "\"" + said + "\" is no period, sum, date or number",
                    "write it like 2 working days, £45, 30 metres or 2026-11-24, or quote it");
        }
    }

    private static boolean isNothing(String said) {
        var bare = said.replaceFirst(" by law$", "");
        return TYPES.stream().allMatch(type -> type.read(bare).isEmpty());
    }

    private void choice(Node choice) {
        if (choice instanceof Node.Words words
                && !words.quoted()
                && YES_AND_NO.contains(words.text().toLowerCase(Locale.UK))) {
            fault(
                    words,
                    "the choice " + words.text() + " could be a text or a yes or no",
                    "write \"" + words.text() + "\", or ask with answer: yes or no");
        }
    }
}
