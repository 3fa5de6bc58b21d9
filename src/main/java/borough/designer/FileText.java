package borough.designer;

import borough.catalogue.Draft;
import borough.files.Fault;
import java.util.ArrayList;
import java.util.List;

/** A file with its line numbers, and what is wrong beside the lines. */
public record FileText(String name, List<Line> lines) {

    /** A line, its number, and what is wrong on it. */
    public record Line(int number, String says, List<String> faults) {}

    /** The file and, where there is one, the council's overlay. */
    static List<FileText> all(Draft draft) {
        var sources = draft.sources();
        var file = of(sources.file(), sources.text(), draft.faults());
        return sources.hasOverlay()
                ? List.of(file, of(sources.overlayFile(), sources.overlay(), draft.faults()))
                : List.of(file);
    }

    private static FileText of(String name, String text, List<Fault> faults) {
        var lines = new ArrayList<Line>();
        var all = text.stripTrailing().split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            int number = i + 1;
            var isLast = number == all.length;
            // What stands after the last line is told on it.
            lines.add(
                    new Line(
                            number,
                            all[i],
                            faults.stream()
                                    .filter(it -> it.place().file().equals(name))
                                    .filter(
                                            it ->
                                                    it.place().line() == number
                                                            || isLast && it.place().line() > number)
                                    .map(it -> it.wrong() + "; " + it.right())
                                    .toList()));
        }
        return new FileText(name, lines);
    }
}
