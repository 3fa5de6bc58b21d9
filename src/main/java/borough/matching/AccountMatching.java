package borough.matching;

import borough.accounts.Accounts;
import borough.accounts.Accounts.IdentityProved;
import borough.customers.CustomerFacts;
import borough.customers.CustomerFacts.Homes;
import borough.customers.CustomerFacts.Named;
import borough.customers.CustomerFacts.Reach;
import borough.customers.CustomerId;
import borough.data.News;
import borough.matching.Likeness.Verdict;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which customer the holder of an account is: only for who proved their identity, and only where
 * the rules leave no doubt. What somebody merely says of themselves opens nobody's record.
 */
@Component
@Transactional
class AccountMatching {
    private final Accounts accounts;
    private final Judging people;

    AccountMatching(Accounts accounts, Judging people, News news) {
        this.accounts = accounts;
        this.people = people;
        news.hear(IdentityProved.class, "matching.identity proved", this::match);
    }

    void match(IdentityProved proved) {
        accounts.find(proved.account())
                .filter(it -> it.customer() == null)
                .flatMap(it -> whose(proved, it.details().email()))
                .ifPresent(it -> accounts.link(proved.account(), it));
    }

    /** The one customer that somebody is who proved this; empty wherever there is a doubt. */
    Optional<CustomerId> whose(IdentityProved proved, String email) {
        var who = proved.who();
        var home = who.home();
        var near =
                people.near(
                        new CustomerFacts(
                                CustomerId.draw(),
                                new Named(who.givenNames(), who.familyName(), true),
                                who.bornOn(),
                                home == null ? Homes.NONE : new Homes(Set.of(home), Set.of()),
                                new Reach(email.isEmpty() ? Set.of() : Set.of(email), Set.of()),
                                false));
        return near.size() == 1 && near.getFirst().likeness().verdict() == Verdict.AUTOMATIC
                ? Optional.of(near.getFirst().customer())
                : Optional.empty();
    }
}
