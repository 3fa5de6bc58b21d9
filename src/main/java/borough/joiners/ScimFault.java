package borough.joiners;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why nothing was done, as RFC 7644 section 3.12 tells it; what was begun is undone with it. */
final class ScimFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final @Nullable String type;

    private ScimFault(HttpStatus status, @Nullable String type, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
    }

    static ScimFault of(HttpStatus status, String detail) {
        return new ScimFault(status, null, detail);
    }

    static ScimFault value(String detail) {
        return new ScimFault(HttpStatus.BAD_REQUEST, "invalidValue", detail);
    }

    static ScimFault path(String detail) {
        return new ScimFault(HttpStatus.BAD_REQUEST, "invalidPath", detail);
    }

    static ScimFault target(String detail) {
        return new ScimFault(HttpStatus.BAD_REQUEST, "noTarget", detail);
    }

    static ScimFault syntax(String detail) {
        return new ScimFault(HttpStatus.BAD_REQUEST, "invalidSyntax", detail);
    }

    static ScimFault filter(String detail) {
        return new ScimFault(HttpStatus.BAD_REQUEST, "invalidFilter", detail);
    }

    static ScimFault taken(String detail) {
        return new ScimFault(HttpStatus.CONFLICT, "uniqueness", detail);
    }

    static ScimFault missing() {
        return of(HttpStatus.NOT_FOUND, "There is nothing here with this id");
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    @Nullable String type() {
        return type;
    }
}
