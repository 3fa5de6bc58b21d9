package borough.following;

import borough.tongues.Languages;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finding a request by its reference and one more thing that only its customer knows. */
public record FollowFindPage(
        String reference, String fact, List<Fault> faults, Languages languages) {
    FollowFindPage with(String says) {
        return new FollowFindPage(
                reference, fact, List.of(new Fault("reference", says)), languages);
    }

    /** What is wrong with one field, if anything. */
    public @Nullable String error(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
