package borough.land;

import borough.vocabulary.Person;
import org.jspecify.annotations.Nullable;

/**
 * The land at a place, in words that service files read.
 *
 * @param kind one of those in {@code rules/land.yaml}
 * @param name what people call it, such as Hill Farm
 * @param body who looks after it, such as National Highways
 * @param tell how anybody tells them, such as a phone number or a page
 * @param contact whom the council itself writes to about it
 */
public record Land(
        String kind,
        @Nullable String name,
        @Nullable String body,
        @Nullable String tell,
        @Nullable Person contact) {}
