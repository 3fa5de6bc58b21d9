package borough.caseload;

import borough.casebook.Seeing;
import borough.council.SignedIn;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which open cases a list shows: those of some teams or departments, or of one person, and of these
 * perhaps only some. What is empty leaves nothing out.
 */
public record CaseFilter(Sight sight, Whose whose, About about, Due due) {

    /**
     * The teams and departments whose cases are looked at, and the teams and roles of whoever
     * looks: some cases are seen by few.
     */
    public record Sight(Collection<String> holders, Collection<String> names) {
        /** What this member of staff sees of these. */
        public static Sight of(Collection<String> holders, SignedIn person) {
            return new Sight(holders, Seeing.namesOf(person));
        }
    }

    /** With one person, with nobody, or with whoever has them. */
    public sealed interface Whose {
        /** Whoever has them. */
        record Anybodys() implements Whose {}

        /** Those that nobody has taken. */
        record Nobodys() implements Whose {}

        /** Those of one person. */
        record Of(UUID person) implements Whose {}
    }

    /**
     * A service, a stage, words of the place, the title or the reference, and the stages of
     * services among which it must be.
     */
    public record About(String service, String stage, String words, Optional<Among> among) {
        public static final About ANYTHING = new About("", "", "");

        public About(String service, String stage, String words) {
            this(service, stage, words, Optional.empty());
        }
    }

    /** Any of these stages, or any but these, each said by {@link #name}. */
    public record Among(Collection<String> stages, boolean isBut) {
        /** A stage of a service. */
        public static String name(String service, String stage) {
            return service + "/" + stage;
        }
    }

    /** Due from the first of these moments on, and before the second. */
    public record Due(Optional<Instant> from, Optional<Instant> before) {
        public static final Due ANY_TIME = new Due(Optional.empty(), Optional.empty());
    }

    /** Everything that waits for these and that anybody there may see. */
    public static CaseFilter of(Collection<String> holders) {
        var sight = new Sight(holders, holders);
        return new CaseFilter(sight, new Whose.Anybodys(), About.ANYTHING, Due.ANY_TIME);
    }

    /** Everything that waits for one person, in whatever team. */
    public static CaseFilter of(UUID person) {
        var sight = new Sight(List.of(), List.of());
        return new CaseFilter(sight, new Whose.Of(person), About.ANYTHING, Due.ANY_TIME);
    }
}
