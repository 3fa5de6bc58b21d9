package borough.signin;

import borough.web.Fault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How staff sign in: a link by email, or a passkey; then on to where they wanted to be. */
public record SignInPage(String email, String next, @Nullable Fault fault, boolean isSent) {
    static SignInPage asking(String next) {
        return new SignInPage("", next, null, false);
    }

    static SignInPage sent() {
        return new SignInPage("", "", null, true);
    }

    /** What is wrong with the address given, where that is what's wrong. */
    public @Nullable String emailError() {
        return Optional.ofNullable(fault)
                .filter(it -> it.field().equals("email"))
                .map(Fault::says)
                .orElse(null);
    }
}
