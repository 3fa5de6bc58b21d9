package borough.running;

import borough.vocabulary.Vocabulary;
import borough.vocabulary.WordBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./borough words}. */
@Command(
        name = "words",
        description = {
            "Lists the words that service files may use: answer types, lookups, actions and",
            "flows, each with its meaning, what it takes and gives, and an example."
        })
final class WordsVerb implements Callable<Integer> {
    private static final int WIDTH = 92;
    private static final String YAML = ".yaml";

    private final Class<?> application;

    @Mixin private SettingsOptions options = new SettingsOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "WORD",
            arity = "0..*",
            description = "Only words about this, such as: collection.")
    private List<String> about = List.of();

    WordsVerb(Class<?> application) {
        this.application = application;
    }

    /** The words are taught by the whole program: so it is started. */
    @Override
    public Integer call() throws IOException {
        var scratch = Files.createTempDirectory("borough-words");
        try {
            var settings = options.read(Map.of(Setting.DATA_FOLDER, scratch.toString()));
            try (var open = OpenDatabase.toServe(settings.withoutOutsideDatabase())) {
                open.migrate();
                try (var program = Program.forAnErrand(application, settings, open)) {
                    return tell(WordBook.of(program.door(Vocabulary.class)));
                }
            }
        } finally {
            delete(scratch);
        }
    }

    private int tell(WordBook taught) throws IOException {
        var said = String.join(" ", about);
        var book = taught.and(flows(Settings.home().resolve("flows"))).about(said);
        var out = spec.commandLine().getOut();
        if (book.count() == 0) {
            out.println("No word is about \"" + said + "\". ./borough words lists them all.");
            return 1;
        }
        for (var chapter : book.chapters()) {
            if (!chapter.words().isEmpty()) {
                out.println(chapter.name() + " (" + chapter.words().size() + ")");
                out.println(chapter.about());
                chapter.words().forEach(word -> tell(out, word));
                out.println();
            }
        }
        return 0;
    }

    private static void tell(PrintWriter out, WordBook.Word word) {
        out.println();
        out.println("  " + word.name());
        wrapped(out, word.means());
        line(out, "takes", String.join(", ", word.takes()));
        line(out, "gives", word.gives());
        line(out, "then", String.join(", ", word.events()));
        line(out, "like", word.example());
    }

    private static void line(PrintWriter out, String label, String says) {
        if (!says.isEmpty()) {
            wrapped(out, label + ": " + says);
        }
    }

    private static void wrapped(PrintWriter out, String says) {
        var line = new StringBuilder();
        for (var word : says.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                out.println("    " + line.toString().strip());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        out.println("    " + line.toString().strip());
    }

    /** A flow is a file of its own, named as service files say it. */
    private static WordBook.Chapter flows(Path folder) throws IOException {
        var about = "Patterns of stages that services fill in, said after flow:";
        if (!Files.isDirectory(folder)) {
            return new WordBook.Chapter("Flows", about, List.of());
        }
        try (var files = Files.list(folder)) {
            return new WordBook.Chapter(
                    "Flows",
                    about,
                    files.filter(it -> it.toString().endsWith(YAML))
                            .sorted()
                            .map(WordsVerb::flow)
                            .toList());
        }
    }

    private static WordBook.Word flow(Path file) {
        var name = file.getFileName().toString().replace(YAML, "").replace('-', ' ');
        return new WordBook.Word(
                name, "See " + file.getFileName() + ".", List.of(), "", List.of(), "flow: " + name);
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
