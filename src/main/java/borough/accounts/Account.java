package borough.accounts;

import borough.council.ResidentSignedIn.Level;
import borough.customers.CustomerId;
import borough.values.Uprn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One resident's account.
 *
 * @param level the most that was ever proved; what this sign-in proved, the session says
 * @param home where they live, as they said or as was proved
 * @param customer the customer they are, where that was proved
 */
public record Account(
        UUID id,
        Level level,
        Details details,
        @Nullable Uprn home,
        @Nullable CustomerId customer,
        Instant madeAt) {

    /** How they wish us to reach them. */
    public enum Reach {
        EMAIL,
        TEXT,
        LETTER
    }

    /**
     * What is sealed.
     *
     * @param email proved; empty where another signs them in and said none
     * @param name as they are called; empty where they never said
     * @param mobile proved by a code; empty where there is none
     * @param language the code of the language they wish
     * @param bornOn only where an identity was checked
     */
    public record Details(
            String email,
            String name,
            String mobile,
            String language,
            Reach reach,
            @Nullable LocalDate bornOn) {
        static Details of(Proved proved) {
            var who = proved.identity();
            return new Details(
                    Accounts.plain(proved.email()),
                    who == null ? "" : who.name(),
                    "",
                    "en",
                    Reach.EMAIL,
                    who == null ? null : who.bornOn());
        }

        public Details called(String other) {
            return new Details(email, other, mobile, language, reach, bornOn);
        }

        public Details at(String other) {
            return new Details(other, name, mobile, language, reach, bornOn);
        }

        public Details withMobile(String other) {
            return new Details(email, name, other, language, reach, bornOn);
        }

        public Details in(String other) {
            return new Details(email, name, mobile, other, reach, bornOn);
        }

        public Details by(Reach other) {
            return new Details(email, name, mobile, language, other, bornOn);
        }

        Details known(Identity who) {
            return new Details(
                    email,
                    name.isEmpty() ? who.name() : name,
                    mobile,
                    language,
                    reach,
                    who.bornOn());
        }
    }
}
