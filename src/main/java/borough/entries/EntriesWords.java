package borough.entries;

import static borough.vocabulary.Type.ANYTHING;
import static borough.vocabulary.Type.DATE;
import static borough.vocabulary.Type.NUMBER;
import static borough.vocabulary.Type.TEXT;
import static borough.vocabulary.Type.YES_OR_NO;
import static borough.vocabulary.Type.field;
import static borough.vocabulary.Type.listOf;
import static borough.vocabulary.Type.optional;

import borough.values.Reference;
import borough.vocabulary.Inputs;
import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words that service files have for registers that are kept by number. */
@Component
class EntriesWords {
    private static final Type ENTRY =
            Type.recordOf(
                    "entry",
                    field("number", TEXT),
                    field("state", TEXT),
                    field("open", YES_OR_NO),
                    field("starts", DATE),
                    optional("ends", DATE),
                    optional("renew_from", DATE),
                    optional("ended_on", DATE),
                    optional("ended_as", TEXT),
                    field("says", ANYTHING));
    private static final Type LINE =
            Type.recordOf(
                    "line",
                    field("name", TEXT),
                    field("waiting", NUMBER),
                    field("position", NUMBER));
    private static final String[] BECOMES = {
        "entered",
        "offered",
        "kept their place",
        "moved to the end",
        "can renew",
        "ends soon",
        "renewed",
        "suspended",
        "restored",
        "ended",
        "expired"
    };

    EntriesWords(Vocabulary words, Entries entries, Queues queues, EntryFinding finding) {
        looking(words, finding);
        lines(words, queues);
        entering(words, entries);
        keeping(words, entries);
        waiting(words, queues);
    }

    private static void entering(Vocabulary words, Entries entries) {
        words.action(Entries.ENTER)
                .means(
                        "Enters in a register that is kept by number, with values in the order of"
                                + " its fields. Then `entered`, and what becomes of it.")
                .takes("register", TEXT)
                .takes("row", listOf(ANYTHING))
                .announces(BECOMES)
                .reports("number", TEXT)
                .reports("ends", DATE)
                .reports("list", TEXT)
                .does((in, it) -> entries.enter(in.text("register"), row(in), in.as(), it));
        words.action("entries.renew")
                .means(
                        "Gives an entry another term. Then `entered`, and what becomes of it; the"
                                + " case that it came from hears `renewed`.")
                .takes("register", TEXT)
                .takes("number", TEXT)
                .announces(BECOMES)
                .reports("number", TEXT)
                .reports("ends", DATE)
                .does(
                        (in, it) ->
                                entries.renew(in.text("register"), in.text("number"), in.as(), it));
    }

    private static void keeping(Vocabulary words, Entries entries) {
        words.action("entries.change")
                .means("Changes what an entry says, with values in the order of its fields.")
                .takes("register", TEXT)
                .takes("number", TEXT)
                .takes("row", listOf(ANYTHING))
                .does(
                        (in, it) ->
                                entries.change(
                                        in.text("register"), in.text("number"), row(in), it));
        words.action("entries.end")
                .means(
                        "Ends what the case has in a register, or the entry of this number, as one"
                                + " of the ends that its file names.")
                .takes("register", TEXT)
                .takes("as", TEXT)
                .mayTake("number", TEXT)
                .does(
                        (in, it) ->
                                entries.end(
                                        in.text("register"),
                                        in.text("as"),
                                        in.has("number") ? in.text("number") : null,
                                        it));
    }

    private static void looking(Vocabulary words, EntryFinding finding) {
        words.lookup("entries.having")
                .means(
                        "The entries of a register that have this in a field which is searched, the"
                                + " newest first, open or over.")
                .takes("register", TEXT)
                .takes("field", TEXT)
                .takes("value", ANYTHING)
                .changes()
                .gives(
                        listOf(ENTRY),
                        in ->
                                finding
                                        .having(
                                                in.text("register"),
                                                in.text("field"),
                                                in.value("value"))
                                        .stream()
                                        .map(it -> asMap(finding, it))
                                        .toList());
        words.lookup("entries.numbered")
                .means("The entry of this number in a register, alone in a list.")
                .takes("register", TEXT)
                .takes("number", TEXT)
                .changes()
                .gives(
                        listOf(ENTRY),
                        in ->
                                finding.numbered(in.text("register"), in.text("number")).stream()
                                        .map(it -> asMap(finding, it))
                                        .toList());
    }

    private static void lines(Vocabulary words, Queues queues) {
        words.lookup("entries.waiting")
                .means(
                        "How many wait on these lists of a register, and the place of the case of"
                                + " this reference, or of who would join now.")
                .takes("register", TEXT)
                .takes("lists", listOf(TEXT))
                .mayTake("reference", TEXT)
                .changes()
                .gives(
                        listOf(LINE),
                        in ->
                                queues
                                        .lines(
                                                in.text("register"),
                                                in.texts("lists"),
                                                reference(in))
                                        .stream()
                                        .map(EntriesWords::asMap)
                                        .toList());
    }

    private static void waiting(Vocabulary words, Queues queues) {
        words.action("entries.decline")
                .means(
                        "The case does not want what it was offered. It keeps its place, or goes to"
                                + " the end after as often as the register's file says.")
                .takes("register", TEXT)
                .does((in, it) -> queues.decline(in.text("register"), it));
        words.action("entries.offer_next")
                .means("Offers a place of a list to whoever has waited longest for it.")
                .takes("register", TEXT)
                .takes("list", TEXT)
                .does((in, it) -> queues.offer(in.text("register"), in.text("list"), it));
    }

    private static @Nullable Reference reference(Inputs in) {
        return in.has("reference") ? Reference.read(in.text("reference")).orElse(null) : null;
    }

    private static List<?> row(Inputs in) {
        return (List<?>) Objects.requireNonNull(in.value("row"));
    }

    private static Map<String, Object> asMap(Queues.Line it) {
        return Map.of("name", it.name(), "waiting", it.waiting(), "position", it.position());
    }

    private static Map<String, Object> asMap(EntryFinding finding, Entry it) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("number", it.number());
        fields.put("state", it.state().word());
        fields.put("open", it.isOpen());
        fields.put("starts", it.ending().startsOn());
        putIfAny(fields, "ends", it.ending().endsOn());
        putIfAny(fields, "renew_from", finding.renewFrom(it));
        putIfAny(fields, "ended_on", it.ending().endedOn());
        putIfAny(fields, "ended_as", it.ending().endedAs());
        var says = new LinkedHashMap<String, Object>();
        it.says().forEach((key, said) -> says.put(key.replace(' ', '_'), said));
        fields.put("says", says);
        return fields;
    }

    private static void putIfAny(Map<String, Object> fields, String key, @Nullable Object value) {
        if (value != null) {
            fields.put(key, value);
        }
    }
}
