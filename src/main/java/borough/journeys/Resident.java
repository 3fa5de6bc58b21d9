package borough.journeys;

import borough.accounts.Account;
import borough.accounts.Accounts;
import borough.authorities.Acting;
import borough.authorities.Authorities;
import borough.authorities.Authority;
import borough.authorities.AuthorityOver;
import borough.council.ResidentSignedIn;
import borough.customers.CustomerId;
import borough.places.Places;
import borough.services.Service;
import borough.values.Reference;
import borough.vocabulary.Person;
import borough.vocabulary.Property;
import borough.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The resident who walks a journey, as far as their account knows them. */
@Component
class Resident {
    private static final String ME = Resident.class.getName();

    private final Accounts accounts;
    private final Places places;
    private final Authorities authorities;
    private final Acting acting;

    Resident(Accounts accounts, Places places, Authorities authorities, Acting acting) {
        this.authorities = authorities;
        this.acting = acting;
        this.accounts = accounts;
        this.places = places;
    }

    /**
     * Whose account a journey belongs to. What an adviser walks is not the adviser's own, and a
     * kiosk is anybody's. What somebody walks for another is not theirs either.
     */
    static Optional<UUID> of(Journey it) {
        return it.by().isAssisted()
                        || it.by().authority().isPresent()
                        || !it.by().channel().equals("web")
                ? Optional.empty()
                : Viewer.ifResident().map(ResidentSignedIn::account);
    }

    /** The customer that they are, where their account is known to be that customer's. */
    Optional<CustomerId> customer(Journey it) {
        return of(it).flatMap(accounts::find)
                .flatMap(account -> Optional.ofNullable(account.customer()));
    }

    /** What is known of who walks it, to be confirmed and never asked; asked for once a page. */
    Person me(Journey it) {
        var account = of(it);
        if (account.isEmpty()) {
            return Person.NOBODY;
        }
        var request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(ME, RequestAttributes.SCOPE_REQUEST) instanceof Person known) {
            return known;
        }
        var me = accounts.find(account.get()).map(this::person).orElse(Person.NOBODY);
        request.setAttribute(ME, me, RequestAttributes.SCOPE_REQUEST);
        return me;
    }

    private Person person(Account it) {
        var details = it.details();
        return new Person(
                given(details.name()),
                details.bornOn(),
                given(details.email()),
                given(details.mobile()),
                home(it));
    }

    /**
     * The authority by which somebody walks it for another, asked for anew; throws {@link
     * AuthorityOver} where it holds no more, or is not that of whoever is signed in here.
     */
    Optional<Authority> acting(Journey it) {
        return acting(it.by());
    }

    Optional<Authority> acting(Journey.By by) {
        return by.authority()
                .map(id -> authorities.inForce(id, by.isAssisted() ? null : account()));
    }

    private static UUID account() {
        return Viewer.ifResident()
                .map(ResidentSignedIn::account)
                .orElseThrow(() -> new AuthorityOver("Sign in to your account to go on."));
    }

    /** Throws {@link AuthorityOver} where it is walked by an authority that is not for it. */
    void mayAct(Service service, Journey.By by) {
        acting(by)
                .map(it -> acting.refusal(it, service))
                .filter(refusal -> !refusal.isEmpty())
                .ifPresent(
                        refusal -> {
                            throw new AuthorityOver(refusal);
                        });
    }

    /** It was sent by that authority as this request. */
    void sent(Journey it, Reference reference) {
        it.by()
                .authority()
                .ifPresent(id -> acting.sends(id, it.service(), reference, it.by().channel()));
    }

    /** Who sends it, with that alone by which they wish to be told. */
    Person sender(Journey it) {
        var by = acting(it);
        if (by.isPresent()) {
            var email = it.by().isAssisted() ? "" : by.get().names().email();
            return new Person(by.get().inWords(), null, given(email), null, null);
        }
        return of(it).flatMap(accounts::find).map(this::sender).orElse(Person.NOBODY);
    }

    private Person sender(Account it) {
        var me = person(it);
        var reach = it.details().reach();
        var byText = reach == Account.Reach.TEXT && me.mobile() != null;
        var byLetter = reach == Account.Reach.LETTER && me.home() != null;
        return new Person(
                me.name(),
                me.born(),
                byText || byLetter ? null : me.email(),
                byText ? me.mobile() : null,
                me.home());
    }

    private @Nullable Property home(Account it) {
        var home = it.home();
        return home == null
                ? null
                : places.at(home).map(at -> new Property(at.uprn(), at.label())).orElse(null);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
