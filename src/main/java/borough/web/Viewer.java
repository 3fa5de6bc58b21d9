package borough.web;

import borough.council.Partner;
import borough.council.ResidentSignedIn;
import borough.council.SignedIn;
import java.util.Optional;

/** Who is looking. */
public final class Viewer {
    private Viewer() {}

    /** The signed-in member of staff; empty for the public. */
    public static Optional<SignedIn> ifSignedIn() {
        return Guard.signedIn();
    }

    /** The signed-in member of staff, on a page that only staff reach. */
    public static SignedIn signedIn() {
        return Guard.signedIn()
                .orElseThrow(() -> new IllegalStateException("This page is for staff only"));
    }

    /** The resident who is signed in to their account; one browser may be staff's as well. */
    public static Optional<ResidentSignedIn> ifResident() {
        return Residents.who();
    }

    /** The resident, on a page that only residents reach. */
    public static ResidentSignedIn resident() {
        return Residents.who()
                .orElseThrow(() -> new IllegalStateException("This page is for residents only"));
    }

    /** The partner whose program asks, at an address that only partners reach. */
    public static Partner partner() {
        return Guard.partner()
                .orElseThrow(() -> new IllegalStateException("This is for partners only"));
    }
}
