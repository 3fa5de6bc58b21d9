package borough.cases;

import borough.casebook.Case;
import borough.casebook.Event;
import borough.casebook.Starter;
import borough.messages.PastMessage;
import borough.services.Effect;
import borough.services.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What moves asked for in the past: done already, and told already. */
record PastDeeds(Effects effects, Instant at, List<PastMessage> told) implements Deeds {
    @Override
    public Done carryOut(Effect effect, For it) {
        return switch (effect) {
            case Effect.Do done ->
                    new Done("did", done.action().heading().means(), Optional.empty());
            case Effect.Tell tell -> {
                if (tell.to() instanceof Recipient.Holders holders) {
                    var said = Map.of("text", tell.text(), "to", holders.role());
                    yield Done.said(Event.TO_COLLEAGUE, said);
                }
                var message = effects.message(tell, it);
                told.add(new PastMessage(message, at));
                yield Effects.told(tell, message);
            }
            case Effect.RaiseTo raise -> effects.carryOut(raise, it);
            case Effect.Hand hand -> effects.carryOut(hand, it);
            case Effect.Start start -> effects.carryOut(start, it);
        };
    }

    // Nobody is told the news of the past.
    @Override
    public void opened(Case it, Opening by) {}

    @Override
    public void ended(Case it, Optional<Starter> starter) {}
}
