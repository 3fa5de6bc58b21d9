package borough.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Everything that capabilities put on the home page of an account. */
@Component
public final class HomeParts {
    private final List<Function<Account, Optional<HomePart>>> parts = new CopyOnWriteArrayList<>();

    HomeParts() {}

    /** Adds a part, at start; nothing of it is shown where it gives none for an account. */
    public void adds(Function<Account, Optional<HomePart>> part) {
        parts.add(part);
    }

    /** The parts of somebody's home page, in their order. */
    public List<HomePart> of(Account account) {
        return parts.stream()
                .flatMap(it -> it.apply(account).stream())
                .sorted(Comparator.comparingInt(HomePart::order))
                .toList();
    }
}
