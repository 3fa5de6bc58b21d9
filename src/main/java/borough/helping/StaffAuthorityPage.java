package borough.helping;

import borough.web.Choice;
import borough.web.Fault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may act for a customer, and where a member of staff writes another down. */
public record StaffAuthorityPage(
        String customer,
        String name,
        List<Line> lines,
        Choices choices,
        Map<String, String> typed,
        List<Fault> faults,
        @Nullable String told) {
    /** One authority: who, in words, whether it holds, and what became of it. */
    public record Line(
            String id, String name, String says, boolean holds, boolean open, List<String> past) {}

    /** What may be chosen. */
    public record Choices(
            List<Choice> kinds,
            List<Choice> basis,
            List<Choice> matters,
            List<Choice> areas,
            List<Choice> addresses) {}

    public @Nullable String wrong(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
