package borough.letters;

import borough.values.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter or a notice of a case.
 *
 * @param kind what it is, such as "abatement notice"
 * @param isNotice whether it must be served on somebody, and how that was done be kept
 * @param served how it was served; null until it is, and for a letter
 * @param lines what became of it, first things first
 */
public record Letter(
        UUID id,
        Asked asked,
        String kind,
        boolean isNotice,
        State state,
        Written written,
        @Nullable Served served,
        List<Line> lines) {

    /** The case it belongs to, the action that asked for it, and what the file calls it. */
    public record Asked(Reference reference, String action, String as) {}

    /** Whom it is to, with where they are, each line of it; and what it says. */
    public record Written(String to, String text) {}

    /** The day on which a notice was served, in which way, on whom, and by whom. */
    public record Served(LocalDate on, String how, String to, String by) {}

    /** Something done with it, and by whom; {@code Borough} where no person did it. */
    public record Line(Instant at, What what, String who) {}

    /** What is done with a letter. */
    public enum What {
        DRAFTED,
        CHANGED,
        APPROVED,
        /** It went back to be changed. */
        REOPENED,
        POSTED,
        SERVED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static What read(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Where it stands. A notice is served, a letter posted; either may be printed. */
    public enum State {
        DRAFT,
        APPROVED,
        POSTED,
        SERVED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State read(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Where it stands after this; null where that can't be done now. */
        @Nullable State after(What what, boolean isNotice) {
            return switch (what) {
                case DRAFTED -> null;
                case CHANGED -> this == DRAFT ? DRAFT : null;
                case APPROVED -> this == DRAFT ? APPROVED : null;
                case REOPENED -> this == APPROVED ? DRAFT : null;
                // A notice may go by post as well as by hand: what counts is how it was served.
                case POSTED -> this == APPROVED || (isNotice && this == POSTED) ? POSTED : null;
                case SERVED -> isNotice && (this == APPROVED || this == POSTED) ? SERVED : null;
            };
        }
    }

    /** Whether this may be done with it now, as far as where it stands goes. */
    public boolean may(What what) {
        return state.after(what, isNotice) != null;
    }

    /** What stands at its top: its kind, as a heading. */
    public String title() {
        return kind.substring(0, 1).toUpperCase(Locale.UK) + kind.substring(1);
    }

    /** How much was done with it: by this a page knows whether it shows it as it is. */
    public int mark() {
        return lines.size();
    }

    /** Who changed its words last; empty where they are as they were drafted. */
    String changedBy() {
        return lines.reversed().stream()
                .filter(it -> it.what() == What.CHANGED)
                .map(Line::who)
                .findFirst()
                .orElse("");
    }
}
