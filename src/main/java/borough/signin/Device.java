package borough.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * The browser that somebody signs in with: in plain words, and by a secret that it keeps for long.
 * Nothing else of it is looked at.
 */
public record Device(String words, Optional<String> secret) {
    static final String COOKIE = "borough-device";

    /** A program of ours that has no browser. */
    public static final Device NONE = new Device("", Optional.empty());

    private static final String SECRET = "[A-Za-z0-9_-]{43}";

    /** A name that browsers say of themselves, and what people call it. */
    private record Name(String mark, String called) {}

    // The first that fits: many say the names of others too.
    private static final List<Name> BROWSERS =
            List.of(
                    new Name("Edg", "Edge"),
                    new Name("OPR/", "Opera"),
                    new Name("SamsungBrowser/", "Samsung Internet"),
                    new Name("Firefox/", "Firefox"),
                    new Name("FxiOS/", "Firefox"),
                    new Name("Chrome/", "Chrome"),
                    new Name("CriOS/", "Chrome"),
                    new Name("Safari/", "Safari"));
    private static final List<Name> MACHINES =
            List.of(
                    new Name("iPhone", "an iPhone"),
                    new Name("iPad", "an iPad"),
                    new Name("Android", "Android"),
                    new Name("Windows", "Windows"),
                    new Name("CrOS", "a Chromebook"),
                    new Name("Mac OS X", "a Mac"),
                    new Name("Linux", "Linux"));

    /** The browser that asks; one that keeps no secret of ours yet gets one. */
    static Device of(HttpServletRequest request) {
        var kept = Sessions.cookie(request, COOKIE).filter(it -> it.matches(SECRET));
        var says = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new Device(words(says), kept.or(() -> Optional.of(Token.draw().text())));
    }

    static String words(String says) {
        var browser = called(BROWSERS, says).orElse("A browser");
        return called(MACHINES, says).map(it -> browser + " on " + it).orElse(browser);
    }

    private static Optional<String> called(List<Name> names, String says) {
        return names.stream().filter(it -> says.contains(it.mark())).map(Name::called).findFirst();
    }

    @Override
    public String toString() {
        return words;
    }
}
