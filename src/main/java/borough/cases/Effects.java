package borough.cases;

import borough.casebook.Case;
import borough.casebook.Event;
import borough.casebook.Starter;
import borough.council.Structure;
import borough.data.News;
import borough.messages.Care;
import borough.messages.Care.When;
import borough.messages.Channel;
import borough.messages.Messages;
import borough.messages.NewMessage;
import borough.services.Effect;
import borough.services.Effect.Recipient;
import borough.services.Message;
import borough.tongues.Marked;
import borough.tongues.Tongues;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries out what a move asks for: actions, messages, and bringing a case to a team. */
@Component
class Effects implements Deeds {
    private static final Logger LOG = LoggerFactory.getLogger(Effects.class);

    private final Messages messages;
    private final Structure structure;
    private final Tongues tongues;
    private final News news;
    private final Clock clock;

    Effects(Messages messages, Structure structure, Tongues tongues, News news, Clock clock) {
        this.messages = messages;
        this.structure = structure;
        this.tongues = tongues;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void opened(Case it, Opening opening) {
        var privacy = opening.service().privacy();
        var channel = opening.by().channel();
        boolean isTakenDown = channel.equals("phone") || channel.equals("reception");
        boolean isHidden = privacy.seen().hiddenFrom().contains("property page");
        news.publish(
                it.reference().text(),
                new CaseOpened(
                        it.reference(),
                        it.about().service(),
                        it.openedAt(),
                        privacy.title().orElse(it.about().title()),
                        channel,
                        isHidden ? null : it.about().property().orElse(null),
                        isTakenDown ? opening.by().who() : null));
    }

    @Override
    public void ended(Case it, Optional<Starter> starter) {
        var outcome = it.outcome().orElseThrow();
        news.publish(
                it.reference().text(),
                new CaseClosed(it.reference(), it.about().service(), outcome.word(), outcome.at()));
        // The starter's own news stay in order among themselves.
        starter.filter(one -> !one.part().isEmpty())
                .ifPresent(
                        one ->
                                news.publish(
                                        one.reference().text(),
                                        new StartedCaseEnded(
                                                one.reference(),
                                                one.part(),
                                                it.reference(),
                                                outcome.word())));
    }

    @Override
    public Done carryOut(Effect effect, For it) {
        return switch (effect) {
            case Effect.Do todo -> {
                todo.action().perform(todo.inputs(), it.reference());
                yield new Done("did", todo.action().heading().means(), Optional.empty());
            }
            case Effect.Tell tell -> tell(tell, it);
            case Effect.RaiseTo raise -> raise(raise, it);
            case Effect.Hand hand -> hand(hand, it);
            // Whoever moves a case begins others too.
            case Effect.Start start -> throw new IllegalArgumentException(start.service());
        };
    }

    // Nobody reads that we told them what we had no way to send.
    private Done tell(Effect.Tell tell, For it) {
        if (tell.to() instanceof Recipient.Holders holders) {
            return toStaff(holders.role(), tell.text(), it);
        }
        if (tell.to() instanceof Recipient.Named(var name, var whom)
                && whom.orElse(null) instanceof List<?> all) {
            return tellAll(tell, all, it);
        }
        var message = message(tell, it);
        messages.tell(message);
        return told(tell, message);
    }

    // Each by themselves: nobody learns who else joined.
    private Done tellAll(Effect.Tell tell, List<?> all, For it) {
        for (int i = 0; i < all.size(); i++) {
            var one = new Recipient.Named(Message.JOINED, Optional.of(all.get(i)));
            var message = message(new Effect.Tell(tell.message(), one, tell.text()), it);
            messages.tell(message.on(it.occasion() + " " + i));
        }
        var to = all.size() + (all.size() == 1 ? " person" : " people") + " who joined";
        return Done.said(Event.TOLD_ANOTHER, Map.of("text", Marked.plain(tell.text()), "to", to));
    }

    /** The event of a message that was told, or was not where there was no way to. */
    static Done told(Effect.Tell tell, NewMessage message) {
        boolean isTold = message.channel() != Channel.NONE;
        var text = message.contents().text();
        return tell.to() instanceof Recipient.Named named
                ? Done.said(
                        isTold ? Event.TOLD_ANOTHER : Event.NOT_TOLD_ANOTHER,
                        Map.of("text", text, "to", name(named)))
                : Done.said(isTold ? Event.TOLD : Event.NOT_TOLD, Map.of("text", text));
    }

    // Somebody of that name, where a person was named, or what the file calls them.
    private static String name(Recipient.Named named) {
        return named.whom()
                .filter(Map.class::isInstance)
                .map(it -> ((Map<?, ?>) it).get("name"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElse("the " + named.name());
    }

    // It stands with the case, and in what those who hold the role have to read.
    private Done toStaff(String role, String text, For it) {
        var holder = holder(role);
        if (holder.isEmpty()) {
            LOG.error("{} told {}, a role no team holds", it.reference(), role);
        }
        var to = holder.or(() -> holder(it.service().owner())).orElse(it.service().owner());
        var number = Integer.parseInt(it.occasion());
        news.publish(
                it.reference().text(), new StaffTold(it.reference(), number, to, clock.instant()));
        return Done.said(Event.TO_COLLEAGUE, Map.of("text", Marked.plain(text), "to", role));
    }

    /** What somebody is told, and where. */
    NewMessage message(Effect.Tell tell, For it) {
        var reach = reach(tell.to(), it);
        return new NewMessage(
                it.reference(),
                tell.message(),
                it.occasion(),
                reach.channel(),
                new borough.messages.Contents(
                        reach.address(), title(it), Marked.plain(tell.text())),
                care(tell, it));
    }

    private static Reach reach(Recipient to, For it) {
        return to instanceof Recipient.Named named
                ? named.whom().map(Reach::other).orElse(Reach.NO_WAY)
                : Reach.of(it.service(), it.contents());
    }

    private static Care care(Effect.Tell tell, For it) {
        var says = it.service().story().messages().get(tell.message());
        var care = says == null ? Message.Care.USUAL : says.care();
        boolean isCustomer = tell.to() instanceof Recipient.Customer;
        // Somebody else asked nothing just now, and may well be asleep.
        var when = it.answersNow() && isCustomer ? When.ANSWER : When.AWAKE;
        return new Care(
                care.urgent() ? When.URGENT : when,
                care.mustArrive(),
                !isCustomer,
                it.service().privacy().reach().plainEnvelopes());
    }

    // Its subject, in the customer's language; neutral where the matter is private.
    private String title(For it) {
        var tongue = tongues.of(it.contents().shown().languageCode());
        var service = it.service().in(tongue);
        return Marked.plain(service.neutralTitle().orElseGet(service::title));
    }

    private Done raise(Effect.RaiseTo raise, For it) {
        var team = holder(raise.role());
        if (team.isEmpty()) {
            LOG.error("{} was raised to {}, a role no team holds", it.reference(), raise.role());
        }
        return new Done("raised", "Raised to " + raise.role(), team, because(raise.because()));
    }

    private Done hand(Effect.Hand hand, For it) {
        var team = holder(hand.to());
        if (team.isEmpty()) {
            LOG.error("{} was handed to {}, whom no team holds", it.reference(), hand.to());
        }
        return new Done("handed over", "To " + hand.to(), team);
    }

    // A role is held by a team; a service's owner is a team or a department itself.
    private Optional<String> holder(String role) {
        return Optional.ofNullable(structure.roles().get(role))
                .or(() -> structure.team(role).map(it -> it.slug()))
                .or(() -> structure.department(role).map(it -> it.slug()));
    }

    private static Map<String, String> because(String reason) {
        return reason.isBlank() ? Map.of() : Map.of(Event.WHY, reason);
    }
}
