package borough.staff;

import borough.web.Fault;
import org.jspecify.annotations.Nullable;

/** How staff sign in: a link by email, or a passkey. */
public record SignInPage(
        String email, @Nullable Fault fault, boolean isSent, boolean hasPasskeys) {}
