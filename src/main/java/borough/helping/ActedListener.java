package borough.helping;

import borough.authorities.Acting.ActedFor;
import borough.data.News;
import borough.interactions.Interaction.About;
import borough.interactions.Interaction.Way;
import borough.interactions.Interactions;
import borough.interactions.NewInteraction;
import borough.interactions.NewInteraction.Told;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a representative did stands on the timeline of whoever they did it for. */
@Component
class ActedListener {
    ActedListener(News news, Interactions interactions) {
        news.hear(
                ActedFor.class,
                "helping.acted for another",
                it -> interactions.write(List.of(line(it))));
    }

    private static NewInteraction line(ActedFor it) {
        return new NewInteraction(
                "authority " + it.authority() + " " + it.occasion(),
                it.at(),
                it.channel(),
                Way.IN,
                "acted for",
                Told.of("Somebody with authority to act for them " + it.what())
                        .saying(Optional.of(it.inWords())),
                new About(Optional.empty(), Optional.ofNullable(it.reference()), Optional.empty())
                        .of(it.giver()));
    }
}
