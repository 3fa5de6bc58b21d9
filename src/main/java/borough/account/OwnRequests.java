package borough.account;

import borough.accounts.Account;
import borough.accounts.Belongings;
import borough.accounts.HomePart;
import borough.accounts.HomeParts;
import borough.accounts.Proof;
import borough.cases.Cases;
import borough.cases.CustomersView;
import borough.data.Cursor;
import borough.messages.Messages;
import borough.tongues.Marked;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.web.Link;
import borough.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The requests of an account: open and past ones, and those sent before it was there. */
@Component
class OwnRequests {
    private static final int ON_HOME = 10;
    private static final Duration EARLIER = Duration.ofDays(730);

    private final Belongings belongings;
    private final Cases cases;
    private final CustomersView view;
    private final Messages messages;
    private final Clock clock;

    OwnRequests(
            Belongings belongings, Whole cases, Messages messages, HomeParts parts, Clock clock) {
        this.belongings = belongings;
        this.cases = cases.cases();
        this.view = cases.view();
        this.messages = messages;
        this.clock = clock;
        parts.adds(it -> Optional.of(part(it)));
    }

    /** Cases, and how their customers see them. */
    @Component
    record Whole(Cases cases, CustomersView view) {}

    /** One page of them, and where the next begins; empty at the end. */
    record Shown(List<HomePart.Line> lines, String older) {}

    private HomePart part(Account account) {
        joinEarlier(account);
        var shown = shown(account, Cursor.NEWEST, ON_HOME);
        return new HomePart(
                20,
                Tongue.say("Your requests"),
                shown.lines().isEmpty()
                        ? Tongue.say("What you ask us for while you are signed in stands here.")
                        : "",
                shown.lines(),
                shown.older().isEmpty()
                        ? null
                        : new Link(Tongue.say("All your requests"), "/account/requests"));
    }

    Shown shown(Account account, Cursor before, int most) {
        var theirs = belongings.requests(account.id(), before, most + 1);
        var page = theirs.subList(0, Math.min(most, theirs.size()));
        var found =
                view.lines(page.stream().map(Belongings.Theirs::reference).toList()).stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it.about().reference(), Function.identity()));
        var lines = new ArrayList<HomePart.Line>();
        for (var each : page) {
            Optional.ofNullable(found.get(each.reference())).map(this::line).ifPresent(lines::add);
        }
        var older = theirs.size() > most ? page.getLast().at().text() : "";
        return new Shown(lines, older);
    }

    private HomePart.Line line(CustomersView.Line it) {
        var about = it.about();
        return new HomePart.Line(
                it.title(),
                it.waitsForCustomer()
                        ? Tongue.say("We need an answer from you.")
                        : stands(it, clock.instant()),
                cases.followingPath(about.reference()),
                it.waitsForCustomer());
    }

    private static String stands(CustomersView.Line it, Instant now) {
        var about = it.about();
        if (!about.isOpen()) {
            return about.outcome()
                    .map(end -> Tongue.say("Ended") + " " + Tongue.say(Words.day(end.at(), now)))
                    .orElse("");
        }
        var stage = Marked.sentence(it.stage());
        return about.where()
                .dueAt()
                .map(due -> stage + ", " + Tongue.say("by " + Words.by(due, now)))
                .orElse(stage);
    }

    /**
     * OwnRequests sent as a guest become the account's where the email or the phone that it proved
     * is what was given in them: we wrote there, and the case's own answers say so.
     */
    void joinEarlier(Account account) {
        var since = clock.instant().minus(EARLIER);
        for (var contact : List.of(account.details().email(), account.details().mobile())) {
            if (!contact.isEmpty()) {
                var told = new ArrayList<>(messages.toldTo(contact, since));
                told.removeAll(belongings.theirs(account.id(), told));
                told.stream()
                        .filter(it -> view.knows(it, contact))
                        .forEach(it -> add(account, it, Proof.CONTACT));
            }
        }
    }

    private void add(Account account, Reference reference, Proof proof) {
        cases.find(reference)
                .ifPresent(it -> belongings.add(account.id(), reference, proof, it.openedAt()));
    }

    /** A request of which somebody has the following link, to say whether it is theirs. */
    Optional<KeepPage> mayKeep(Account account, String reference, String secret) {
        return Reference.read(reference)
                .filter(it -> cases.opens(it, secret))
                .flatMap(it -> view.lines(List.of(it)).stream().findFirst())
                .map(
                        it -> {
                            var found = it.about().reference();
                            return new KeepPage(
                                    it.title(),
                                    found.text(),
                                    "/account/keep/" + found.text() + "/" + secret,
                                    !belongings.theirs(account.id(), List.of(found)).isEmpty());
                        });
    }

    /** Whoever has the following link may say that it is theirs. */
    boolean keep(Account account, String reference, String secret) {
        var found = Reference.read(reference).filter(it -> cases.opens(it, secret));
        found.ifPresent(it -> add(account, it, Proof.LINK));
        return found.isPresent();
    }
}
