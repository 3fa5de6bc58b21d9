package borough.joiners;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * What a PATCH asks, in its order: RFC 7644 section 3.5.2, in the capitals that Entra sends too.
 */
record ScimPatch(Kind kind, @Nullable String path, @Nullable JsonNode value) {
    private static final int MOST = 1000;

    enum Kind {
        ADD,
        REPLACE,
        REMOVE
    }

    static List<ScimPatch> read(JsonNode body) {
        var operations = body.get("Operations");
        if (operations == null || !operations.isArray() || operations.isEmpty()) {
            throw ScimFault.syntax("Operations should be a list of one or more");
        }
        if (operations.size() > MOST) {
            throw ScimFault.of(
                    HttpStatus.CONTENT_TOO_LARGE, "At most " + MOST + " operations at a time");
        }
        var all = new ArrayList<ScimPatch>();
        operations.forEach(it -> all.add(one(it)));
        return all;
    }

    private static ScimPatch one(JsonNode it) {
        var op = it.path("op").asString("").toUpperCase(Locale.ROOT);
        var kind =
                switch (op) {
                    case "ADD" -> Kind.ADD;
                    case "REPLACE" -> Kind.REPLACE;
                    case "REMOVE" -> Kind.REMOVE;
                    default -> throw ScimFault.syntax("op should be add, replace or remove");
                };
        var path = Attributes.text("path", it.get("path"));
        if (path.isEmpty() && kind == Kind.REMOVE) {
            throw ScimFault.target("What is to be removed is said by its path");
        }
        var value = it.get("value");
        if (kind != Kind.REMOVE && value == null) {
            throw ScimFault.value("An operation that adds or replaces needs a value");
        }
        return new ScimPatch(kind, path.isEmpty() ? null : path, value);
    }

    /** The person as the directory tells of them after this. */
    Told applied(Told it) {
        if (path == null) {
            return Attributes.all(Objects.requireNonNull(value)).apply(it);
        }
        return Attributes.one(path, kind == Kind.REMOVE ? null : value).apply(it);
    }
}
