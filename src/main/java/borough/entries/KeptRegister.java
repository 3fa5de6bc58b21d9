package borough.entries;

import borough.values.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A register that is kept by number, as its file says it.
 *
 * @param slug the name of its file, {@code scrap-metal-licences}
 * @param one what an entry of it is called
 */
public record KeptRegister(
        String slug,
        String title,
        String about,
        String one,
        List<Field> fields,
        Numbered numbered,
        Lasting lasting,
        Rules rules,
        @Nullable Paper paper) {

    /**
     * Something that stands in each entry.
     *
     * @param type the answer type by which it is checked
     * @param from what may be chosen, where it is a choice
     * @param seen by whom
     * @param found whether an entry is found by it
     */
    public record Field(
            String key,
            String label,
            String type,
            List<String> from,
            Seen seen,
            boolean optional,
            boolean found) {

        public boolean isMany() {
            return type.equals("some of");
        }

        public boolean isPublic() {
            return seen.everyone();
        }

        /** As service files call it: {@code says.kind_of_licence}. */
        String inFiles() {
            return key.toLowerCase(Locale.UK).replace(' ', '_');
        }
    }

    /** Who sees a field: everyone, all staff at a desk, or only those of these roles. */
    public record Seen(boolean everyone, Set<String> roles) {}

    /** How entries are numbered: {@code SM-2026-0001}; without the year it counts for ever. */
    public record Numbered(String before, boolean byYear, int digits) {
        String number(int year, int count) {
            var counted = String.format(Locale.ROOT, "%0" + digits + "d", count);
            return before + (byYear ? year + "-" : "") + counted;
        }
    }

    /** How long an entry lasts, when it can be renewed, and when its case is told that it ends. */
    public record Lasting(
            @Nullable Period lasts,
            @Nullable Period renewalOpens,
            List<Period> reminds,
            @Nullable String renewedBy) {}

    /** Who keeps it, who may read it, how it may end, and how people wait in it. */
    public record Rules(
            List<String> keptBy,
            boolean published,
            List<String> ends,
            @Nullable Waiting waiting,
            @Nullable Period keep) {}

    /** A waiting list: the field whose values are the lists, and how often an offer is declined. */
    public record Waiting(String by, int declinesMax) {}

    /**
     * What an entry gives its holder on paper, such as a licence.
     *
     * @param called its heading
     * @param says its paragraphs; {@code {holder}} is what stands in that field
     * @param shows the fields it lists
     * @param signed who signs it
     */
    public record Paper(String called, List<String> says, List<String> shows, String signed) {
        public static final Pattern NAMED = Pattern.compile("\\{([a-z][a-z0-9 ]*)}");

        /** What every paper may say besides the fields of its register. */
        public static final Set<String> ALWAYS = Set.of("number", "since", "until", "council");
    }

    public Optional<Field> field(String key) {
        return fields.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    public boolean isWaitingList() {
        return rules.waiting() != null;
    }

    public List<Field> publicFields() {
        return fields.stream().filter(Field::isPublic).toList();
    }

    /** The field whose values are the lists on which people wait. */
    public Optional<Field> lists() {
        var waiting = rules.waiting();
        return waiting == null ? Optional.empty() : field(waiting.by());
    }
}
