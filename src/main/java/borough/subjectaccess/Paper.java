package borough.subjectaccess;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A form in which all we hold is handed over. */
enum Paper {
    /** To read and to print. */
    HTML("text/html; charset=utf-8"),
    /** For another program. */
    JSON("application/json"),
    /** Both, with the files. */
    ZIP("application/zip");

    private final String mediaType;

    Paper(String mediaType) {
        this.mediaType = mediaType;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the answer to a request: nobody keeps it on the way, and nothing in it runs. */
    ResponseEntity<byte[]> answer(byte[] bytes) {
        var shown =
                ContentDisposition.builder(this == HTML ? "inline" : "attachment")
                        .filename("all-we-hold." + word())
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    static Optional<Paper> read(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
