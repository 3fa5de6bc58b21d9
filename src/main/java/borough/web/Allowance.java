package borough.web;

import java.time.Duration;

/** How much one address may do; an office of hundreds can stand behind a single one. */
enum Allowance {
    /** What costs us nothing, or is not for the public. */
    NONE(0, 0, Duration.ZERO),
    PAGES(1_000, 200, Duration.ofSeconds(1)),
    SIGN_IN(40, 40, Duration.ofMinutes(1)),
    /** Finding a case by its reference, which somebody might guess at. */
    FINDING(40, 20, Duration.ofMinutes(1));

    private final int atOnce;
    private final int again;
    private final Duration per;

    Allowance(int atOnce, int again, Duration per) {
        this.atOnce = atOnce;
        this.again = again;
        this.per = per;
    }

    int atOnce() {
        return atOnce;
    }

    int again() {
        return again;
    }

    Duration per() {
        return per;
    }

    static Allowance of(String method, String path) {
        if (path.startsWith("/assets/") || MachinePaths.isOne(path)) {
            return NONE;
        }
        if (path.equals("/follow") && method.equals("GET")) {
            return PAGES;
        }
        // A page with pictures asks for each of them, and its secret is too long to be guessed.
        if (path.startsWith("/follow/") && path.contains("/files/") && method.equals("GET")) {
            return PAGES;
        }
        if (path.startsWith("/follow")) {
            return FINDING;
        }
        var isStaffs = path.startsWith("/sign-in") && !path.equals("/sign-in/people");
        var isResidents =
                path.startsWith("/account/sign-in") || path.startsWith("/account/details/");
        var isSignIn = isStaffs || isResidents;
        return isSignIn && !method.equals("GET") ? SIGN_IN : PAGES;
    }
}
