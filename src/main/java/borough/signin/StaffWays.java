package borough.signin;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Other ways for staff to sign in, added at start by whoever offers one. */
@Component
public final class StaffWays {
    private final List<Supplier<Optional<StaffWay>>> ways = new CopyOnWriteArrayList<>();

    /**
     * One way, as its button says it.
     *
     * @param begins our page that begins it; it takes where to go on as {@code next}
     * @param leaves our page for whoever signed out here and came by it
     * @param instead whether it takes the place of links by email
     */
    public record StaffWay(String button, String begins, String leaves, boolean instead) {}

    /** Adds one; it is empty in councils that do not have it. */
    public void add(Supplier<Optional<StaffWay>> way) {
        ways.add(way);
    }

    Optional<StaffWay> here() {
        return ways.stream().flatMap(it -> it.get().stream()).findFirst();
    }
}
