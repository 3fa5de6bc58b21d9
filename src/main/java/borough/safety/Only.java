package borough.safety;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The only way in which it is safe to reach somebody. It beats every other wish in every channel.
 *
 * @param by phone, text, email, letter, or {@code do not contact}
 * @param to the number or address; empty for not at all
 * @param when when it is safe, in their own words; may be empty
 * @param hours between which hours alone it is safe; null where they named none
 * @param never what must never be done, in words; may be empty
 */
public record Only(String by, String to, String when, @Nullable Hours hours, String never) {
    /** Whether it is safe to write to this address. */
    public boolean isTo(String address) {
        return by.equals("letter") && Addresses.plain(address).contains(Addresses.plain(to));
    }

    /** As staff and crews read it. */
    public String says() {
        var how =
                switch (by) {
                    case "phone" -> "Ring only " + to;
                    case "text" -> "Text only " + to;
                    case "email" -> "Email only " + to;
                    case "letter" -> "Write only to " + to;
                    default -> "Do not contact them in any way";
                };
        var between =
                hours == null ? "" : ", only between " + hours.from() + " and " + hours.until();
        return Stream.of(how + between, when, never)
                .map(it -> it.strip().replaceFirst("\\.$", ""))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(". "));
    }
}
