package borough.interactions;

import borough.interactions.Interaction.About;
import borough.interactions.Interaction.Way;
import borough.values.Reference;
import borough.values.Uprn;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A contact to be written down.
 *
 * @param occasion what makes it known as the same when it is told twice
 * @param kind a short word to count by, such as {@code message}
 */
public record NewInteraction(
        String occasion, Instant at, String channel, Way way, String kind, Told told, About about) {
    private static final Optional<Uprn> NONE = Optional.empty();

    NewInteraction at(Map<Reference, Optional<Uprn>> places) {
        var place =
                about.property()
                        .or(
                                () ->
                                        about.caseReference()
                                                .flatMap(it -> places.getOrDefault(it, NONE)));
        var there = new About(about.service(), about.caseReference(), place, about.customer());
        return new NewInteraction(occasion, at, channel, way, kind, told, there);
    }

    /**
     * What is said of it: one plain line, what was said in their words, the fingerprint of the
     * number or address it came from or went to, and the member of staff.
     */
    public record Told(
            String says, Optional<String> words, Optional<String> contact, Optional<String> staff) {
        public static Told of(String says) {
            return new Told(says, Optional.empty(), Optional.empty(), Optional.empty());
        }

        public Told with(Optional<String> fingerprint) {
            return new Told(says, words, fingerprint, staff);
        }

        public Told by(Optional<String> who) {
            return new Told(says, words, contact, who);
        }

        public Told saying(Optional<String> inTheirWords) {
            return new Told(says, inTheirWords, contact, staff);
        }
    }
}
