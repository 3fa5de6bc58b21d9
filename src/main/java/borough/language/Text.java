package borough.language;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.tongues.Tongue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of a file with {@code {names}} in it. A sentence that says something not known is left out
 * when it is said, so that nobody reads a sentence with a hole in it.
 */
public final class Text {
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern AS = Pattern.compile("(.*?) as (time|day)");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

    private final Place place;
    private final String raw;
    private final Map<String, Text> others;
    private final Called called;
    private final List<List<Piece>> sentences = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    // What it says whatever is known, where it has nothing to fill in.
    private final @Nullable String settled;

    private sealed interface Piece {
        record Plain(String text) implements Piece {}

        record Hole(Path path, String as) implements Piece {}
    }

    public Text(Place place, String raw) {
        this(place, raw, Map.of());
    }

    /** With the same in other languages, by their codes. */
    public Text(Place place, String raw, Map<String, Text> others) {
        this(place, raw, others, new Called());
    }

    /** The same, whose names may hold choices that other languages call otherwise. */
    public Text(Place place, String raw, Map<String, Text> others, Called called) {
        this.called = called;
        this.place = place;
        this.raw = raw;
        this.others = Map.copyOf(others);
        var split = SENTENCE_END.split(raw);
        for (var sentence : split) {
            sentences.add(pieces(sentence));
        }
        settled = faults.isEmpty() && holes().isEmpty() ? String.join(" ", split) : null;
    }

    public Place place() {
        return place;
    }

    /** As the file has it. */
    public String raw() {
        return raw;
    }

    /** As the file has it in this language; in English, marked, where it has none. */
    public String raw(Tongue tongue) {
        var other = others.get(tongue.code());
        return other == null ? tongue.inEnglish(raw) : other.raw;
    }

    private List<Piece> pieces(String sentence) {
        var pieces = new ArrayList<Piece>();
        var holes = HOLE.matcher(sentence);
        int from = 0;
        while (holes.find()) {
            plain(pieces, sentence.substring(from, holes.start()));
            pieces.add(hole(holes.group(1)));
            from = holes.end();
        }
        plain(pieces, sentence.substring(from));
        return pieces;
    }

    private void plain(List<Piece> pieces, String text) {
        if (text.contains("{") || text.contains("}")) {
            faults.add(new Fault(place, "a { or } stands alone", "write {name}, with both"));
        }
        if (!text.isEmpty()) {
            pieces.add(new Piece.Plain(text));
        }
    }

    private Piece hole(String inside) {
        var as = AS.matcher(inside);
        boolean saidAs = as.matches();
        var path = Path.read(place, saidAs ? as.group(1) : inside);
        if (path.isEmpty()) {
            faults.add(
                    new Fault(
                            place,
                            "{" + inside + "} is no name",
                            "write {name}, {name.field} or {name as time}"));
            return new Piece.Plain("");
        }
        return new Piece.Hole(path.get(), saidAs ? as.group(2) : "");
    }

    /** What is wrong with it, where it may say these names. */
    public List<Fault> check(Scope scope) {
        var wrong = new ArrayList<>(faults);
        holes().forEach(hole -> hole.path().check(scope).ifPresent(wrong::add));
        return wrong;
    }

    private List<Piece.Hole> holes() {
        return sentences.stream()
                .flatMap(List::stream)
                .filter(Piece.Hole.class::isInstance)
                .map(Piece.Hole.class::cast)
                .toList();
    }

    /** The names it says. */
    public List<String> reads() {
        return holes().stream().map(hole -> hole.path().name()).toList();
    }

    /** The text with its names filled in, in the language of whoever it is for. */
    public String say(Known known) {
        var tongue = known.around().tongue();
        var other = others.get(tongue.code());
        return other == null ? tongue.inEnglish(english(known)) : other.filled(known, tongue);
    }

    /** The text by itself, where nothing is known yet: what it names stays open. */
    public String outline(Tongue tongue) {
        return HOLE.matcher(raw(tongue)).replaceAll("…");
    }

    /** Whether this is what the text said in English, whatever its names stood for then. */
    public boolean canHaveSaid(String words) {
        if (settled != null) {
            return settled.equals(words);
        }
        // A sentence that could not be filled in was left out.
        var pattern = new StringBuilder();
        for (var sentence : sentences) {
            pattern.append("(?: ?");
            sentence.forEach(piece -> pattern.append(pattern(piece)));
            pattern.append(sentence.stream().anyMatch(Piece.Hole.class::isInstance) ? ")?" : ")");
        }
        return Pattern.matches(pattern.toString(), words);
    }

    private static String pattern(Piece piece) {
        return switch (piece) {
            case Piece.Plain plain -> Pattern.quote(plain.text());
            case Piece.Hole hole -> "(?s:.*)";
        };
    }

    /** The same in English, for staff. */
    public String english(Known known) {
        return filled(known, Tongue.ENGLISH);
    }

    private String filled(Known known, Tongue tongue) {
        if (settled != null) {
            return settled;
        }
        var said = new Said(known.around(), tongue);
        var whole = sentences.stream().map(s -> sentence(s, known, said)).flatMap(Optional::stream);
        return String.join(" ", whole.toList());
    }

    private Optional<String> sentence(List<Piece> pieces, Known known, Said said) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Plain plain -> text.append(plain.text());
                case Piece.Hole hole -> {
                    var value = hole.path().said(known);
                    if (value.isEmpty()) {
                        return Optional.empty();
                    }
                    var words = called.said(said.tongue(), hole.path().name(), value.get());
                    text.append(said.of(words, hole.as()));
                }
            }
        }
        return Optional.of(text.toString());
    }

    @Override
    public String toString() {
        return raw;
    }
}
