package borough.entra;

import borough.council.Councils;
import borough.council.SignedIn;
import borough.entra.Terms.Provider;
import borough.web.Links;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** With whom the council that is bound agreed that its staff's accounts sign in here. */
@Component
@Transactional
public class Agreements {
    /** Where the stand-in answers, in made-up councils. */
    public static final String STAND_IN = "/stand-in/entra";

    /** The tenant that the stand-in plays, and what it calls us. */
    public static final UUID STAND_IN_TENANT =
            UUID.fromString("5eed0000-0000-4000-8000-000000000161");

    public static final String STAND_IN_CLIENT = "borough-of-a-made-up-council";
    public static final String STAND_IN_SECRET = "no secret: everybody here is made up";
    private static final String MICROSOFT = "https://login.microsoftonline.com";

    private final TermsStore store;
    private final Councils councils;
    private final Links links;
    private final Clock clock;

    Agreements(TermsStore store, Councils councils, Links links, Clock clock) {
        this.store = store;
        this.councils = councils;
        this.links = links;
        this.clock = clock;
    }

    /** The terms in force; empty where there are none, and for a stand-in in a real council. */
    @Transactional(readOnly = true)
    Optional<Terms> current() {
        return store.find().filter(this::isFit).map(this::placed);
    }

    private boolean isFit(TermsStore.Kept it) {
        return it.provider() == Provider.MICROSOFT || isMadeUp();
    }

    boolean isMadeUp() {
        return councils.current().demonstration();
    }

    private Terms placed(TermsStore.Kept it) {
        var at = it.provider() == Provider.MICROSOFT ? MICROSOFT : links.to(STAND_IN);
        return new Terms(it.provider(), it.tenant(), it.clientId(), it.secret(), it.instead(), at);
    }

    /** Agrees anew with Microsoft; an empty secret keeps the one that there is. */
    void withMicrosoft(SignedIn by, UUID tenant, String clientId, String secret, boolean instead) {
        var kept = secret.isEmpty() ? store.find().map(TermsStore.Kept::secret).orElse("") : secret;
        save(by, new TermsStore.Kept(Provider.MICROSOFT, tenant, clientId, kept, instead));
    }

    /** Goes by the stand-in, in a made-up council alone. */
    public void withStandIn(SignedIn by, boolean instead) {
        if (!isMadeUp()) {
            throw new IllegalStateException("A real council has no stand-in");
        }
        save(
                by,
                new TermsStore.Kept(
                        Provider.STAND_IN,
                        STAND_IN_TENANT,
                        STAND_IN_CLIENT,
                        STAND_IN_SECRET,
                        instead));
    }

    private void save(SignedIn by, TermsStore.Kept it) {
        store.save(it, clock.instant(), by.name());
    }

    void end() {
        store.remove();
    }
}
