package borough.running;

import borough.catalogue.FlowBook;
import borough.settings.Settings;
import borough.vocabulary.WordBook;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "WORD",
            arity = "0..*",
            description = "Only words about this, such as: collection.")
    private List<String> about = List.of();

    @Option(names = "--help", usageHelp = true, description = "Says this.")
    private boolean help;

    @Override
    public Integer call() {
        return tell(WordBook.of(TaughtWords.all()));
    }

    private int tell(WordBook taught) {
        var said = String.join(" ", about);
        var book = FlowBook.with(taught, Settings.home().resolve("flows")).about(said);
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
}
