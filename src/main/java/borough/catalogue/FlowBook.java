package borough.catalogue;

import borough.files.YamlFile;
import borough.files.YamlMap;
import borough.vocabulary.WordBook;
import borough.vocabulary.WordBook.Chapter;
import borough.vocabulary.WordBook.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The patterns of stages in {@code flows/}, told as words among the others. */
public final class FlowBook {
    private FlowBook() {}

    /** The words that are taught, with the flows of this folder; without one there are none. */
    public static WordBook with(WordBook taught, Path folder) {
        return taught.and(
                new Chapter(
                        "Flows",
                        "Patterns of stages that a service fills in, said after flow:",
                        Files.isDirectory(folder) ? words(folder) : List.of()));
    }

    private static List<Word> words(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".yaml"))
                    .sorted()
                    .map(it -> word(YamlFile.read(it)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be read", e);
        }
    }

    private static Word word(YamlMap flow) {
        var name = flow.text("flow");
        var gaps =
                flow.mapIfAny("gaps").stream()
                        .flatMap(it -> it.names().stream().map(gap -> gap(it, gap)))
                        .toList();
        return new Word(
                name,
                flow.textIfAny("means").orElse("See its file."),
                gaps,
                "",
                List.of(),
                "flow: " + name);
    }

    private static String gap(YamlMap gaps, String name) {
        return name + " (" + gaps.text(name) + ")";
    }
}
