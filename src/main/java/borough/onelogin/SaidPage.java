package borough.onelogin;

import borough.council.Contact;
import borough.web.Link;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing that is said, what to do next, and how else to reach us. */
public record SaidPage(
        String title, List<String> says, @Nullable Link next, @Nullable Contact contact) {
    static SaidPage of(String title, String... says) {
        return new SaidPage(title, List.of(says), null, null);
    }

    SaidPage and(String more) {
        return new SaidPage(
                title, Stream.concat(says.stream(), Stream.of(more)).toList(), next, contact);
    }

    SaidPage then(String button, String href) {
        return new SaidPage(title, says, new Link(button, href), contact);
    }

    /** Where it does not work: by phone, or at the desk. */
    SaidPage or(Contact other) {
        return new SaidPage(title, says, next, other);
    }
}
