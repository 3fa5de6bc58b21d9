package borough.proofreading;

import borough.files.Fault;
import borough.proofreading.English.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How many years of school it takes to read a service: the Flesch-Kincaid grade of all its English.
 * A reading age is about five years more.
 */
final class ReadingGrade {
    private static final double MAX = 7;
    private static final double GOOD = 5;
    private static final Pattern HOLE = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+");
    // "Photo of the bin" is a label: counted as a sentence it would hide the long ones.
    private static final Pattern SENTENCE = Pattern.compile("(?s).*[.!?]\"?\\s*");
    private static final Pattern SPACE = Pattern.compile("[\\s/—–]+");
    private static final Pattern SAYS_SOMETHING = Pattern.compile(".*[\\p{L}\\p{N}].*");

    private final List<Pattern> legal;

    /** Named legal words count as one short word each: the law chose them. */
    ReadingGrade(List<String> legalWords) {
        this.legal =
                legalWords.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(it -> Pattern.compile("(?i)\\b" + Pattern.quote(it) + "s?\\b"))
                        .toList();
    }

    /** A grade, and the text that is hardest to read. */
    record Grade(double grade, Said hardest) {
        boolean isTooHard() {
            return grade > MAX;
        }

        boolean isHard() {
            return grade > GOOD;
        }

        Fault fault() {
            return new Fault(hardest.place(), wrong(), right());
        }

        Fault warning() {
            return new Fault(hardest.place(), "warning: " + wrong(), right());
        }

        private String wrong() {
            return String.format(
                    Locale.UK,
                    "the English of this service reads at grade %.1f, and this is its hardest text",
                    grade);
        }

        private static String right() {
            return "aim for 5, and 7 at most, with shorter sentences and plainer words";
        }
    }

    private record Count(int sentences, int words, int syllables) {
        double grade() {
            return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        }
    }

    /** Empty where the file says nothing. */
    Optional<Grade> of(English english) {
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        Said hardest = null;
        double most = Double.NEGATIVE_INFINITY;
        for (var said : english.all()) {
            if (!SENTENCE.matcher(said.text()).matches()) {
                continue;
            }
            var count = count(said.text());
            sentences += count.sentences();
            words += count.words();
            syllables += count.syllables();
            // A title of two long words is no sentence to mend.
            double weight = count.words() < 4 ? 0 : count.grade() * Math.sqrt(count.words());
            if (count.words() > 0 && weight > most) {
                most = weight;
                hardest = said;
            }
        }
        return hardest == null
                ? Optional.empty()
                : Optional.of(new Grade(new Count(sentences, words, syllables).grade(), hardest));
    }

    private Count count(String text) {
        var plain = HOLE.matcher(text).replaceAll("it");
        for (var words : legal) {
            plain = words.matcher(plain).replaceAll("it");
        }
        int sentences = 0;
        var said = new ArrayList<String>();
        for (var sentence : SENTENCE_END.split(plain)) {
            var words =
                    SPACE.splitAsStream(sentence)
                            .filter(it -> SAYS_SOMETHING.matcher(it).matches())
                            .toList();
            said.addAll(words);
            sentences += words.isEmpty() ? 0 : 1;
        }
        return new Count(sentences, said.size(), said.stream().mapToInt(Syllables::of).sum());
    }
}
