package borough.customers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom somebody looks for, each part as it was typed: {@code anything} may hold several in any
 * order, and the others say which they are.
 */
public record CustomerSought(
        String anything,
        String name,
        String address,
        String contact,
        String born,
        String reference) {
    /** More than this is nobody's name, and is not looked for. */
    public static final int LONGEST = 200;

    /** What stands around each part does not count. */
    public static CustomerSought of(
            String anything,
            String name,
            String address,
            String contact,
            String born,
            String reference) {
        return new CustomerSought(
                plain(anything),
                plain(name),
                plain(address),
                plain(contact),
                plain(born),
                plain(reference));
    }

    public static CustomerSought of(String anything) {
        return of(anything, "", "", "", "", "");
    }

    private static String plain(String typed) {
        return typed.replace("\0", "").strip();
    }

    public List<String> parts() {
        return List.of(anything, name, address, contact, born, reference);
    }

    /** Whether all of it has no letter and no digit. */
    public boolean isNothing() {
        return parts().stream().flatMapToInt(String::chars).noneMatch(Character::isLetterOrDigit);
    }

    public boolean isTooLong() {
        return parts().stream().anyMatch(it -> it.length() > LONGEST);
    }

    /** A number of nine digits and more, or an email address, among what was typed. */
    Optional<String> reach() {
        return Stream.of(contact, anything)
                .filter(it -> it.contains("@") || digits(it) >= 9)
                .map(
                        it ->
                                it.contains("@")
                                        ? Stream.of(it.split("\\s+"))
                                                .filter(word -> word.contains("@"))
                                                .findFirst()
                                                .orElse(it)
                                        : it.replaceAll("[^+\\d ]", " ").strip())
                .findFirst();
    }

    private static long digits(String it) {
        return it.chars().filter(Character::isDigit).count();
    }
}
