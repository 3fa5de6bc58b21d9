package borough.rounds;

import java.util.List;

/** What became of an import: how many stops of which crews were taken, and what was not. */
public record Imported(int stops, List<String> crews, List<Rejected> rejected) {
    public Imported {
        crews = List.copyOf(crews);
        rejected = List.copyOf(rejected);
    }
}
