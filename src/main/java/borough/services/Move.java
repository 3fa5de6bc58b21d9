package borough.services;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/** One legal move of a case: from a stage, on something, to a stage (itself, where it stays). */
public record Move(String from, String on, String to) {
    /** Whether these moves lead from one stage to another. */
    public static boolean lead(Collection<Move> moves, String from, String to) {
        var reached = new HashSet<String>();
        var open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            var here = open.removeLast();
            if (reached.add(here)) {
                moves.stream()
                        .filter(it -> it.from().equals(here))
                        .forEach(it -> open.add(it.to()));
            }
        }
        return reached.contains(to);
    }

    /** The moves between these stages of a case, or of one of its parts. */
    public static List<Move> between(Collection<Stage> stages) {
        var moves = new LinkedHashSet<Move>();
        for (var stage : stages) {
            var here = stage.name();
            for (var it : stage.happenings()) {
                var to = it.reaction().to().orElse(here);
                moves.add(new Move(here, it.trigger().said(), to));
            }
            for (var it : stage.decisions()) {
                if (it.manner().leaveTo().isEmpty()) {
                    moves.add(new Move(here, it.name(), it.reaction().to().orElse(here)));
                }
            }
        }
        return List.copyOf(moves);
    }
}
