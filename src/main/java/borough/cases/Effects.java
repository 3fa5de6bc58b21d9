package borough.cases;

import borough.council.Structure;
import borough.messages.Channel;
import borough.messages.Messages;
import borough.messages.NewMessage;
import borough.services.Effect;
import borough.services.Service;
import borough.tongues.Marked;
import borough.tongues.Tongues;
import borough.vocabulary.Nothing;
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

    Effects(Messages messages, Structure structure, Tongues tongues) {
        this.messages = messages;
        this.structure = structure;
        this.tongues = tongues;
    }

    @Override
    public Done carryOut(Effect effect, For it) {
        return switch (effect) {
            case Effect.Do todo -> {
                todo.action().perform(todo.inputs(), it.reference());
                yield new Done("did", todo.action().heading().means(), Optional.empty());
            }
            case Effect.Tell tell -> {
                var message = message(tell, it);
                messages.tell(message);
                // Nobody reads that we told them what we had no way to send.
                var what = message.channel() == Channel.NONE ? "not told" : "told";
                yield new Done(what, Marked.plain(tell.text()), Optional.empty());
            }
            case Effect.RaiseTo raise -> raise(raise, it);
            case Effect.Hand hand -> hand(hand, it);
            case Effect.Start start -> throw notRun(start, it);
        };
    }

    /** What the customer is told, and where. */
    NewMessage message(Effect.Tell tell, For it) {
        var reach = reach(it.service(), it.contents());
        return new NewMessage(
                it.reference(),
                tell.message(),
                it.occasion(),
                reach.channel(),
                new borough.messages.Contents(
                        reach.address(), title(it), Marked.plain(tell.text())));
    }

    // Its subject, in the customer's language.
    private String title(For it) {
        var tongue = tongues.of(it.contents().shown().languageCode());
        var service = it.service().in(tongue);
        return Marked.plain(service.neutralTitle().orElseGet(service::title));
    }

    /** How the customer can be reached. */
    private record Reach(Channel channel, String address) {}

    private static Reach reach(Service service, Contents contents) {
        return answered(service, contents, "phone")
                .map(it -> new Reach(Channel.TEXT, it))
                .or(
                        () ->
                                answered(service, contents, "email")
                                        .map(it -> new Reach(Channel.EMAIL, it)))
                .orElse(new Reach(Channel.NONE, ""));
    }

    private static Optional<String> answered(Service service, Contents contents, String type) {
        return service.questions().stream()
                .filter(it -> it.answerType().name().equals(type))
                .map(it -> contents.answers().getOrDefault(it.name(), Nothing.NOTHING))
                .filter(it -> it != Nothing.NOTHING)
                .map(Object::toString)
                .findFirst();
    }

    private Done raise(Effect.RaiseTo raise, For it) {
        var team = holder(raise.role());
        if (team.isEmpty()) {
            LOG.error("{} was raised to {}, a role no team holds", it.reference(), raise.role());
        }
        var words = "Raised to " + raise.role() + because(raise.because());
        return new Done("raised", words, team);
    }

    private Done hand(Effect.Hand hand, For it) {
        var team = holder(hand.to());
        if (team.isEmpty()) {
            LOG.error("{} was handed to {}, whom no team holds", it.reference(), hand.to());
        }
        return new Done("handed over", "To " + hand.to(), team);
    }

    // What begins other services is not published, so no case comes here.
    private static IllegalStateException notRun(Effect.Start start, For it) {
        return new IllegalStateException(it.reference() + " would begin " + start.service());
    }

    // A role is held by a team; a service's owner is a team or a department itself.
    private Optional<String> holder(String role) {
        return Optional.ofNullable(structure.roles().get(role))
                .or(() -> structure.team(role).map(it -> it.slug()))
                .or(() -> structure.department(role).map(it -> it.slug()));
    }

    private static String because(String reason) {
        return reason.isBlank() ? "" : ": " + reason;
    }
}
