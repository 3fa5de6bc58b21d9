package borough.web;

import borough.council.Duty;
import borough.council.SignedIn;

/** Who a page is for. */
public enum Who {
    /** Anyone at all, signed in or not. */
    ANYONE(null),
    /** Anyone, but only where the council is made up; elsewhere the page does not exist. */
    DEMONSTRATION(null),
    /** Only the machine itself and the proxies it trusts: health and figures. */
    MACHINE(null),
    /** Another organisation's program with a key of ours; nobody signs in for it. */
    PARTNERS(null),
    /** A resident who is signed in to their account; staff sign in elsewhere. */
    RESIDENTS(null),
    /** Any signed-in member of staff. */
    STAFF(null),
    ADVISERS(Duty.ADVISE),
    CASEWORKERS(Duty.CASEWORK),
    SUPERVISORS(Duty.SUPERVISE),
    CREWS(Duty.FIELD),
    DESIGNERS(Duty.DESIGN),
    ADMINISTRATORS(Duty.ADMINISTER);

    private final @org.jspecify.annotations.Nullable Duty duty;

    Who(@org.jspecify.annotations.Nullable Duty duty) {
        this.duty = duty;
    }

    /** Whether this names people who must be signed in. */
    boolean needsSignIn() {
        return this == STAFF || duty != null;
    }

    boolean includes(SignedIn person) {
        return this == STAFF || (duty != null && person.may(duty));
    }
}
