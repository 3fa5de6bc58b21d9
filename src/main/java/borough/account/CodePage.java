package borough.account;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a resident enters the code that we sent, and what it is for. */
public record CodePage(String sentTo, Use use, @Nullable Fault fault) {
    /** What a code is for: where it goes, and where one asks again. */
    public enum Use {
        SIGN_IN("/account/sign-in/code", "/account/sign-in"),
        EMAIL("/account/details/email/code", "/account/details/email"),
        MOBILE("/account/details/mobile/code", "/account/details/mobile");

        private final String action;
        private final String again;

        Use(String action, String again) {
            this.action = action;
            this.again = again;
        }

        public String action() {
            return action;
        }

        public String again() {
            return again;
        }
    }

    static CodePage signIn(String sentTo, @Nullable Fault fault) {
        return new CodePage(sentTo, Use.SIGN_IN, fault);
    }

    public boolean isText() {
        return use == Use.MOBILE;
    }

    public List<Fault> faults() {
        return fault == null ? List.of() : List.of(fault);
    }

    public @Nullable String error() {
        return fault == null ? null : fault.says();
    }
}
