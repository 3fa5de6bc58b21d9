package borough.printing;

import borough.council.Council;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What goes on paper: who writes, to whom, when, about what, and its parts.
 *
 * @param language the language it is written in, such as {@code en}
 * @param to the lines of whom it is to, where a window of an envelope shows them; empty where it
 *     goes to nobody in particular, as a licence
 * @param reference what to say when somebody asks about it
 * @param mark what stands across its head, such as that it is a draft; else empty
 * @param code the address that a phone is led to, to see whether it still holds
 */
public record Sheet(
        Locale language,
        String title,
        From from,
        List<String> to,
        String date,
        String reference,
        String mark,
        List<Part> parts,
        @Nullable Code code) {

    /** The council that writes, and where it is. */
    public record From(String name, List<String> address, String phone, String email) {
        public static From council(Council it) {
            var contact = it.contact();
            return new From(
                    it.name(),
                    List.of(contact.address().split(", ")),
                    contact.phone(),
                    contact.email());
        }
    }

    /** A code to scan, the address it leads to, and why one would. */
    public record Code(String address, String says) {}

    /** A piece of it, from top to bottom. */
    public sealed interface Part {
        /** A paragraph; a line's end in it stays. */
        record Words(String text) implements Part {}

        /** What is so, line by line, such as the holder of a licence. */
        record Facts(List<Fact> all) implements Part {}

        /** A line to sign on, and who does. */
        record Signature(String who) implements Part {}
    }

    /** What something is called, and what it is. */
    public record Fact(String label, String value) {}
}
