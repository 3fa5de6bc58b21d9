package borough.accounts;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Other ways of signing in, beside those of our own, which their capabilities add at start. */
@Component
public final class SignInWays {
    private final List<Supplier<Optional<SignInWay>>> ways = new CopyOnWriteArrayList<>();

    /**
     * One way, as its button says it.
     *
     * @param begins our page that begins it; it takes where to go on as {@code next}
     * @param ends our page that signs out there too
     */
    public record SignInWay(String button, String begins, String ends) {}

    /** Adds one, at start; it is empty in councils that do not have it. */
    public void add(Supplier<Optional<SignInWay>> way) {
        ways.add(way);
    }

    /** Those that the council in hand has. */
    public List<SignInWay> here() {
        return ways.stream().flatMap(it -> it.get().stream()).toList();
    }
}
