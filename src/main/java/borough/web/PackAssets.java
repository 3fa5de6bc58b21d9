package borough.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Run by the build: makes one style sheet and our scripts from GOV.UK Frontend and from ours, with
 * what only GOV.UK may use (its typeface and its crown) left behind. Public only for the build.
 */
public class PackAssets {

    private static final String WEBJAR =
            "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/";
    private static final String LEAFLET = "META-INF/resources/webjars/leaflet/1.9.4/dist/";
    private static final Pattern BLOCK = Pattern.compile("\\{[^{}]*\\}");

    /**
     * GOV.UK's colours, and the name each has with us, so that a brand or the dark can change it.
     */
    private static final Map<String, String> COLOURS =
            Map.ofEntries(
                    Map.entry("(?<![\\w-])color:#0b0c0c", "color:var(--ink)"),
                    Map.entry("(solid|currentColor) #0b0c0c", "$1 var(--ink)"),
                    Map.entry("border-color:#0b0c0c", "border-color:var(--ink)"),
                    Map.entry("background-color:#fff\\b", "background-color:var(--paper)"),
                    Map.entry("background:#fff\\b", "background:var(--paper)"),
                    Map.entry("#505a5f", "var(--ink-soft)"),
                    Map.entry("#b1b4b6", "var(--line)"),
                    Map.entry("#f3f2f1", "var(--shade)"),
                    Map.entry("#1d70b8|#1a65a6", "var(--link)"),
                    Map.entry("#003078", "var(--link-deep)"),
                    Map.entry("#4c2c92", "var(--link-seen)"),
                    Map.entry("#00703c", "var(--good)"),
                    Map.entry("#d4351c", "var(--bad)"));

    private PackAssets() {}

    /** Takes the folder of our sources and the folder to write to. */
    public static void main(String[] args) throws IOException {
        var sources = Path.of(args[0]);
        var target = Files.createDirectories(Path.of(args[1]));
        var files = new LinkedHashMap<String, String>();
        files.put("borough.css", ours(govuk(webjar("govuk-frontend.min.css")), sources));
        files.put("borough.js", Files.readString(sources.resolve("web/borough.js")));
        files.put("keyswitch.js", Files.readString(sources.resolve("web/keyswitch.js")));
        files.put("keys.js", Files.readString(sources.resolve("casework/keys.js")));
        files.put("passkey.js", Files.readString(sources.resolve("signin/passkey.js")));
        files.put("worklist.js", Files.readString(sources.resolve("worklists/worklist.js")));
        files.put("crew.js", Files.readString(sources.resolve("field/crew.js")));
        files.put("govuk-frontend.min.js", webjar("govuk-frontend.min.js"));
        // Only pages with a map fetch these two.
        files.put(
                "map.js", leaflet("leaflet.js") + Files.readString(sources.resolve("maps/map.js")));
        files.put("map.css", withoutPictures(leaflet("leaflet.css")));
        for (var file : files.entrySet()) {
            var bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            Files.write(target.resolve(file.getKey()), bytes);
            Files.write(target.resolve(file.getKey() + ".gz"), squeezed(bytes));
        }
        Files.writeString(target.resolve("hash"), hash(files));
    }

    /** GOV.UK Frontend's style sheet with the typeface and the crown gone and the colours named. */
    static String govuk(String css) {
        var plain =
                css.replaceAll("@font-face\\{[^}]*\\}", "")
                        .replace("GDS Transport,arial,sans-serif", "var(--font)")
                        .replaceAll("url\\(/assets/images/[^)]*\\)", "none");
        return BLOCK.matcher(plain)
                .replaceAll(
                        block -> java.util.regex.Matcher.quoteReplacement(named(block.group())));
    }

    /** Yellow focus keeps its black words in every theme, so its blocks stay as they are. */
    private static String named(String block) {
        if (block.contains("#fd0") && !block.contains("outline:3px solid")) {
            return block;
        }
        var css = block;
        for (var colour : COLOURS.entrySet()) {
            css = css.replaceAll(colour.getKey(), colour.getValue());
        }
        return css;
    }

    /** Adds our own sheets: tokens first, then the rest by name, so that every build is alike. */
    private static String ours(String govuk, Path sources) throws IOException {
        var css = new StringBuilder(govuk);
        var first = sources.resolve("web/layout/tokens.css");
        try (var all = Files.walk(sources)) {
            var sheets = all.filter(it -> it.toString().endsWith(".css")).sorted().toList();
            css.append('\n').append(tidy(Files.readString(first)));
            for (var sheet : sheets) {
                if (!sheet.equals(first)) {
                    css.append('\n').append(tidy(Files.readString(sheet)));
                }
            }
        }
        return css.toString();
    }

    /** Leaves out what only people need: comments and indents. */
    private static String tidy(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "");
    }

    /** We draw our own pin, so that no picture is fetched. */
    private static String withoutPictures(String css) {
        return tidy(css.replaceAll("url\\([^)]*\\)", "none"));
    }

    /** Its note of where its own source is would have browsers ask for what we do not serve. */
    private static String leaflet(String name) throws IOException {
        return file(LEAFLET + name).replaceAll("(?m)^//# sourceMappingURL=.*$", "") + "\n";
    }

    private static String webjar(String name) throws IOException {
        return file(WEBJAR + name);
    }

    private static String file(String path) throws IOException {
        try (var in = PackAssets.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("This is not on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] squeezed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (OutputStream gzip = new TightGzip(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String hash(Map<String, String> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(it -> digest.update(it.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Spends time at build to save it on every phone. */
    private static class TightGzip extends GZIPOutputStream {
        TightGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
