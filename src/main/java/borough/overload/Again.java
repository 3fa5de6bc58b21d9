package borough.overload;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;

/**
 * A form that was not taken, to be sent again as it was: nobody types twice because we were busy.
 *
 * @param path where it went, with its query
 * @param fields what it said, the hidden ones too
 */
public record Again(String path, Map<String, List<String>> fields) {
    // A page that carries more would itself be slow; the browser's back has it too.
    private static final int LONGEST = 60_000;

    /**
     * The form whose error is being told; empty where none was sent, or one too long or of files.
     */
    public static Optional<Again> of(HttpServletRequest request) {
        var type = request.getContentType();
        if (!"POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                || type == null
                || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return Optional.empty();
        }
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        var length = fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
        return length > LONGEST ? Optional.empty() : Optional.of(new Again(path(request), fields));
    }

    private static String path(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }
}
