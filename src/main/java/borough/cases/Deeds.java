package borough.cases;

import borough.casebook.Case;
import borough.casebook.Contents;
import borough.casebook.Starter;
import borough.services.Effect;
import borough.services.Service;
import borough.values.Reference;
import java.util.Map;
import java.util.Optional;

/** Carries out what a move asks for: for real, or as it was done in the past. */
interface Deeds {
    /**
     * The case and the move it is making: what is done for it, who it concerns, and whether it
     * answers what somebody asked or told us just now.
     */
    record For(
            Reference reference,
            Service service,
            Contents contents,
            String occasion,
            boolean answersNow) {

        For(Reference reference, Service service, Contents contents, String occasion) {
            this(reference, service, contents, occasion, false);
        }
    }

    /**
     * What was done, in words for the history, the team it now lies with where that changed, and
     * what was said to somebody, to be sealed.
     */
    record Done(String what, String words, Optional<String> team, Map<String, String> said) {
        Done(String what, String words, Optional<String> team) {
            this(what, words, team, Map.of());
        }

        static Done said(String what, Map<String, String> said) {
            return new Done(what, "", Optional.empty(), said);
        }
    }

    /** Does one, in the transaction in hand. */
    Done carryOut(Effect effect, For it);

    /** A case was opened by what somebody sent. */
    void opened(Case it, Opening by);

    /** A case ended; the case that began it, where one did, is told. */
    void ended(Case it, Optional<Starter> starter);
}
