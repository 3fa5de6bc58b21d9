package borough.authorities;

import borough.accounts.Account;
import borough.accounts.Accounts;
import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.customers.CustomerId;
import borough.customers.Merges;
import borough.data.News;
import borough.services.Service;
import borough.signin.Token;
import borough.values.Reference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** Authorities to act for somebody: given, taken up, used and ended. */
@Component
@Transactional
public class Authorities {
    /** By a link that we sent. */
    public static final String BY_LINK = "link";

    private final AuthoritiesStore store;
    private final AuthorityRules rules;
    private final AuthorityLetters letters;
    private final Covering covering;
    private final Beside beside;

    Authorities(
            AuthoritiesStore store,
            AuthorityRules rules,
            AuthorityLetters letters,
            Covering covering,
            Beside beside) {
        this.store = store;
        this.rules = rules;
        this.letters = letters;
        this.covering = covering;
        this.beside = beside;
    }

    /** What stands on record, whose accounts and records are one person's, and what the time is. */
    @Component
    record Beside(Audit audit, Merges merges, Accounts accounts, News news, Clock clock) {}

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

    /** Who does something: the giver, the representative or a member of staff, and by which id. */
    public record Doer(String kind, String name, Actor actor) {
        static Doer giver() {
            return new Doer("giver", "The customer", Actor.nobody());
        }

        public static Doer giver(UUID account) {
            return new Doer("giver", "The customer", Actor.resident(account));
        }

        public static Doer representative(UUID account) {
            return new Doer("representative", "The representative", Actor.resident(account));
        }

        public static Doer staff(UUID person, String name) {
            return new Doer("staff", name, Actor.staff(person, name));
        }

        AuthoritiesStore.By by() {
            return new AuthoritiesStore.By(kind, name);
        }
    }

    /** What is written down of a new authority. */
    public record Fresh(
            CustomerId giver,
            String kind,
            String basis,
            Authority.Scope scope,
            Authority.Names names) {}

    private Instant now() {
        return beside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Writes down one that was given: on a recorded call, or by a document that was seen. */
    public Authority record(Fresh it, int days, Doer by) {
        var now = now();
        var most = rules.current().basis().get(it.basis());
        if (most == null || days < 1 || days > most.daysMax()) {
            throw new IllegalArgumentException("Not so long, or not in this way: " + it.basis());
        }
        if (most.oneMatter() && !it.scope().isOneMatter()) {
            throw new IllegalArgumentException("One matter alone: " + it.basis());
        }
        var made =
                made(it, by, new Authority.Times(now, now, now.plus(Duration.ofDays(days)), null));
        store.add(made);
        put(made, "given: " + most.says(), by, null, now);
        tellBoth(made, now);
        return made;
    }

    private static Authority made(Fresh it, Doer by, Authority.Times times) {
        return new Authority(
                UUID.randomUUID(),
                it.giver(),
                it.kind(),
                it.basis(),
                it.scope(),
                it.names(),
                null,
                by.name(),
                times);
    }

    private void sendTakeUp(Authority it, Instant now) {
        var link = Token.draw();
        int days = rules.current().linkDays();
        store.addLink(link, it.id(), "take up", now.plus(Duration.ofDays(days)));
        letters.takeUp(it, link, days);
    }

    /** Asks somebody for one, by a link to an address of theirs that the record holds. */
    public Authority ask(Fresh it, Doer by) {
        var now = now();
        var made = made(it, by, new Authority.Times(now, null, null, null));
        store.add(made);
        var link = Token.draw();
        int days = rules.current().linkDays();
        store.addLink(link, made.id(), "give", now.plus(Duration.ofDays(days)));
        letters.asks(made, link, days);
        put(made, "asked for by a link, for " + it.kind(), by, null, now);
        return made;
    }

    /** What a link is for, which uses nothing up: readers of mail open links before people do. */
    @Transactional(readOnly = true)
    public Optional<Authority> look(String token, String purpose) {
        return store.link(new Token(token), purpose, now())
                .flatMap(store::find)
                .filter(it -> it.times().endedAt() == null);
    }

    /** The giver says yes by the link, for this and so many days; false where it is used up. */
    public boolean give(String token, Authority.Scope scope, int days) {
        var now = now();
        var asked = look(token, "give").filter(Authority::isAskedFor);
        var most = rules.current().basis().get(BY_LINK);
        if (asked.isEmpty() || most == null || days < 1 || days > most.daysMax()) {
            return false;
        }
        var held = store.hold(asked.get().id()).filter(Authority::isAskedFor);
        if (held.isEmpty() || !store.use(new Token(token), now)) {
            return false;
        }
        store.give(held.get().id(), scope, now, now.plus(Duration.ofDays(days)));
        var given = store.find(held.get().id()).orElseThrow();
        put(given, "given: " + most.says(), Doer.giver(), null, now);
        tellBoth(given, now);
        return true;
    }

    private void tellBoth(Authority it, Instant now) {
        var ends = Token.draw();
        store.addLink(ends, it.id(), "end", null);
        letters.given(it, ends);
        if (!it.names().email().isEmpty()) {
            sendTakeUp(it, now);
        }
    }

    /** Whether this email is the one that the representative was written to. */
    @Transactional(readOnly = true)
    public boolean isFor(Authority it, String email) {
        return !email.isBlank() && store.isRepresentative(it.id(), email);
    }

    /** The representative takes it up with their account; false where the link is not theirs. */
    public boolean takeUp(String token, UUID account, String email) {
        var now = now();
        var theirs =
                look(token, "take up")
                        .filter(it -> isFor(it, email))
                        .flatMap(it -> store.hold(it.id()))
                        .filter(it -> it.account() == null && it.isInForce(now));
        if (theirs.isEmpty() || !store.use(new Token(token), now)) {
            return false;
        }
        store.takeUp(theirs.get().id(), account);
        put(theirs.get(), "taken up", Doer.representative(account), null, now);
        return true;
    }

    /** Ends it; ended before, nothing changes. It is gone with this transaction. */
    public void end(UUID id, Doer by) {
        store.find(id).ifPresent(it -> end(it, by));
    }

    private void end(Authority it, Doer by) {
        var now = now();
        if (store.end(it.id(), now)) {
            put(it, "ended", by, null, now);
            letters.over(it);
        }
    }

    /** Ends it by the link in our message; false where that was used before. */
    public boolean end(String token) {
        var theirs = look(token, "end");
        if (theirs.isEmpty() || !store.use(new Token(token), now())) {
            return false;
        }
        end(theirs.get(), Doer.giver());
        return true;
    }

    @Transactional(readOnly = true)
    public Optional<Authority> find(UUID id) {
        return store.find(id);
    }

    /** Everything given by a customer, whichever of their records it was noted for. */
    @Transactional(readOnly = true)
    public List<Authority> ofGiver(CustomerId giver) {
        return store.ofGivers(beside.merges().allOf(giver));
    }

    /** Those that hold now and that this account took up. */
    @Transactional(readOnly = true)
    public List<Authority> ofAccount(UUID account) {
        var now = now();
        return store.ofAccount(account).stream().filter(it -> it.isInForce(now)).toList();
    }

    /**
     * The authority that somebody goes by, asked for anew; throws {@link AuthorityOver} where it
     * holds no more, or is not this account's. Staff, for whom account is null, go by any.
     */
    @Transactional(readOnly = true)
    public Authority inForce(UUID id, @Nullable UUID account) {
        return store.find(id)
                .filter(it -> account == null || account.equals(it.account()))
                .filter(it -> it.isInForce(now()))
                .orElseThrow(Authorities::over);
    }

    private static AuthorityOver over() {
        return new AuthorityOver("You can no longer act for them. The authority has ended.");
    }

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
                store.hold(id).filter(held -> held.isInForce(now())).orElseThrow(Authorities::over);
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
        var now = now();
        put(it, what, by, about, now);
        beside.news()
                .publish(
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

    private void put(Authority it, String what, Doer by, @Nullable Reference about, Instant now) {
        store.happened(it.id(), what, by.by(), about, now);
        beside.audit()
                .write(
                        new NewEntry(
                                        by.actor(),
                                        NewEntry.Kind.PERMISSION,
                                        "An authority to act for a customer was " + pastOf(what),
                                        About.customer(it.giver().value()))
                                .saying("authority", it.onRecord()));
    }

    // "sent a request" and "helped" are what was done by it, the rest what became of it.
    private static String pastOf(String what) {
        return what.matches("(given|asked for|taken up|ended).*") ? what : "used: " + what;
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
        return by == null || by.isInForce(now()) || (account != null && isGiver(by, account));
    }

    private boolean isGiver(Authority it, UUID account) {
        return beside.accounts()
                .find(account)
                .map(Account::customer)
                .filter(customer -> beside.merges().allOf(it.giver()).contains(customer))
                .isPresent();
    }

    /** What became of it and what was done by it, the last first. */
    @Transactional(readOnly = true)
    public List<Past> history(UUID id) {
        return store.history(id).stream().map(it -> new Past(it.at(), it.what(), it.by())).toList();
    }

    /** One line of an authority's history. */
    public record Past(Instant at, String what, String by) {}
}
