package borough.customerview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Which lines of the timeline somebody looks for, as the address of the page says. */
record LookedFor(String channel, String owner, String kind, String words, String before) {
    private static final int WORDS_MAX = 80;

    static LookedFor read(String channel, String owner, String kind, String words, String before) {
        var plain = words.strip();
        return new LookedFor(
                Labels.CHANNELS.containsKey(channel) ? channel : "",
                owner.matches("[a-z0-9-]{1,60}") ? owner : "",
                Labels.KINDS.containsKey(kind) ? kind : "",
                plain.substring(0, Math.min(plain.length(), WORDS_MAX)),
                before);
    }

    boolean isEverything() {
        return channel.isEmpty() && owner.isEmpty() && kind.isEmpty() && words.isEmpty();
    }

    /** The part of an address that looks for the same from this place on. */
    String query(String from) {
        var parts = new ArrayList<String>();
        add(parts, "channel", channel);
        add(parts, "department", owner);
        add(parts, "kind", kind);
        add(parts, "words", words);
        add(parts, "before", from);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
