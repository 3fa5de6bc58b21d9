package borough.staff;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for is not there. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotThere extends RuntimeException {}
