package borough.interactions;

import borough.cases.CaseOpened;
import borough.correspondence.CustomerWrote;
import borough.customers.CustomerCases;
import borough.data.News;
import borough.interactions.Interaction.About;
import borough.interactions.Interaction.Way;
import borough.interactions.NewInteraction.Told;
import borough.journeys.GoingOn.JourneyLeft;
import borough.journeys.GoingOn.SentFor;
import borough.messages.Channel;
import borough.messages.MessageFailed;
import borough.messages.MessageSent;
import borough.replies.ReplyLanded;
import borough.values.Reference;
import borough.visits.CalledAtDoor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others tell, as lines of a timeline. Heard twice, it is the same line. */
@Component
class InteractionsListener {
    private static final String MESSAGE = "message";
    // What comes so is told by whoever took it in, with the number or address it came from.
    private static final Set<String> REPLIES = Set.of(Channel.TEXT.word(), Channel.EMAIL.word());

    private final Interactions interactions;

    InteractionsListener(News news, Interactions interactions, CustomerCases customers) {
        this.interactions = interactions;
        news.hear(
                SentFor.class,
                "interactions.sent for a customer",
                it -> {
                    customers.link(it.customer(), it.reference(), it.how());
                    interactions.concerns(it.customer(), it.reference());
                });
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
        hearPeople(news);
    }

    private void hearPeople(News news) {
        news.hearTogether(
                JourneyLeft.class,
                "interactions.journey left",
                all -> write(all.stream().map(this::left).toList()));
        news.hearTogether(
                CalledAtDoor.class,
                "interactions.called at door",
                all -> write(all.stream().map(InteractionsListener::called).toList()));
        news.hearTogether(
                ReplyLanded.class,
                "interactions.reply landed",
                all -> write(all.stream().map(InteractionsListener::replied).toList()));
        news.hearTogether(
                CustomerWrote.class,
                "interactions.customer wrote",
                all ->
                        write(
                                all.stream()
                                        .filter(it -> !REPLIES.contains(it.channel()))
                                        .map(InteractionsListener::wrote)
                                        .toList()));
    }

    private NewInteraction left(JourneyLeft it) {
        return new NewInteraction(
                "journey " + it.journey() + " left",
                it.at(),
                it.channel(),
                Way.IN,
                "journey left",
                Told.of("Began and left: " + interactions.titleOf(it.service())),
                new About(
                        Optional.of(it.service()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(it.customer())));
    }

    private static NewInteraction called(CalledAtDoor it) {
        return new NewInteraction(
                it.occasion(),
                it.at(),
                "visit",
                Way.OUT,
                "call at the door",
                Told.of("We called (" + it.kind() + "): " + it.says()),
                new About(
                        Optional.empty(),
                        Optional.ofNullable(it.caseReference()),
                        Optional.of(it.property())));
    }

    private static NewInteraction replied(ReplyLanded it) {
        return new NewInteraction(
                "reply " + it.reply(),
                it.at(),
                it.channel().word(),
                Way.IN,
                "reply",
                Told.of("Answered by " + it.channel().word()).with(Optional.of(it.contact())),
                About.of(it.caseReference()));
    }

    private static NewInteraction wrote(CustomerWrote it) {
        return new NewInteraction(
                "wrote " + it.reference().text() + " " + it.number(),
                it.at(),
                it.channel(),
                Way.IN,
                "message from customer",
                Told.of("Wrote to us"),
                About.of(it.reference()));
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
