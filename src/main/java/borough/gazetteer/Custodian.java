package borough.gazetteer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose addresses they are: a line of another council's is refused. AddressBase Core names councils
 * by GSS code, all others by the four digits of their custodian, which a file can tell us first.
 */
final class Custodian {
    private final String gss;
    private @Nullable String code;
    private boolean isLearned;

    /** Knows the custodian's code, or takes the first it hears. */
    Custodian(String gss, @Nullable String code) {
        this.gss = gss;
        this.code = code;
    }

    void check(Row row) {
        var saidGss = row.text("GSS_CODE");
        if (saidGss != null && !saidGss.equals(gss)) {
            throw new Refused(
                    "it is of another council, "
                            + Rejections.brief(saidGss)
                            + "; this one is "
                            + gss);
        }
        check(row.text("LOCAL_CUSTODIAN_CODE"));
    }

    void check(@Nullable String said) {
        if (said == null) {
            return;
        }
        if (code == null) {
            code = said;
            isLearned = true;
        } else if (!said.equals(code)) {
            throw new Refused(
                    "it is of another council, custodian "
                            + Rejections.brief(said)
                            + "; this one is "
                            + code);
        }
    }

    /** The code, where it is known by now. */
    Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Whether only the file itself said whose it is. */
    boolean isLearned() {
        return isLearned;
    }
}
