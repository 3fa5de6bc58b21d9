package borough.audit;

import java.util.Locale;
import java.util.UUID;

/**
 * Who did something.
 *
 * @param id theirs, or empty where only the name is known
 * @param name as staff would read it, at that time
 */
public record Actor(Kind kind, String id, String name) {
    /** What somebody is to the council. */
    public enum Kind {
        STAFF,
        RESIDENT,
        PARTNER,
        PROGRAM,
        NOBODY;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind read(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    public static Actor staff(UUID person, String name) {
        return new Actor(Kind.STAFF, person.toString(), name);
    }

    /** A member of staff of whom only the name was handed on. */
    public static Actor staff(String name) {
        return new Actor(Kind.STAFF, "", name);
    }

    public static Actor resident(UUID account) {
        return new Actor(Kind.RESIDENT, account.toString(), "A resident");
    }

    public static Actor partner(UUID key, String name) {
        return new Actor(Kind.PARTNER, key.toString(), name);
    }

    /** Borough itself, at work by the clock or from the command line. */
    public static Actor program(String name) {
        return new Actor(Kind.PROGRAM, "", name);
    }

    /** Somebody who did not get in. */
    public static Actor nobody() {
        return new Actor(Kind.NOBODY, "", "Somebody unknown");
    }
}
