package borough.replies;

import borough.messages.Channel;
import borough.messages.Messages;
import borough.messages.ReplyTo;
import borough.values.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Which case an answer is about. An email must have been sent to the address that only those know
 * to whom we wrote; a text must come from a number that we texted.
 */
@Component
class Matching {
    private static final Pattern ADDRESS =
            Pattern.compile("case\\+[0-9A-Za-z]{9}\\.[0-9A-Fa-f]{20}@[^\\s<>,;\"]{1,255}");
    // Looks ahead, so that a word before a reference is not taken for its beginning.
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(?i)\\b(?=([0-9a-z]{3}[- ]?[0-9a-z]{3}[- ]?[0-9a-z]{3})\\b)[0-9a-z]{3}");
    // Whoever writes about a case years later is still who we wrote to.
    private static final Duration EVER = Duration.ofDays(3_650);

    private final Messages messages;
    private final ReplyTo replyTo;
    private final ReplyRules rules;

    Matching(Messages messages, ReplyTo replyTo, ReplyRules rules) {
        this.messages = messages;
        this.replyTo = replyTo;
        this.rules = rules;
    }

    /** What was found. */
    sealed interface Match {}

    /** The case, and whether it came from where we wrote to. */
    record Case(Reference reference, boolean known) implements Match {}

    /** None, and why, for the adviser who looks at it. */
    record Nobody(String why) implements Match {}

    Match match(Reply it, Instant now) {
        return it.channel() == Channel.TEXT ? text(it, now) : email(it, now);
    }

    private Match email(Reply it, Instant now) {
        var named =
                ADDRESS.matcher(it.to())
                        .results()
                        .flatMap(found -> replyTo.read(found.group()).stream())
                        .findFirst();
        if (named.isEmpty()) {
            return new Nobody("It was not sent to the address of any case");
        }
        var known = messages.toldTo(it.from(), now.minus(EVER)).contains(named.get());
        return new Case(named.get(), known);
    }

    private Match text(Reply it, Instant now) {
        var since = now.minus(rules.current().textAnswers());
        var told = messages.toldTo(it.from(), since);
        var named = named(it.text());
        if (named.isEmpty()) {
            return told.isEmpty()
                    ? new Nobody("We texted this number about no case lately")
                    : new Case(told.getFirst(), true);
        }
        return named.stream()
                .filter(told::contains)
                .findFirst()
                .<Match>map(reference -> new Case(reference, true))
                .orElse(new Nobody("It names a case about which we never texted this number"));
    }

    private static List<Reference> named(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .map(found -> Reference.read(found.group(1)))
                .flatMap(Optional::stream)
                .toList();
    }
}
