package borough.helping;

import borough.web.Choice;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody says, by a link, for what and how long another may act for them. */
public record GivePage(
        String token,
        String representative,
        String kind,
        List<Choice> areas,
        List<Choice> may,
        List<Choice> lasts,
        List<Fault> faults) {
    public @Nullable String wrong(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
