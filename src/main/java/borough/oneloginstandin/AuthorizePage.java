package borough.oneloginstandin;

import borough.web.Choice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom to be, and what the council asked for. */
public record AuthorizePage(
        boolean isForIdentity,
        List<Map.Entry<String, String>> wanted,
        List<Choice> people,
        @Nullable String error) {
    AuthorizePage(
            boolean isForIdentity, List<Map.Entry<String, String>> wanted, List<Choice> people) {
        this(isForIdentity, wanted.stream().filter(AuthorizePage::isSent).toList(), people, null);
    }

    // Not what this very form adds.
    private static boolean isSent(Map.Entry<String, String> it) {
        return !List.of("_csrf", "person", "stop").contains(it.getKey());
    }

    AuthorizePage unchosen() {
        return new AuthorizePage(isForIdentity, wanted, people, "Select who to be");
    }
}
