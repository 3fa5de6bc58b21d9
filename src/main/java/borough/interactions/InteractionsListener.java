package borough.interactions;

import borough.cases.CaseOpened;
import borough.data.News;
import borough.interactions.Interaction.About;
import borough.interactions.Interaction.Way;
import borough.interactions.NewInteraction.Told;
import borough.messages.Channel;
import borough.messages.MessageFailed;
import borough.messages.MessageSent;
import borough.values.Reference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others tell, as lines of a timeline. Heard twice, it is the same line. */
@Component
class InteractionsListener {
    private static final String MESSAGE = "message";

    private final Interactions interactions;

    InteractionsListener(News news, Interactions interactions) {
        this.interactions = interactions;
        news.hearTogether(
                CaseOpened.class,
                "interactions.case opened",
                all -> write(all.stream().map(InteractionsListener::opened).toList()));
        news.hearTogether(
                MessageSent.class,
                "interactions.message sent",
                all -> write(all.stream().map(InteractionsListener::sent).toList()));
        news.hearTogether(
                MessageFailed.class,
                "interactions.message failed",
                all -> write(all.stream().map(InteractionsListener::failed).toList()));
    }

    private void write(List<NewInteraction> lines) {
        interactions.write(lines);
    }

    private static NewInteraction opened(CaseOpened it) {
        return new NewInteraction(
                "case " + it.reference().text() + " opened",
                it.at(),
                it.channel(),
                Way.IN,
                "request",
                Told.of("Asked for: " + it.title()).by(Optional.ofNullable(it.staff())),
                new About(
                        Optional.of(it.service()),
                        Optional.of(it.reference()),
                        Optional.ofNullable(it.property())));
    }

    private static NewInteraction sent(MessageSent it) {
        return new NewInteraction(
                MESSAGE + " " + it.message() + " sent",
                it.at(),
                it.channel().word(),
                Way.OUT,
                MESSAGE,
                Told.of("We sent " + a(it.channel()) + ": " + it.moment())
                        .with(Optional.ofNullable(it.contact())),
                about(it.caseReference()));
    }

    private static NewInteraction failed(MessageFailed it) {
        return new NewInteraction(
                MESSAGE + " " + it.message() + " failed",
                it.at(),
                it.channel().word(),
                Way.OUT,
                "failed message",
                Told.of("It did not arrive: " + it.moment())
                        .with(Optional.ofNullable(it.contact())),
                about(it.caseReference()));
    }

    private static String a(Channel channel) {
        return (channel == Channel.EMAIL ? "an " : "a ") + channel.word();
    }

    private static About about(@Nullable Reference caseReference) {
        return caseReference == null ? About.NOTHING : About.of(caseReference);
    }
}
