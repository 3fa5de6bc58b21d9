package borough.joiners;

import borough.web.Choice;
import borough.web.Fault;
import borough.web.Grid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory's keys, its groups, and what they stand for; {@code made} is shown this once. */
public record JoinersPage(
        String address,
        Keys keys,
        Grid groups,
        List<Stands> mappings,
        Form form,
        List<Fault> faults) {

    /** The keys, those that can be taken back, and the new one. */
    public record Keys(Grid all, List<Revocable> open, String name, @Nullable String made) {}

    /** A key that opens something, and where it is taken back. */
    public record Revocable(String name, String action) {}

    /** One mapping in words, and what takes it away. */
    public record Stands(String what, String team, String kind, String source, String slug) {}

    /** What may be chosen to stand for what. */
    public record Form(List<Choice> groups, String role, List<Choice> teams) {}

    /** What is wrong with this field. */
    public @Nullable String error(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
