package borough.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * The only way that somebody may be reached: {@code by} phone, text, email or letter, or {@code do
 * not contact}; {@code to} a number or address; {@code when} it is safe, in their own words.
 */
public record SafeContact(String by, @Nullable String to, @Nullable String when) {}
