package borough.web;

import borough.data.Json;
import borough.tongues.Tongue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/**
 * Why a program's request was not done, as RFC 9457 has it; {@code kind} names a part of our page
 * for partners, and {@code more} holds members of its own.
 */
public record Problem(
        String kind, HttpStatus status, String title, String detail, Map<String, ?> more) {
    /** Where the addresses that programs use begin. */
    private static final String PROGRAMS = "/api/";

    public static Problem of(String kind, HttpStatus status, String title, String detail) {
        return new Problem(kind, status, title, detail, Map.of());
    }

    /** The same problem with one more member. */
    public Problem with(String name, Object value) {
        var all = new LinkedHashMap<String, Object>(more);
        all.put(name, value);
        return new Problem(kind, status, title, detail, all);
    }

    public ResponseEntity<String> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json());
    }

    /** Whether this address is one that programs use, so that its faults are told as JSON. */
    static boolean isForPrograms(String path) {
        return path.startsWith(PROGRAMS);
    }

    ModelAndView screen() {
        var json = json();
        var screen =
                new ModelAndView(
                        (model, request, response) -> {
                            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                            response.setCharacterEncoding("utf-8");
                            response.getWriter().write(json);
                        });
        screen.setStatus(status);
        return screen;
    }

    private String json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "/api#" + kind);
        json.put("title", Tongue.here().plain(title));
        json.put("status", status.value());
        json.put("detail", Tongue.here().plain(detail));
        json.putAll(more);
        return Json.write(json);
    }

    /** What the status says by itself; the reference is empty where there is none to quote. */
    static Problem of(HttpStatus status, String reference) {
        return switch (status) {
            case UNAUTHORIZED ->
                    of(
                            "keys",
                            status,
                            "A key is needed",
                            "Send the header Authorization: Bearer, then your key. A key that"
                                    + " was revoked opens nothing.");
            case FORBIDDEN ->
                    of("keys", status, "This is not for you", "Ask the council for a key for it.");
            case METHOD_NOT_ALLOWED ->
                    of("faults", status, "This can’t be done here", "Look at /api/openapi.json.");
            case CONTENT_TOO_LARGE ->
                    of("faults", status, "Too much was sent", "Send less. Nothing was kept.");
            case TOO_MANY_REQUESTS ->
                    of(
                            "pace",
                            status,
                            "Too many requests",
                            "Wait as many seconds as Retry-After says, then try again.");
            case SERVICE_UNAVAILABLE ->
                    of(
                            "faults",
                            status,
                            "We can’t answer just now",
                            "Try again in a minute, with the same Idempotency-Key.");
            case CONFLICT ->
                    of("faults", status, "This changed meanwhile", "Get it again, then go on.");
            default -> other(status, reference);
        };
    }

    private static Problem other(HttpStatus status, String reference) {
        if (!status.is5xxServerError()) {
            return status == HttpStatus.NOT_FOUND
                    ? of("faults", status, "There is nothing here", "Look at /api/openapi.json.")
                    : of(
                            "faults",
                            status,
                            "We can’t read this request",
                            "Look at /api/openapi.json. Nothing was kept.");
        }
        var fault =
                of(
                        "faults",
                        status,
                        "Something went wrong with us",
                        "Nothing was sent. Try again with the same Idempotency-Key.");
        return reference.isEmpty() ? fault : fault.with("reference", reference);
    }
}
