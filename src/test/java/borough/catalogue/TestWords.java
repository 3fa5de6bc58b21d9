package borough.catalogue;

import borough.TestPlaces;
import borough.council.WorkingTime;
import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that the tests of this package teach, with the records waste gives them. */
public final class TestWords {
    public static final WorkingTime TIME =
            WorkingTime.weekdays(
                    LocalTime.of(8, 30),
                    LocalTime.of(17, 30),
                    Set.of(
                            LocalDate.of(2026, 12, 25),
                            LocalDate.of(2026, 12, 28),
                            LocalDate.of(2027, 1, 1)));

    record Collection(
            String name,
            boolean due,
            LocalDate dueOn,
            boolean streetDone,
            boolean provided,
            @Nullable String log,
            @Nullable Instant loggedAt,
            @Nullable String photo) {}

    record NextCollection(String name, LocalDate on) {}

    private TestWords() {}

    public static Vocabulary words() {
        var words = new Vocabulary();
        TestPlaces.teachAnswers(words);
        var bins = Type.listOf(Type.TEXT);
        var collections = Type.listOf(Type.recordOf(Collection.class));
        words.lookup("waste.last_collections")
                .means("The last collection of each of these bins at a property.")
                .takes("property", Type.PROPERTY)
                .takes("bins", bins)
                .gives(
                        collections,
                        in ->
                                in.texts("bins").stream()
                                        .map(
                                                bin ->
                                                        new Collection(
                                                                bin,
                                                                true,
                                                                LocalDate.of(2026, 11, 24),
                                                                true,
                                                                true,
                                                                null,
                                                                null,
                                                                null))
                                        .toList());
        words.lookup("waste.next_collection")
                .means("The next collection of these bins.")
                .takes("property", Type.PROPERTY)
                .takes("bins", bins)
                .gives(
                        Type.recordOf(NextCollection.class),
                        in ->
                                new NextCollection(
                                        in.texts("bins").getFirst(), LocalDate.of(2026, 12, 8)));
        words.action("waste.return_visit")
                .means("Sends the crew back.")
                .takes("property", Type.PROPERTY)
                .takes("missed", collections)
                .announces("started", "done", "could not", "put off")
                .reports("at", Type.MOMENT)
                .reports("back_on", Type.DATE)
                .reports("reason", Type.TEXT)
                .does((in, caseRef) -> {});
        return words;
    }

    public static List<String> lines(List<?> faults) {
        return faults.stream().map(String::valueOf).toList();
    }
}
