package borough.web;

import borough.council.Councils;
import borough.council.SignedIn;
import borough.data.Tenancy;
import borough.tongues.Languages;
import borough.tongues.Tongue;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** What stands around every page: whose council, who is looking, and where they may go. */
@Component
public final class Frames {
    private static final String UNKNOWN_WHO = Frames.class.getName() + ".unknown";

    private final Councils councils;
    private final Clock clock;
    private final List<Function<SignedIn, List<Place>>> places = new CopyOnWriteArrayList<>();

    /** A place in the left bar of staff pages; small orders stand first. */
    public record Place(int order, String text, String href, int count, List<String> holds) {
        public Place(int order, String text, String href, int count) {
            this(order, text, href, count, List.of(href));
        }

        /** The same place, to which the pages below these paths belong. */
        public Place holding(String... paths) {
            return new Place(order, text, href, count, List.of(paths));
        }
    }

    Frames(Councils councils, Clock clock) {
        this.councils = councils;
        this.clock = clock;
    }

    /** While the database is away: the page of this request does not say who is looking. */
    static void withoutWho(HttpServletRequest request) {
        request.setAttribute(UNKNOWN_WHO, true);
    }

    /** Adds places, at start, that depend on who is looking. */
    public void places(Function<SignedIn, List<Place>> forPerson) {
        places.add(forPerson);
    }

    Frame around(HttpServletRequest request, @Nullable Languages languages) {
        var speaks = Tongue.here().code();
        if (Tenancy.bound().isEmpty()) {
            var now = clock.instant();
            return new Frame("", "", "", null, null, false, now, "", speaks, null, null);
        }
        var council = councils.current();
        return new Frame(
                council.name(),
                council.slug(),
                BrandSheet.version(council.brand()),
                csrf(request),
                looking(request),
                council.demonstration(),
                clock.instant(),
                path(request),
                speaks,
                request.getAttribute(Frame.PREVIEW) instanceof String from ? from : null,
                languages);
    }

    /** The places that somebody may go to, in the order of the bar. */
    public List<Place> placesOf(SignedIn person) {
        return places.stream()
                .flatMap(it -> it.apply(person).stream())
                .sorted(Comparator.comparingInt(Place::order))
                .toList();
    }

    // An error may be that nobody can look up who asks: its page then asks no more.
    private borough.web.@Nullable SignedIn looking(HttpServletRequest request) {
        return request.getAttribute(UNKNOWN_WHO) == null
                ? Viewer.ifSignedIn().map(this::shown).orElse(null)
                : null;
    }

    private borough.web.SignedIn shown(SignedIn person) {
        var theirs =
                placesOf(person).stream()
                        .map(
                                it ->
                                        new borough.web.SignedIn.Place(
                                                it.text(), it.href(), it.count(), it.holds()))
                        .toList();
        var does = person.roles().stream().sorted().limit(2).collect(Collectors.joining(", "));
        return new borough.web.SignedIn(person.name(), does, theirs);
    }

    /**
     * Leaves out the token of forms, and with it its cookie: for a page that has no form and may be
     * kept by anybody on the way.
     */
    public static void withoutForms(HttpServletRequest request) {
        request.removeAttribute(CsrfToken.class.getName());
    }

    // Asking for the token sets its cookie, so only pages that carry a form ask.
    private static Frame.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getParameterName(), token.getToken())
                : null;
    }

    // An error page stands at the address that was asked for.
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }
}
