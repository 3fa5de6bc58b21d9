package borough.vocabulary;

import org.jspecify.annotations.Nullable;

/** How to reach somebody: an email address, a phone number, or both. */
public record Contact(@Nullable String email, @Nullable String phone) {}
