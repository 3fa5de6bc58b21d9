package borough.joiners;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The attributes of a person that a directory tells and we keep, and those we may hear and pass.
 */
final class Attributes {
    private static final String ENTERPRISE =
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:user";
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:user:";
    private static final Pattern OF_A_KIND =
            Pattern.compile("([a-z]+)\\[\\s*type\\s+eq\\s+\"([a-z]+)\"\\s*](?:\\.([a-z]+))?");
    private static final int LONGEST = 320;
    // What RFC 7643 gives a person besides: nothing of ours goes by it.
    private static final Set<String> PASSED =
            Set.of(
                    "schemas",
                    "id",
                    "meta",
                    "nickname",
                    "profileurl",
                    "title",
                    "usertype",
                    "preferredlanguage",
                    "locale",
                    "timezone",
                    "password",
                    "phonenumbers",
                    "ims",
                    "photos",
                    "addresses",
                    "groups",
                    "entitlements",
                    "roles",
                    "x509certificates",
                    "name.middlename",
                    "name.honorificprefix",
                    "name.honorificsuffix");

    private Attributes() {}

    /** Every attribute of a whole person or of a change without a path. */
    static UnaryOperator<Told> all(JsonNode values) {
        if (!values.isObject()) {
            throw ScimFault.value("The value should be an object of attributes");
        }
        UnaryOperator<Told> all = it -> it;
        for (var one : values.properties()) {
            var before = all;
            var next = one(one.getKey(), one.getValue());
            all = it -> next.apply(before.apply(it));
        }
        return all;
    }

    /** One attribute by its path; null in JSON takes it away. */
    static UnaryOperator<Told> one(String path, @Nullable JsonNode value) {
        var plain = path.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith(ENTERPRISE)) {
            return it -> it;
        }
        plain = plain.startsWith(CORE) ? plain.substring(CORE.length()) : plain;
        if (plain.equals("name") && value != null && value.isObject()) {
            return name(value);
        }
        if (plain.equals("emails") || plain.startsWith("emails[") || plain.startsWith("emails.")) {
            return email(plain, value);
        }
        var head = plain.replaceFirst("[\\[].*", "");
        if (PASSED.contains(head) || PASSED.contains(head.replaceFirst("\\..*", ""))) {
            return it -> it;
        }
        return plain(plain, value);
    }

    private static UnaryOperator<Told> name(JsonNode value) {
        UnaryOperator<Told> all = it -> it;
        for (var part : value.properties()) {
            var before = all;
            var next = one("name." + part.getKey(), part.getValue());
            all = it -> next.apply(before.apply(it));
        }
        return all;
    }

    private static UnaryOperator<Told> plain(String plain, @Nullable JsonNode value) {
        return switch (plain) {
            case "username" -> {
                var text = needed(plain, value);
                yield it -> with(it, text, it.externalId(), it.name());
            }
            case "externalid" -> {
                var text = text(plain, value);
                yield it -> with(it, it.userName(), text.isEmpty() ? null : text, it.name());
            }
            case "displayname" -> {
                var text = text(plain, value);
                yield it -> with(it, it.userName(), it.externalId(), text);
            }
            case "name.formatted" -> {
                var text = text(plain, value);
                yield it ->
                        it.name().isBlank() ? with(it, it.userName(), it.externalId(), text) : it;
            }
            case "name.givenname" -> {
                var text = text(plain, value);
                yield it -> named(it, text, it.familyName());
            }
            case "name.familyname" -> {
                var text = text(plain, value);
                yield it -> named(it, it.givenName(), text);
            }
            case "active" -> {
                var active = truth(value);
                yield it -> active(it, active);
            }
            default -> throw ScimFault.path("There is no attribute " + shown(plain));
        };
    }

    private static Told with(Told it, String user, @Nullable String externalId, String name) {
        return new Told(
                user, externalId, it.givenName(), it.familyName(), name, it.email(), it.active());
    }

    // Somebody whose name was made of its parts is called by the new parts.
    private static Told named(Told it, String given, String family) {
        var made = (it.givenName() + " " + it.familyName()).strip();
        var name = it.name().equals(made) ? (given + " " + family).strip() : it.name();
        return new Told(
                it.userName(), it.externalId(), given, family, name, it.email(), it.active());
    }

    private static Told active(Told it, boolean active) {
        return new Told(
                it.userName(),
                it.externalId(),
                it.givenName(),
                it.familyName(),
                it.name(),
                it.email(),
                active);
    }

    private static UnaryOperator<Told> email(String path, @Nullable JsonNode value) {
        var match = OF_A_KIND.matcher(path);
        if (match.matches() && !match.group(2).equals("work")) {
            return it -> it;
        }
        var part = match.matches() ? match.group(3) : null;
        if (part != null && !part.equals("value")) {
            return it -> it;
        }
        var text = value == null || value.isNull() ? "" : text("emails", chosen(value));
        return it ->
                new Told(
                        it.userName(),
                        it.externalId(),
                        it.givenName(),
                        it.familyName(),
                        it.name(),
                        text,
                        it.active());
    }

    /** The primary address; else the one for work; else the first. */
    private static @Nullable JsonNode chosen(JsonNode value) {
        if (!value.isArray()) {
            return value.isObject() ? value.get("value") : value;
        }
        var all = value.valueStream().filter(JsonNode::isObject).toList();
        return all.stream()
                .filter(it -> it.path("primary").asBoolean(false))
                .findFirst()
                .or(
                        () ->
                                all.stream()
                                        .filter(it -> it.path("type").asString("").equals("work"))
                                        .findFirst())
                .or(() -> all.stream().findFirst())
                .map(it -> it.get("value"))
                .orElse(null);
    }

    private static String needed(String name, @Nullable JsonNode value) {
        var text = text(name, value);
        if (text.isEmpty()) {
            throw ScimFault.value(shown(name) + " is needed");
        }
        return text;
    }

    static String text(String name, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw ScimFault.value(shown(name) + " should be a text");
        }
        var text = value.asString().strip();
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw ScimFault.value(shown(name) + " should be a short text on one line");
        }
        return text;
    }

    // Entra says the words "True" and "False".
    private static boolean truth(@Nullable JsonNode value) {
        if (value != null && value.isBoolean()) {
            return value.asBoolean();
        }
        var word = value != null && value.isString() ? value.asString().strip() : "";
        if (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")) {
            return word.equalsIgnoreCase("true");
        }
        throw ScimFault.value("active should be true or false");
    }

    static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
