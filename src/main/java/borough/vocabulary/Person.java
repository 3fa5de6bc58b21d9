package borough.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Someone a service is about or who asks for it, as far as we know them; files say {@code me.home}.
 */
public record Person(
        @Nullable String name,
        @Nullable LocalDate born,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable Property home,
        @Nullable String address) {
    /** Someone we know nothing of. */
    public static final Person NOBODY = new Person(null, null, null, null, null);

    /** Someone whose address is known by their home, if at all. */
    public Person(
            @Nullable String name,
            @Nullable LocalDate born,
            @Nullable String email,
            @Nullable String mobile,
            @Nullable Property home) {
        this(name, born, email, mobile, home, null);
    }
}
