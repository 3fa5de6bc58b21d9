package borough.authorities;

import borough.accounts.Account;
import borough.accounts.Accounts;
import borough.audit.Actor;
import borough.authorities.Authorities.Doer;
import borough.customers.CustomerId;
import borough.customers.Merges;
import borough.data.News;
import borough.services.Service;
import borough.values.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done by an authority: what it covers, what was sent by it, and what it shows. */
@Component
@Transactional
public class Acting {
    private final AuthoritiesStore store;
    private final Covering covering;
    private final Noting noting;
    private final News news;
    private final Holders holders;

    Acting(AuthoritiesStore store, Covering covering, Noting noting, News news, Holders holders) {
        this.store = store;
        this.covering = covering;
        this.noting = noting;
        this.news = news;
        this.holders = holders;
    }

    /** Whose accounts and records are one person's. */
    @Component
    record Holders(Accounts accounts, Merges merges) {}

    /**
     * News: a representative did something for whoever gave them the authority.
     *
     * @param reference the request it came to; null where it came to none
     */
    public record ActedFor(
            UUID authority,
            CustomerId giver,
            String occasion,
            String what,
            String inWords,
            String channel,
            Instant at,
            @Nullable Reference reference) {}

    /** Why this service may not be asked for by it, in plain words; empty where it may. */
    public String refusal(Authority it, Service service) {
        return covering.refusal(it, service);
    }

    /** The same of a service that this council does not offer. */
    public String refusal(Authority it, String service) {
        return covering.refusal(it, service);
    }

    /** Why bank details may not be dealt with by it; empty where they may. */
    public String aboutBank(Authority it) {
        return covering.aboutBank(it);
    }

    /** Whether a request of this service may be seen by it. */
    public boolean shows(Authority it, Service service, Reference reference) {
        return covering.shows(it, service, reference.text());
    }

    /**
     * A request is sent by it, in the transaction that sends it: it can't end in between. Throws
     * {@link AuthorityOver} where it holds no more or does not cover the service.
     */
    public void sends(UUID id, Service service, Reference reference, String channel) {
        var it =
                store.hold(id)
                        .filter(held -> held.isInForce(noting.now()))
                        .orElseThrow(AuthorityOver::ended);
        var refusal = covering.refusal(it, service);
        if (!refusal.isEmpty()) {
            throw new AuthorityOver(refusal);
        }
        var account = it.account();
        var by =
                account == null
                        ? new Doer("representative", "The representative", Actor.nobody())
                        : Doer.representative(account);
        acted(it, "sent a request", channel, reference, by);
    }

    /** A member of staff helped the representative, or told them why not. */
    public void noted(
            Authority it, String what, String channel, @Nullable Reference about, Doer by) {
        acted(it, what, channel, about, by);
    }

    private void acted(
            Authority it, String what, String channel, @Nullable Reference about, Doer by) {
        var now = noting.now();
        noting.put(it, what, by, about, now);
        news.publish(
                it.id().toString(),
                new ActedFor(
                        it.id(),
                        it.giver(),
                        what + " " + (about == null ? now : about.text()),
                        what,
                        it.onRecord(),
                        channel,
                        now,
                        about));
    }

    /** By whom each of these requests was sent for its customer, where somebody else sent it. */
    @Transactional(readOnly = true)
    public Map<Reference, Authority> sentBy(Collection<Reference> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        var by = store.sentBy(references);
        var authorities =
                store.find(by.values()).stream()
                        .collect(Collectors.toMap(Authority::id, Function.identity()));
        var found = new HashMap<Reference, Authority>();
        by.forEach(
                (reference, id) ->
                        Optional.ofNullable(authorities.get(id))
                                .ifPresent(it -> found.put(reference, it)));
        return found;
    }

    /**
     * Whether the link of a request still opens it. One that was sent by an authority that is over
     * opens for its customer alone, signed in: the representative may have the link too.
     */
    @Transactional(readOnly = true)
    public boolean letsFollow(Reference reference, @Nullable UUID account) {
        var by = sentBy(List.of(reference)).get(reference);
        return by == null
                || by.isInForce(noting.now())
                || (account != null && isGiver(by, account));
    }

    private boolean isGiver(Authority it, UUID account) {
        return holders.accounts()
                .find(account)
                .map(Account::customer)
                .filter(customer -> holders.merges().allOf(it.giver()).contains(customer))
                .isPresent();
    }
}
