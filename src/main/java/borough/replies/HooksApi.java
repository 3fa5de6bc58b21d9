package borough.replies;

import borough.web.MayUse;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where texts and emails to us are brought: GOV.UK Notify calls back with a text as JSON, a mail
 * server hands over an email as it came. Both bring the token that we gave them.
 */
@RestController
class HooksApi {
    private static final int TEXT_BYTES_MAX = 64 * 1024;
    private static final int EMAIL_BYTES_MAX = 10 * 1024 * 1024;
    private static final String BEARER = "Bearer ";

    private final Replies replies;
    private final String token;

    HooksApi(Replies replies, @Value("${borough.inbound-token:}") String token) {
        this.replies = replies;
        this.token = token;
    }

    @PostMapping("/hooks/texts")
    @MayUse(Who.ANYONE)
    ResponseEntity<Void> text(HttpServletRequest request) throws IOException {
        if (!isTrusted(request)) {
            return turnedAway();
        }
        var body = request.getInputStream().readNBytes(TEXT_BYTES_MAX + 1);
        return body.length > TEXT_BYTES_MAX ? tooLarge() : answer(replies.textCame(body));
    }

    @PostMapping("/hooks/emails")
    @MayUse(Who.ANYONE)
    ResponseEntity<Void> email(HttpServletRequest request) throws IOException {
        if (!isTrusted(request)) {
            return turnedAway();
        }
        var body = request.getInputStream().readNBytes(EMAIL_BYTES_MAX + 1);
        return body.length > EMAIL_BYTES_MAX ? tooLarge() : answer(replies.emailCame(body));
    }

    // Without a token in the settings nobody is let in.
    private boolean isTrusted(HttpServletRequest request) {
        var said = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !token.isBlank()
                && said != null
                && MessageDigest.isEqual(
                        (BEARER + token).getBytes(StandardCharsets.UTF_8),
                        said.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<Void> turnedAway() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static ResponseEntity<Void> tooLarge() {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }

    private static ResponseEntity<Void> answer(Fate fate) {
        return ResponseEntity.status(
                        fate == Fate.UNREADABLE ? HttpStatus.BAD_REQUEST : HttpStatus.NO_CONTENT)
                .build();
    }
}
