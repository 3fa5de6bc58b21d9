package borough.account;

import borough.web.Fault;
import borough.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a resident says their email address, to sign in or to make an account; others are the ways
 * in that are not ours.
 */
public record AccountSignInPage(String email, String next, List<Fault> faults, List<Link> others) {
    static AccountSignInPage asking(String next) {
        return new AccountSignInPage("", next, List.of(), List.of());
    }

    AccountSignInPage with(List<Link> ways) {
        return new AccountSignInPage(email, next, faults, ways);
    }

    static AccountSignInPage wrong(String email, String next, Fault fault) {
        return new AccountSignInPage(email, next, List.of(fault), List.of());
    }

    /** What is wrong with a field, where that is what's wrong. */
    public @Nullable String error(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
