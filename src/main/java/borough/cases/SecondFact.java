package borough.cases;

import borough.casebook.Contents;
import borough.services.Service;
import borough.vocabulary.Contact;
import borough.vocabulary.Person;
import borough.vocabulary.PostalAddress;
import borough.vocabulary.Property;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a customer knows of their case beside its reference, however they write it. */
final class SecondFact {
    private static final Set<String> ABOUT_THEM =
            Set.of(
                    "phone",
                    "email",
                    "contact",
                    "safe contact",
                    "postcode",
                    "property",
                    "any address",
                    "person",
                    "signature");
    private static final Pattern POSTCODE =
            Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?) ?([0-9][A-Z]{2})");
    private static final int DIGITS_MIN = 9;
    private static final int NAME_MIN = 2;

    private final Set<String> facts = new HashSet<>();

    private SecondFact() {}

    static SecondFact of(Service service, Contents contents) {
        var all = new SecondFact();
        service.questions().stream()
                .filter(it -> ABOUT_THEM.contains(it.answerType().name()))
                .forEach(it -> all.add(contents.answers().get(it.name()), it.answerType().name()));
        all.add(contents.customer(), "person");
        return all;
    }

    boolean isOne(String typed) {
        var fact = plain(typed);
        return !fact.isEmpty() && facts.contains(fact);
    }

    private void add(@Nullable Object value, String kind) {
        switch (value) {
            case null -> {}
            case Property it -> add(it.address());
            case PostalAddress it -> add(it.postcode());
            case Contact it -> List.of(text(it.email()), text(it.phone())).forEach(this::add);
            case Person it -> {
                surname(text(it.name()));
                List.of(text(it.email()), text(it.mobile()), text(it.address())).forEach(this::add);
                add(it.home(), kind);
            }
            case Map<?, ?> it -> it.forEach((name, part) -> part(String.valueOf(name), part));
            case String it -> {
                if (kind.equals("signature")) {
                    surname(it);
                }
                add(it);
            }
            default -> {}
        }
    }

    private void part(String name, @Nullable Object value) {
        if (name.equals("name") && value instanceof String it) {
            surname(it);
        } else if (!name.equals("born") && !name.equals("by") && !name.equals("when")) {
            add(value, name);
        }
    }

    private static String text(@Nullable String it) {
        return it == null ? "" : it;
    }

    private void surname(String name) {
        var words = name.strip().split("\\s+");
        facts.add(plain(words[words.length - 1]));
    }

    // Of an address only the postcode counts: a town is no secret.
    private void add(String said) {
        var postcode = POSTCODE.matcher(said.toUpperCase(Locale.UK));
        if (postcode.find()) {
            facts.add(postcode.group(1) + postcode.group(2));
        } else if (said.contains("@") || digits(said).length() >= DIGITS_MIN) {
            facts.add(plain(said));
        }
        facts.remove("");
    }

    private static String digits(String said) {
        return said.replaceAll("\\D", "");
    }

    /**
     * Postcodes without the space, phone numbers without the country, all else in small letters.
     */
    private static String plain(String said) {
        var trimmed = said.strip();
        var tight = trimmed.toUpperCase(Locale.UK).replaceAll("\\s", "");
        if (POSTCODE.matcher(tight).matches()) {
            return tight;
        }
        if (trimmed.contains("@")) {
            return trimmed.toLowerCase(Locale.UK);
        }
        var digits = digits(trimmed);
        if (digits.length() >= DIGITS_MIN) {
            return digits.replaceFirst("^(00)?44", "0").replaceFirst("^00", "0");
        }
        var name = trimmed.toLowerCase(Locale.UK).replace('’', '\'');
        return name.length() < NAME_MIN || !digits.isEmpty() ? "" : name;
    }
}
