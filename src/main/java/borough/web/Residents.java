package borough.web;

import borough.council.ResidentSignedIn;
import jakarta.servlet.ServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Which resident asks, found out only where a page wants to know: most pages are the same for
 * everybody, and ask the database nothing.
 */
public final class Residents {
    private static final String WHO = Residents.class.getName();

    private final Supplier<Optional<ResidentSignedIn>> search;
    private boolean isAsked;
    private Optional<ResidentSignedIn> found = Optional.empty();

    private Residents(Supplier<Optional<ResidentSignedIn>> search) {
        this.search = search;
    }

    /** Says how to find out who asks; it is asked once, by the first who wants to know. */
    public static void come(ServletRequest request, Supplier<Optional<ResidentSignedIn>> search) {
        request.setAttribute(WHO, new Residents(search));
    }

    static Optional<ResidentSignedIn> who() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(WHO, RequestAttributes.SCOPE_REQUEST)
                                instanceof Residents it
                ? it.found()
                : Optional.empty();
    }

    // A request is worked at by one thread at a time.
    private Optional<ResidentSignedIn> found() {
        if (!isAsked) {
            found = search.get();
            isAsked = true;
        }
        return found;
    }
}
