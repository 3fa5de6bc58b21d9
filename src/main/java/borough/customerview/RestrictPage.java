package borough.customerview;

import borough.web.Choice;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Restricts the record of a customer to a team. */
public record RestrictPage(
        String name,
        String back,
        boolean isRestricted,
        List<Choice> kinds,
        List<Choice> teams,
        Typed typed,
        List<Fault> faults) {
    /** What was typed. */
    public record Typed(
            String kind, String team, String why, String day, String month, String year) {}

    /** What is wrong with a field; null for nothing. */
    public @Nullable String wrong(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
