package borough.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the style sheet and scripts made at build, at addresses that change with them. */
@Controller
class Assets {

    private static final Map<String, MediaType> TYPES =
            Map.of(
                    "borough.css", MediaType.valueOf("text/css;charset=utf-8"),
                    "keyswitch.js", MediaType.valueOf("text/javascript;charset=utf-8"),
                    "keys.js", MediaType.valueOf("text/javascript;charset=utf-8"),
                    "map.js", MediaType.valueOf("text/javascript;charset=utf-8"),
                    "map.css", MediaType.valueOf("text/css;charset=utf-8"),
                    "crew.js", MediaType.valueOf("text/javascript;charset=utf-8"),
                    "passkey.js", MediaType.valueOf("text/javascript;charset=utf-8"),
                    "worklist.js", MediaType.valueOf("text/javascript;charset=utf-8"),
                    "borough.js", MediaType.valueOf("text/javascript;charset=utf-8"),
                    "govuk-frontend.min.js", MediaType.valueOf("text/javascript;charset=utf-8"));
    private static final String HASH = new String(packed("hash"), StandardCharsets.UTF_8).strip();
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Where a file of this build is found. */
    static String path(String name) {
        return "/assets/" + HASH + "/" + name;
    }

    /** A page from before a new version still gets its style, only without being kept for ever. */
    @GetMapping("/assets/{hash}/{name}")
    @MayUse(Who.ANYONE)
    ResponseEntity<byte[]> file(
            @PathVariable String hash, @PathVariable String name, HttpServletRequest request) {
        var type = TYPES.get(name);
        if (type == null) {
            return ResponseEntity.notFound().build();
        }
        var answer =
                ResponseEntity.ok()
                        .contentType(type)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                        .cacheControl(hash.equals(HASH) ? FOR_EVER : CacheControl.noCache());
        return takesGzip(request)
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(packed(name + ".gz"))
                : answer.body(packed(name));
    }

    private static boolean takesGzip(HttpServletRequest request) {
        var takes = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return takes != null && takes.contains("gzip");
    }

    private static byte[] packed(String name) {
        try (var in = Assets.class.getResourceAsStream("packed/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The build left out " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
