package borough.contact;

import borough.casebook.Case;
import borough.contact.EnquiryPage.Typed;
import borough.contact.Topics.Topic;
import borough.council.SignedIn;
import borough.interactions.Interaction.About;
import borough.interactions.Interaction.Way;
import borough.interactions.NewInteraction;
import borough.interactions.NewInteraction.Told;
import borough.messages.Messages;
import borough.values.Uprn;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes an interaction of what an adviser wrote down. */
@Component
class Enquiries {
    private static final int OCCASION_MAX = 100;

    private final Messages messages;
    private final Clock clock;

    Enquiries(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    NewInteraction line(
            Typed typed, Topic topic, Optional<Case> about, Optional<Uprn> place, SignedIn by) {
        // Nobody else's form can be taken for this one's, whatever is sent for an occasion.
        var occasion = typed.occasion();
        var own = occasion.substring(0, Math.min(OCCASION_MAX, occasion.length()));
        var told =
                Told.of("Asked: " + topic.asked())
                        .saying(Optional.of(typed.note()).filter(it -> !it.isEmpty()))
                        .with(
                                Optional.of(typed.contact())
                                        .filter(it -> !it.isEmpty())
                                        .map(messages::contact))
                        .by(Optional.of(by.name()));
        return new NewInteraction(
                "enquiry " + by.person() + " " + own,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                typed.channel(),
                Way.IN,
                "enquiry",
                told,
                new About(topic.service(), about.map(Case::reference), place));
    }
}
