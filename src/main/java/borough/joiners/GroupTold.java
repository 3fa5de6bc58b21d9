package borough.joiners;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the directory says of a group. */
record GroupTold(String name, @Nullable String externalId, Set<UUID> members) {
    static final GroupTold NOTHING = new GroupTold("", null, Set.of());

    private static final int LONGEST_NAME = 200;
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:group:";
    private static final Pattern ONE_MEMBER =
            Pattern.compile("members\\[\\s*value\\s+eq\\s+\"([^\"]*)\"\\s*]");
    private static final Set<String> PASSED = Set.of("schemas", "id", "meta");

    /** A whole group. */
    static GroupTold of(JsonNode body) {
        var it = NOTHING.all(ScimPatch.Kind.REPLACE, body);
        if (it.name().isEmpty()) {
            throw ScimFault.value("displayName is needed");
        }
        return it;
    }

    GroupTold after(ScimPatch patch) {
        var path = patch.path();
        if (path == null) {
            return all(patch.kind(), patch.value());
        }
        return one(patch.kind(), path, patch.value());
    }

    private GroupTold all(ScimPatch.Kind kind, @Nullable JsonNode values) {
        if (values == null || !values.isObject()) {
            throw ScimFault.value("The value should be an object of attributes");
        }
        var it = this;
        for (var one : values.properties()) {
            it = it.one(kind, one.getKey(), one.getValue());
        }
        return it;
    }

    private GroupTold one(ScimPatch.Kind kind, String path, @Nullable JsonNode value) {
        var lower = path.strip().toLowerCase(Locale.ROOT);
        var plain = lower.startsWith(CORE) ? lower.substring(CORE.length()) : lower;
        var given = kind == ScimPatch.Kind.REMOVE ? null : value;
        var oneMember = ONE_MEMBER.matcher(plain);
        if (oneMember.matches()) {
            return members(kind, Set.of(id(oneMember.group(1))));
        }
        return switch (plain) {
            case "displayname" -> new GroupTold(name(given), externalId, members);
            case "externalid" -> {
                var text = Attributes.text("externalId", given);
                yield new GroupTold(name, text.isEmpty() ? null : text, members);
            }
            case "members" -> members(kind, value);
            default -> {
                if (PASSED.contains(plain)) {
                    yield this;
                }
                throw ScimFault.path("There is no attribute " + Attributes.shown(path));
            }
        };
    }

    private static String name(@Nullable JsonNode value) {
        var text = Attributes.text("displayName", value);
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw ScimFault.value("displayName should be 1 to " + LONGEST_NAME + " characters");
        }
        return text;
    }

    // Without a value, removing the members removes them all.
    private GroupTold members(ScimPatch.Kind kind, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return new GroupTold(name, externalId, Set.of());
        }
        var ids = new LinkedHashSet<UUID>();
        if (value.isArray()) {
            value.forEach(it -> ids.add(id(it.path("value").asString(""))));
        } else {
            ids.add(id(value.path("value").asString("")));
        }
        return members(kind, ids);
    }

    private GroupTold members(ScimPatch.Kind kind, Set<UUID> ids) {
        var all = new LinkedHashSet<>(members);
        switch (kind) {
            case ADD -> all.addAll(ids);
            case REMOVE -> all.removeAll(ids);
            case REPLACE -> {
                all.clear();
                all.addAll(ids);
            }
        }
        return new GroupTold(name, externalId, all);
    }

    private static UUID id(String text) {
        return ScimFilter.id(text)
                .orElseThrow(() -> ScimFault.value("A member is named by the id that we gave"));
    }
}
