package borough.account;

import borough.accounts.Entrance;
import borough.accounts.Proving;
import borough.signin.Cookies;
import borough.web.Pace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a code for this browser alone, which a cookie knows again. */
@Component
class Asking {
    private static final String COOKIE = "borough-asked";

    private final Proving proving;
    private final Cookies cookies;
    private final Pace pace;

    Asking(Proving proving, Cookies cookies, Pace pace) {
        this.proving = proving;
        this.cookies = cookies;
        this.pace = pace;
    }

    /** Sends it; says how long to wait where too many were asked for. */
    Optional<String> send(
            Proving.Wanted wanted, HttpServletRequest request, HttpServletResponse response) {
        var from =
                new Proving.From(request.getServerName(), Entrance.device(request), pace.place());
        return switch (proving.ask(wanted, from)) {
            case Proving.Asked.Sent it -> {
                var cookie = cookies.lasting(COOKIE, it.browser(), Proving.LASTS, request);
                response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
                yield Optional.empty();
            }
            case Proving.Asked.TooMany it -> Optional.of(tooMany(it.time()));
        };
    }

    private static String tooMany(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return "We have sent several messages there. Use the newest, or wait %d %s"
                .formatted(minutes, minutes == 1 ? "minute" : "minutes");
    }

    static String browser(HttpServletRequest request) {
        return Cookies.value(request, COOKIE).orElse("");
    }

    Optional<Proving.Wanted> waiting(HttpServletRequest request) {
        return proving.waiting(browser(request));
    }

    Optional<Proving.Link> look(String token, HttpServletRequest request) {
        return proving.look(token, browser(request));
    }

    Proving.Proof useLink(String token, String typed, HttpServletRequest request) {
        return proving.useLink(token, browser(request), typed);
    }

    Proving.Proof useCode(String figures, HttpServletRequest request) {
        return proving.useCode(browser(request), figures, Entrance.device(request));
    }

    void done(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.gone(COOKIE, request).toString());
    }

    /** A code without the gaps that people type. */
    static String figures(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }

    /** What to say of a proof that failed. */
    static String says(Proving.Proof proof) {
        return switch (proof) {
            case Proving.Proof.Right it -> "";
            case Proving.Proof.Wrong it ->
                    "That is not the code. You can try %d more %s"
                            .formatted(it.left(), it.left() == 1 ? "time" : "times");
            case Proving.Proof.OnlyTheLink it ->
                    "There were too many wrong codes. Use the link in the message, or ask for a new"
                            + " one";
            case Proving.Proof.Over it ->
                    "This code has been used or is too old. Ask for a new one";
        };
    }
}
