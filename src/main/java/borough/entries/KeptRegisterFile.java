package borough.entries;

import borough.entries.KeptRegister.Field;
import borough.entries.KeptRegister.Lasting;
import borough.entries.KeptRegister.Numbered;
import borough.entries.KeptRegister.Paper;
import borough.entries.KeptRegister.Rules;
import borough.entries.KeptRegister.Seen;
import borough.entries.KeptRegister.Waiting;
import borough.files.YamlMap;
import borough.values.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code registers/scrap-metal-licences.yaml}; its first mistake is told with its line. */
final class KeptRegisterFile {
    private static final Pattern NUMBER = Pattern.compile("([A-Z][A-Z0-9]{0,9}-)(year-)?(0{1,8}1)");
    private static final List<String> TYPES =
            List.of(
                    "text",
                    "long text",
                    "number",
                    "date",
                    "yes or no",
                    "one of",
                    "some of",
                    "email",
                    "phone",
                    "vehicle",
                    "postcode",
                    "company number");
    private static final Set<String> CHOSEN = Set.of("one of", "some of");
    private static final String[] PARTS = {
        "register",
        "about",
        "one",
        "number",
        "fields",
        "kept by",
        "published",
        "lasts",
        "renewal",
        "ends",
        "waiting list",
        "keep",
        "paper"
    };
    private static final int FIELDS_MAX = 60;
    private static final int KEY_MAX = 60;
    private static final int DECLINES_MAX = 20;

    private KeptRegisterFile() {}

    static KeptRegister read(String slug, YamlMap file) {
        file.only(PARTS);
        var fields = fields(file, file.map("fields"));
        return new KeptRegister(
                slug,
                file.text("register"),
                file.text("about"),
                file.text("one"),
                fields,
                file.value("number", KeptRegisterFile::numbered),
                lasting(file),
                rules(file, fields),
                file.mapIfAny("paper").map(it -> paper(it, fields)).orElse(null));
    }

    private static List<Field> fields(YamlMap file, YamlMap all) {
        if (all.names().isEmpty() || all.names().size() > FIELDS_MAX) {
            throw file.wrong("fields", "A register has from 1 to " + FIELDS_MAX + " fields");
        }
        return all.names().stream().map(key -> field(all, key)).toList();
    }

    private static Field field(YamlMap all, String key) {
        if (!key.matches("[a-z][a-z0-9 ]*") || key.length() > KEY_MAX) {
            throw all.wrong(key, "A field is called by plain small words, such as \"holder\"");
        }
        var it = all.map(key).only("label", "answer", "from", "seen by", "optional", "search");
        var type = it.text("answer");
        if (!TYPES.contains(type)) {
            throw it.wrong(
                    "answer",
                    "A field can't be \"%s\"; it is one of %s"
                            .formatted(type, String.join(", ", TYPES)));
        }
        if (CHOSEN.contains(type) == it.texts("from").isEmpty()) {
            throw it.wrong(
                    "from",
                    CHOSEN.contains(type)
                            ? "Say what may be chosen, such as from: [full, half]"
                            : "Only \"one of\" and \"some of\" say what may be chosen");
        }
        return new Field(
                key,
                it.textIfAny("label")
                        .orElse(
                                key.substring(0, 1).toUpperCase(java.util.Locale.UK)
                                        + key.substring(1)),
                type,
                it.texts("from"),
                seen(it),
                yes(it, "optional"),
                yes(it, "search"));
    }

    // Who may see a thing is never guessed: a field without this line does not load.
    private static Seen seen(YamlMap it) {
        var said = names(it, "seen by");
        if (said.contains("everyone") || said.contains("staff")) {
            if (said.size() > 1) {
                throw it.wrong("seen by", "Write everyone, or staff, or roles, such as [adviser]");
            }
            return new Seen(said.contains("everyone"), Set.of());
        }
        return new Seen(false, new HashSet<>(said));
    }

    private static List<String> names(YamlMap it, String name) {
        try {
            return it.texts(name).isEmpty() ? List.of(it.text(name)) : it.texts(name);
        } catch (borough.files.Wrong notAList) {
            return List.of(it.text(name));
        }
    }

    private static boolean yes(YamlMap it, String name) {
        return it.textIfAny(name).isPresent()
                && it.value(
                        name,
                        said ->
                                switch (said) {
                                    case "yes" -> true;
                                    case "no" -> false;
                                    default ->
                                            throw new IllegalArgumentException("write yes or no");
                                });
    }

    private static Numbered numbered(String said) {
        var parts = NUMBER.matcher(said);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "write the first number, such as SM-year-0001, or P-0001");
        }
        return new Numbered(parts.group(1), parts.group(2) != null, parts.group(3).length());
    }

    private static Lasting lasting(YamlMap file) {
        var lasts = period(file, "lasts");
        var renewal = file.mapIfAny("renewal");
        if (renewal.isPresent() && lasts == null) {
            throw file.wrong("renewal", "What is renewed ends: say how long it lasts");
        }
        if (renewal.isEmpty()) {
            return new Lasting(lasts, null, List.of(), null);
        }
        var it = renewal.get().only("opens", "remind", "service");
        return new Lasting(
                lasts,
                period(it, "opens"),
                it.texts("remind").stream()
                        .map(
                                said ->
                                        Period.read(said)
                                                .orElseThrow(
                                                        () ->
                                                                it.wrong(
                                                                        "remind",
                                                                        said + " is no period")))
                        .toList(),
                it.textIfAny("service").orElse(null));
    }

    private static Rules rules(YamlMap file, List<Field> fields) {
        boolean published = yes(file, "published");
        if (published && fields.stream().noneMatch(Field::isPublic)) {
            throw file.wrong(
                    "published", "No field is seen by everyone, so there is nothing to publish");
        }
        return new Rules(
                names(file, "kept by"),
                published,
                file.texts("ends").isEmpty() ? List.of("ended") : file.texts("ends"),
                file.mapIfAny("waiting list").map(it -> waiting(it, fields)).orElse(null),
                period(file, "keep"));
    }

    // What only some of the staff may see is not printed for its holder, who shows it to anybody.
    private static Paper paper(YamlMap it, List<Field> fields) {
        it.only("called", "says", "shows", "signed");
        var printed =
                fields.stream()
                        .filter(field -> field.isPublic() || field.seen().roles().isEmpty())
                        .map(Field::key)
                        .toList();
        it.texts("shows").forEach(key -> known(it, "shows", key, printed));
        var may = Stream.concat(printed.stream(), Paper.ALWAYS.stream()).toList();
        for (var text : it.texts("says")) {
            Paper.NAMED
                    .matcher(text)
                    .results()
                    .forEach(found -> known(it, "says", found.group(1), may));
            if (Paper.NAMED.matcher(text).replaceAll("").matches(".*[{}].*")) {
                throw it.wrong("says", "A field is named by its key, such as {holder}");
            }
        }
        return new Paper(it.text("called"), it.texts("says"), it.texts("shows"), it.text("signed"));
    }

    private static void known(YamlMap it, String where, String key, List<String> may) {
        if (!may.contains(key)) {
            throw it.wrong(
                    where,
                    "\"%s\" is no field that may be printed; these are: %s"
                            .formatted(key, String.join(", ", may)));
        }
    }

    private static Waiting waiting(YamlMap it, List<Field> fields) {
        it.only("by", "declines");
        var by = it.text("by");
        var field = fields.stream().filter(one -> one.key().equals(by)).findFirst();
        if (field.isEmpty() || !CHOSEN.contains(field.get().type())) {
            throw it.wrong(
                    "by",
                    "Name a field that is \"one of\" or \"some of\": its choices are the lists");
        }
        int declines =
                it.textIfAny("declines").isPresent()
                        ? it.value("declines", KeptRegisterFile::count)
                        : 1;
        return new Waiting(by, declines);
    }

    private static int count(String said) {
        int count = said.matches("[0-9]{1,2}") ? Integer.parseInt(said) : 0;
        if (count < 1 || count > DECLINES_MAX) {
            throw new IllegalArgumentException("write a number from 1 to " + DECLINES_MAX);
        }
        return count;
    }

    private static @Nullable Period period(YamlMap file, String name) {
        return file.textIfAny(name)
                .map(any -> file.value(name, KeptRegisterFile::period))
                .orElse(null);
    }

    private static Period period(String said) {
        return Optional.of(said)
                .flatMap(Period::read)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        said + " is no period, such as 3 years"));
    }
}
