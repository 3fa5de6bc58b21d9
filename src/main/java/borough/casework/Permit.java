package borough.casework;

import borough.council.SignedIn;
import borough.handling.CaseDesk;
import borough.handling.CaseDesk.Looked;
import borough.values.Reference;
import org.springframework.stereotype.Component;

/** What must be allowed before anything is done by hand; what a forged form asks stops here. */
@Component
class Permit {
    private static final String LETTERS_NOT_SHOWN = "[\\p{Cntrl}&&[^\\n\\t]]";

    private final CaseDesk desk;
    private final Rights rights;
    private final CaseworkRules rules;

    Permit(CaseDesk desk, Rights rights, CaseworkRules rules) {
        this.desk = desk;
        this.rights = rights;
        this.rules = rules;
    }

    /** The limits and wordings of the council in hand. */
    CaseworkRules.Rules rules() {
        return rules.current();
    }

    /** The case, for somebody who works on it. */
    Looked toWork(Reference reference, SignedIn by) {
        var it = toLook(reference, by);
        if (!rights.of(by, it.about(), it.service()).work()) {
            throw new Refused.NotTheirs("Another team holds " + reference, true);
        }
        return it;
    }

    /** Goes on only for somebody who may look at the case; cheaper than the case itself. */
    void toSee(Reference reference, SignedIn by) {
        if (!rights.see(reference, by)) {
            throw noCase(reference);
        }
    }

    /** The case, for somebody who may look at it. */
    Looked toLook(Reference reference, SignedIn by) {
        return desk.look(reference, by)
                .filter(it -> rights.of(by, it.about(), it.service()).look())
                .orElseThrow(() -> noCase(reference));
    }

    private static Refused.NotTheirs noCase(Reference reference) {
        return new Refused.NotTheirs("No case " + reference, false);
    }

    /** What somebody typed, made plain: no letters that are not shown, and not too long. */
    static String text(String field, String typed, int max, String missing) {
        var plain = plain(typed);
        if (plain.isEmpty() && !missing.isEmpty()) {
            throw new Refused(field, missing);
        }
        int length = plain.codePointCount(0, plain.length());
        if (length > max) {
            throw new Refused(
                    field, "Shorten this to %,d characters; it has %,d".formatted(max, length));
        }
        return plain;
    }

    /** The same without a limit, to be shown again. */
    static String plain(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll(LETTERS_NOT_SHOWN, "")
                .strip();
    }
}
