package borough.documents;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import org.springframework.stereotype.Component;

/** How much may be sent, and how pictures are kept, as {@code rules/files.yaml} says. */
@Component
class FileRules {
    private static final String[] KNOWN = {
        "one file",
        "one form",
        "at one question",
        "in all",
        "one recording",
        "from one place an hour",
        "by one of ours an hour",
        "pictures of rounds",
        "picture",
        "preview",
        "read by rows",
        "read whole"
    };

    private final RulesFile<Rules> rules;

    FileRules(Home home, Councils councils, Changes changes) {
        rules = new RulesFile<>("files.yaml", home, councils, changes, FileRules::read);
    }

    /**
     * What holds in one council; sizes in bytes, how long one recording may be in seconds, and for
     * how many months a picture is kept that a crew took of a bin or a street.
     */
    record Rules(
            int oneFile,
            long oneForm,
            int atOneQuestion,
            int inAll,
            int recordingSeconds,
            AnHour anHour,
            int roundMonths,
            Picture picture) {}

    /** How many files may come within an hour. */
    record AnHour(int fromPlace, int byPerson) {}

    /** Longest sides in pixels, and how many pixels a picture that is looked at may have. */
    record Picture(int side, int previewSide, long byRowsMax, long wholeMax) {}

    /** Those of the council in hand. */
    Rules current() {
        return rules.current();
    }

    private static Rules read(YamlMap own, YamlMap shared) {
        own.only(KNOWN);
        shared.only(KNOWN);
        return new Rules(
                (int) count(own, shared, "one file", "MB") * 1_000_000,
                count(own, shared, "one form", "MB") * 1_000_000,
                (int) count(own, shared, "at one question", "files"),
                (int) count(own, shared, "in all", "files"),
                (int) count(own, shared, "one recording", "seconds"),
                new AnHour(
                        (int) count(own, shared, "from one place an hour", "files"),
                        (int) count(own, shared, "by one of ours an hour", "files")),
                (int) count(own, shared, "pictures of rounds", "months"),
                new Picture(
                        (int) count(own, shared, "picture", "pixels"),
                        (int) count(own, shared, "preview", "pixels"),
                        count(own, shared, "read by rows", "megapixels") * 1_000_000,
                        count(own, shared, "read whole", "megapixels") * 1_000_000));
    }

    private static long count(YamlMap own, YamlMap shared, String name, String unit) {
        return own.having(name, shared).value(name, said -> count(said, unit));
    }

    private static long count(String said, String unit) {
        if (!said.matches("[1-9][0-9]{0,3} " + unit)) {
            throw new IllegalArgumentException("it is said like 10 " + unit);
        }
        return Long.parseLong(said.substring(0, said.indexOf(' ')));
    }
}
