package borough.tongues;

import java.lang.ScopedValue.CallableOp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A language that people read, with its phrase book: what our pages say, by the English of it. What
 * the book does not have is said in English, and marked so that a screen reader reads it as
 * English.
 */
public final class Tongue {
    /** The language that everything is written in first. */
    public static final Tongue ENGLISH = new Tongue("en", Map.of());

    private static final ScopedValue<Tongue> HERE = ScopedValue.newInstance();

    private static final int LABEL_MAX = 200;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\.) ");

    private final String code;
    private final Locale locale;
    private final Map<String, String> book;
    private final List<Phrase> phrases = new ArrayList<>();

    Tongue(String code, Map<String, String> book) {
        this.code = code;
        this.locale = Locale.forLanguageTag(code);
        this.book = Map.copyOf(book);
        // Where two phrases fit, the longer one says more of it.
        book.entrySet().stream()
                .sorted(Comparator.comparingInt(it -> -it.getKey().length()))
                .forEach(it -> Phrase.of(it.getKey(), it.getValue()).ifPresent(phrases::add));
    }

    /** The language of this code without its phrase book: it has its name, its days, its way. */
    public static Tongue named(String code) {
        return new Tongue(code, Map.of());
    }

    /** That of the page being drawn. */
    public static Tongue here() {
        return HERE.orElse(ENGLISH);
    }

    /** What the page being drawn says for this English. */
    public static String say(String english) {
        return here().of(english);
    }

    /** The address of a page of ours, to be read in the language of the page being drawn. */
    public static String to(String path) {
        if (here().isEnglish()) {
            return path;
        }
        int anchor = path.indexOf('#') < 0 ? path.length() : path.indexOf('#');
        var page = path.substring(0, anchor);
        var more = page.contains("?") ? "&" : "?";
        return page + more + Languages.OF_PAGE + "=" + here().code() + path.substring(anchor);
    }

    /** Draws a page in this language. */
    public <T, X extends Throwable> T speaking(CallableOp<T, X> draw) throws X {
        return ScopedValue.where(HERE, this).call(draw);
    }

    /** Its code, such as {@code cy}. */
    public String code() {
        return code;
    }

    public boolean isEnglish() {
        return code.equals("en");
    }

    /** Its name in itself: Cymraeg. */
    public String name() {
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** {@code rtl} where it is written from right to left; nothing where it is not. */
    public @Nullable String direction() {
        return isRightToLeft(name()) ? "rtl" : null;
    }

    static boolean isRightToLeft(String text) {
        var first = Character.getDirectionality(text.codePointAt(0));
        return first == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || first == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Its words for what our pages say; the English, marked, where it has none. */
    public String of(String english) {
        if (isEnglish() || english.isBlank()) {
            return english;
        }
        return Marked.is(english)
                ? labelled(english).orElse(english)
                : known(english).orElseGet(() -> inEnglish(english));
    }

    /** The same without marks, for whoever reads no page: a program, or who gets a letter. */
    public String plain(String english) {
        return Marked.plain(of(english));
    }

    /** A value such as a date or a yes in its words; as it was where it has none. */
    public String value(String english) {
        return isEnglish() ? english : known(english).orElse(english);
    }

    /** What is only there in English, marked as such on a page of this language. */
    public String inEnglish(String english) {
        return isEnglish() || english.isBlank() || Marked.is(english)
                ? english
                : Marked.in("en", english);
    }

    private Optional<String> known(String english) {
        return Optional.ofNullable(book.get(english))
                .or(() -> Dates.said(english, locale, book))
                .or(() -> phrase(english))
                .or(() -> labelled(english))
                .or(() -> sentences(english));
    }

    // What it is about stands in front, as in "Entry 2: enter a time".
    private Optional<String> labelled(String english) {
        int colon = english.indexOf(": ");
        if (colon < 1 || colon > LABEL_MAX) {
            return Optional.empty();
        }
        var label = english.substring(0, colon);
        return known(Marked.sentence(english.substring(colon + 2)))
                .map(it -> (Marked.is(label) ? label : value(label)) + ": " + lower(it));
    }

    private String lower(String words) {
        return words.substring(0, 1).toLowerCase(locale) + words.substring(1);
    }

    private Optional<String> sentences(String english) {
        var all = SENTENCE_END.split(english);
        if (all.length < 2) {
            return Optional.empty();
        }
        var said = Stream.of(all).map(this::sentence).flatMap(Optional::stream).toList();
        return said.size() == all.length ? Optional.of(String.join(" ", said)) : Optional.empty();
    }

    // The book may have it without the full stop that puts it before another.
    private Optional<String> sentence(String english) {
        var known = known(english);
        return known.isPresent() || !english.endsWith(".")
                ? known
                : known(english.substring(0, english.length() - 1)).map(it -> it + ".");
    }

    private Optional<String> phrase(String english) {
        return phrases.stream()
                .map(it -> it.said(english, this::value))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tongue it && it.code.equals(code);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
