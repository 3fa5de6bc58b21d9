package borough.joiners;

import java.time.Instant;
import java.util.Locale;

/** That a group or a role of the directory stands for a team here, and who said so. */
record Mapping(Kind kind, String source, String team, Instant madeAt, String madeBy) {
    /** What the directory calls it. */
    enum Kind {
        GROUP,
        ROLE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** How it came to us that somebody has it. */
    enum Way {
        DIRECTORY,
        TOKEN_GROUPS,
        TOKEN_ROLES;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
