package borough.authorities;

import borough.audit.Actor;
import borough.customers.CustomerId;
import borough.customers.Merges;
import borough.signin.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Authorities to act for somebody: given, taken up and ended. */
@Component
@Transactional
public class Authorities {
    /** By a link that we sent. */
    public static final String BY_LINK = "link";

    private final AuthoritiesStore store;
    private final AuthorityRules rules;
    private final AuthorityLetters letters;
    private final Noting noting;
    private final Merges merges;

    Authorities(
            AuthoritiesStore store,
            AuthorityRules rules,
            AuthorityLetters letters,
            Noting noting,
            Merges merges) {
        this.store = store;
        this.rules = rules;
        this.letters = letters;
        this.noting = noting;
        this.merges = merges;
    }

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
        return noting.now();
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
        noting.put(made, "given: " + most.says(), by, null, now);
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
        noting.put(made, "asked for by a link, for " + it.kind(), by, null, now);
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
        noting.put(given, "given: " + most.says(), Doer.giver(), null, now);
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
        noting.put(theirs.get(), "taken up", Doer.representative(account), null, now);
        return true;
    }

    /** Ends it; ended before, nothing changes. It is gone with this transaction. */
    public void end(UUID id, Doer by) {
        store.find(id).ifPresent(it -> end(it, by));
    }

    private void end(Authority it, Doer by) {
        var now = now();
        if (store.end(it.id(), now)) {
            noting.put(it, "ended", by, null, now);
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
        return store.ofGivers(merges.allOf(giver));
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
                .orElseThrow(AuthorityOver::ended);
    }

    /** What became of it and what was done by it, the last first. */
    @Transactional(readOnly = true)
    public List<Past> history(UUID id) {
        return store.history(id).stream().map(it -> new Past(it.at(), it.what(), it.by())).toList();
    }

    /** One line of an authority's history. */
    public record Past(Instant at, String what, String by) {}
}
