package borough.signin;

import borough.signin.StaffWays.StaffWay;
import borough.web.Fault;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How staff sign in: a link by email, or a passkey; then on to where they wanted to be. */
public record SignInPage(
        String email, String next, @Nullable Fault fault, boolean isSent, @Nullable StaffWay way) {
    static SignInPage asking(String next) {
        return new SignInPage("", next, null, false, null);
    }

    /** The same with a way that this council has besides, or instead of links. */
    SignInPage with(Optional<StaffWay> other) {
        return new SignInPage(email, next, fault, isSent, other.orElse(null));
    }

    /** Whether a link by email is a way here. */
    public boolean hasLinks() {
        return way == null || !way.instead();
    }

    /** Where the other way begins, and then goes on. */
    public String begins() {
        var to = URLEncoder.encode(next, StandardCharsets.UTF_8);
        return way == null ? "" : way.begins() + "?next=" + to;
    }

    static SignInPage sent() {
        return new SignInPage("", "", null, true, null);
    }

    /** What is wrong with the address given, where that is what's wrong. */
    public @Nullable String emailError() {
        return Optional.ofNullable(fault)
                .filter(it -> it.field().equals("email"))
                .map(Fault::says)
                .orElse(null);
    }
}
