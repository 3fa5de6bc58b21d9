package borough.documents;

import borough.vocabulary.KeptFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * Gives a file out as the answer to a request, so that no browser takes it for a page: pictures are
 * ours by then and are shown, all else is saved. Only what is among the files that the caller names
 * as to be seen here is given; for all else there is nothing.
 */
@Component
public class Serving {
    private final Documents documents;

    Serving(Documents documents) {
        this.documents = documents;
    }

    /** The file of this id where it is among these; throws what becomes a page that says no. */
    public ModelAndView file(String id, Collection<KeptFile> seen) {
        return answer(id, seen, documents.open(only(id, seen)));
    }

    /** Its preview. */
    public ModelAndView preview(String id, Collection<KeptFile> seen) {
        return answer(id, seen, documents.preview(only(id, seen)));
    }

    private static String only(String id, Collection<KeptFile> seen) {
        return seen.stream().map(KeptFile::id).filter(id::equals).findFirst().orElse("");
    }

    private static ModelAndView answer(
            String id, Collection<KeptFile> seen, Optional<Content> content) {
        return content.map(it -> new ModelAndView(new Bytes(it)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The bytes, with headers that let nobody keep or run them. */
    private record Bytes(Content it) implements View {
        @Override
        public String getContentType() {
            return it.mediaType();
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws IOException {
            var name =
                    ContentDisposition.builder(it.file().isPicture() ? "inline" : "attachment")
                            .filename(it.file().name(), StandardCharsets.UTF_8)
                            .build();
            response.setCharacterEncoding((String) null);
            response.setContentType(it.mediaType());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
            write(ranges(request), response);
        }

        // Some players of sound ask for a piece first, and play nothing where they get all.
        private void write(List<HttpRange> ranges, HttpServletResponse response)
                throws IOException {
            int length = it.bytes().length;
            int from = ranges.isEmpty() ? 0 : start(ranges.getFirst(), length);
            int to = ranges.isEmpty() ? length - 1 : (int) ranges.getFirst().getRangeEnd(length);
            if (from > to) {
                response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
                return;
            }
            if (!ranges.isEmpty()) {
                response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
                response.setHeader(
                        HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + length);
            }
            response.setContentLength(to - from + 1);
            response.getOutputStream().write(it.bytes(), from, to - from + 1);
        }

        // Anything may be asked for, also what is far behind the end.
        private static int start(HttpRange range, int length) {
            return (int) Math.min(length, range.getRangeStart(length));
        }

        private static List<HttpRange> ranges(HttpServletRequest request) {
            try {
                var asked = HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE));
                return asked.size() == 1 ? asked : List.of();
            } catch (IllegalArgumentException nonsense) {
                return List.of();
            }
        }
    }
}
