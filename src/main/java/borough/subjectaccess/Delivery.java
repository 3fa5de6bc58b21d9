package borough.subjectaccess;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.audit.NewEntry.Kind;
import borough.council.SignedIn;
import borough.customers.CustomerId;
import borough.data.Sealing;
import borough.restrictions.Restrictions;
import borough.signin.Token;
import borough.subjectaccess.SubjectAccess.Kept;
import borough.subjectaccess.SubjectAccess.Times;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands over what was released: in the customer's account, or once by a link with a code that is
 * told in another way. After its time it opens no more.
 */
@Component
@Transactional
public class Delivery {
    static final int TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Kept kept;
    private final Opened opened;
    private final Restrictions restrictions;
    private final Times times;
    private final Audit audit;

    /** What opens a paper. */
    @Component
    record Opened(PiecesStore pieces, LinksStore links, Sealing sealing) {}

    Delivery(Kept kept, Opened opened, Restrictions restrictions, Times times, Audit audit) {
        this.kept = kept;
        this.opened = opened;
        this.restrictions = restrictions;
        this.times = times;
        this.audit = audit;
    }

    /** A link with its code, told once and kept nowhere. */
    public record Link(String token, String code) {}

    /** What became of a link. */
    public sealed interface Fetched {
        /** The file. */
        record Here(byte[] zip) implements Fetched {}

        record Wrong(int left) implements Fetched {}

        /** It was used, its time is over, or there never was one. */
        record Gone() implements Fetched {}
    }

    /**
     * What waits for a customer in their account. Of somebody whose record is restricted nothing
     * does: others at home may look.
     */
    @Transactional(readOnly = true)
    public List<AccessPackage> ready(CustomerId customer) {
        var all = kept.merges().allOf(customer);
        return restrictions.of(all.stream().map(CustomerId::value).toList()).isPresent()
                ? List.of()
                : kept.packages().readyFor(all, times.now());
    }

    /** One of these papers, for the customer whose it is; empty for whatever is not theirs. */
    Optional<byte[]> open(UUID id, Paper paper, CustomerId customer, Actor by) {
        var theirs = ready(customer).stream().filter(it -> it.id().equals(id)).findFirst();
        theirs.ifPresent(it -> write(it, "Fetched all we hold from their account", by));
        return theirs.flatMap(it -> read(it, paper));
    }

    /** The same for a member of staff who may know of all in it. */
    Optional<byte[]> open(AccessPackage it, Paper paper, SignedIn by) {
        if (it.released() == null) {
            return Optional.empty();
        }
        write(it, "Opened what was released", Actor.staff(by.person(), by.name()));
        return read(it, paper);
    }

    private Optional<byte[]> read(AccessPackage it, Paper paper) {
        return kept.packages()
                .key(it.id())
                .flatMap(key -> opened.pieces().read(it.id(), key, paper));
    }

    /** Makes a link to what was released; a link before it opens nothing more. */
    public Optional<Link> link(AccessPackage it, SignedIn by) {
        var released = it.released();
        var now = times.now();
        if (released == null || !released.isReady(now)) {
            return Optional.empty();
        }
        var token = Token.draw();
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        opened.links()
                .add(token, it.id(), hash(it.id(), code), by.name(), now, released.readyUntil());
        write(it, "Made a link to what was released", Actor.staff(by.person(), by.name()));
        return Optional.of(new Link(token.text(), code));
    }

    private String hash(UUID of, String code) {
        return opened.sealing().fingerprint("subject access", of + " " + code);
    }

    /** Whether a link opens something still. */
    @Transactional(readOnly = true)
    public boolean works(String token) {
        return opened.links().find(new Token(token)).filter(this::isGood).isPresent();
    }

    private boolean isGood(LinksStore.Link it) {
        return it.usedAt() == null && it.tries() < TRIES && times.now().isBefore(it.endsAt());
    }

    /** Fetches what a link leads to, once, for who knows its code. */
    public Fetched fetch(String text, String code) {
        var token = new Token(text);
        var link = opened.links().hold(token).filter(this::isGood);
        if (link.isEmpty()) {
            return new Fetched.Gone();
        }
        var it = link.get();
        if (!it.codeHash().equals(hash(it.to(), code.replaceAll("\\s", "")))) {
            opened.links().wrong(token);
            int left = TRIES - it.tries() - 1;
            return left == 0 ? new Fetched.Gone() : new Fetched.Wrong(left);
        }
        var known = kept.packages().find(it.to()).orElseThrow();
        var zip = read(known, Paper.ZIP);
        if (zip.isEmpty()) {
            return new Fetched.Gone();
        }
        opened.links().used(token, times.now());
        write(known, "Fetched all we hold by a link", Actor.nobody());
        return new Fetched.Here(zip.get());
    }

    private void write(AccessPackage it, String what, Actor by) {
        audit.write(new NewEntry(by, Kind.EXPORT, what, About.customer(it.customer().value())));
    }
}
