package borough.accounts;

import borough.customers.CustomerId;
import borough.data.News;
import borough.values.Uprn;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Residents' accounts: finding one, making one, and what its holder changes. */
@Component
@Transactional
public class Accounts {
    private final AccountsStore store;
    private final AccountLetters letters;
    private final News news;
    private final Clock clock;

    Accounts(AccountsStore store, AccountLetters letters, News news, Clock clock) {
        this.news = news;
        this.store = store;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * News: the holder of an account that is not yet known to be a customer's proved who they are.
     */
    public record IdentityProved(UUID account, Identity who) {}

    /** An address as we compare it. */
    static String plain(String email) {
        return email.strip().toLowerCase(Locale.UK);
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(UUID account) {
        return store.find(account);
    }

    /** The account that an email address opens. */
    @Transactional(readOnly = true)
    public Optional<Account> withEmail(String email) {
        return store.known(AccountsStore.Kind.EMAIL, plain(email)).flatMap(store::find);
    }

    /**
     * Whose account it is that somebody proved, made now where there is none. Who another knows is
     * the same however their email changes; an email that an account has already leads to it.
     */
    Account of(Proved proved) {
        store.waitFor(proved.email().isBlank() ? proved.subject() : plain(proved.email()));
        var account = known(proved).flatMap(store::find).orElseGet(() -> store.add(made(proved)));
        remember(account, proved);
        var who = proved.identity();
        if (account.level().isAtLeast(proved.level()) && who == null) {
            return account;
        }
        var raised = raised(account, proved);
        store.change(raised);
        if (who != null && account.customer() == null) {
            news.publish(account.id().toString(), new IdentityProved(account.id(), who));
        }
        return raised;
    }

    private Optional<UUID> known(Proved proved) {
        var bySubject =
                proved.subject().isEmpty()
                        ? Optional.<UUID>empty()
                        : store.known(AccountsStore.Kind.ONE_LOGIN, proved.subject());
        return bySubject.or(() -> byEmail(proved));
    }

    // Two people may share a mailbox: who is somebody else to One Login gets an account of theirs.
    private Optional<UUID> byEmail(Proved proved) {
        return store.known(AccountsStore.Kind.EMAIL, plain(proved.email()))
                .filter(
                        it ->
                                proved.subject().isEmpty()
                                        || !store.has(it, AccountsStore.Kind.ONE_LOGIN));
    }

    private Account made(Proved proved) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var who = proved.identity();
        return new Account(
                UUID.randomUUID(),
                proved.level(),
                Account.Details.of(proved),
                who == null ? null : who.home(),
                null,
                now);
    }

    private void remember(Account account, Proved proved) {
        var now = clock.instant();
        if (!proved.subject().isEmpty()) {
            store.know(account.id(), AccountsStore.Kind.ONE_LOGIN, proved.subject(), now);
        }
        var email = plain(proved.email());
        if (!email.isEmpty() && email.equals(account.details().email())) {
            store.know(account.id(), AccountsStore.Kind.EMAIL, email, now);
        }
    }

    private static Account raised(Account it, Proved proved) {
        var who = proved.identity();
        var level = it.level().isAtLeast(proved.level()) ? it.level() : proved.level();
        return new Account(
                it.id(),
                level,
                who == null ? it.details() : it.details().known(who),
                who == null || who.home() == null || it.home() != null ? it.home() : who.home(),
                it.customer(),
                it.madeAt());
    }

    /** Changes what the holder says of themselves. */
    public void change(UUID account, UnaryOperator<Account.Details> how) {
        store.waitFor(account.toString());
        store.find(account)
                .ifPresent(
                        it ->
                                store.change(
                                        new Account(
                                                it.id(),
                                                it.level(),
                                                how.apply(it.details()),
                                                it.home(),
                                                it.customer(),
                                                it.madeAt())));
    }

    /**
     * The account is known by this address from now on, which its holder has proved, and by the one
     * before no more, which is told; no where another account has it.
     */
    public boolean moveEmail(UUID account, String email) {
        var plain = plain(email);
        store.waitFor(plain);
        var other = store.known(AccountsStore.Kind.EMAIL, plain).filter(it -> !it.equals(account));
        var now = store.find(account);
        if (other.isPresent() || now.isEmpty()) {
            return false;
        }
        var before = now.get().details().email();
        store.forgetEmail(account);
        store.know(account, AccountsStore.Kind.EMAIL, plain, clock.instant());
        change(account, it -> it.at(plain));
        if (!before.isEmpty() && !before.equals(plain)) {
            letters.moved(before, store.find(account).orElseThrow());
        }
        return true;
    }

    /** Where the holder lives; null where they take it back. */
    public void moveTo(UUID account, @Nullable Uprn home) {
        store.moveTo(account, home);
    }

    /** The customer that the holder is, once that was proved. */
    public void link(UUID account, CustomerId customer) {
        store.link(account, customer);
    }
}
