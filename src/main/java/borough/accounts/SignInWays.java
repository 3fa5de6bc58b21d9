package borough.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
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
     * @param ends our page to go to after signing out here, from which one signs out there too
     * @param isIn whether this browser is signed in there, as far as we know
     */
    public record SignInWay(
            String button, String begins, String ends, Predicate<HttpServletRequest> isIn) {}

    /** Adds one, at start; it is empty in councils that do not have it. */
    public void add(Supplier<Optional<SignInWay>> way) {
        ways.add(way);
    }

    /** Where to go after signing out, for this browser. */
    Optional<String> after(HttpServletRequest request) {
        return here().stream()
                .filter(it -> it.isIn().test(request))
                .map(SignInWay::ends)
                .findFirst();
    }

    /** Those that the council in hand has. */
    public List<SignInWay> here() {
        return ways.stream().flatMap(it -> it.get().stream()).toList();
    }
}
