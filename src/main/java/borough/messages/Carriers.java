package borough.messages;

import borough.council.Councils;
import borough.messages.Carrier.Found;
import borough.messages.Carrier.Handover;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The carriers there are, and who takes what for the council that is bound. */
@Component
class Carriers {
    private static final Logger LOG = LoggerFactory.getLogger(Carriers.class);

    private final List<Carrier> all;
    private final QuietHours quiet;
    private final ReplyTo replies;
    private final Councils councils;

    Carriers(List<Carrier> all, QuietHours quiet, ReplyTo replies, Councils councils) {
        this.all = all;
        this.quiet = quiet;
        this.replies = replies;
        this.councils = councils;
    }

    /** When a message may go out, where it may not now. */
    Optional<Instant> quietUntil(Message it, Instant now) {
        var atOnce = it.special().atOnceUntil();
        return atOnce == null || now.isAfter(atOnce)
                ? quiet.until(it.channel(), now)
                : Optional.empty();
    }

    Optional<Carrier> of(Channel channel) {
        return all.stream().filter(it -> it.takes(channel)).findFirst();
    }

    // A carrier's own bug must not lose a message: whether it has it is then unknown.
    Handover hand(Message it, Carrier carrier) {
        var contents = it.contents();
        if (contents == null) {
            return new Handover.Refused("It was erased before it was sent");
        }
        try {
            return carrier.hand(it.id(), it.channel(), contents, replyTo(it));
        } catch (RuntimeException fault) {
            LOG.error("The carrier of message {} failed", it.id(), fault);
            return new Handover.Unknown("The carrier failed");
        }
    }

    // Mail comes back to us only where our settings say at which domain; in a made-up council the
    // stand-in brings it.
    private String replyTo(Message it) {
        var caseReference = it.caseReference();
        var council = councils.current();
        boolean comesBack = council.demonstration() || replies.isSet();
        // What somebody else answers is not said by the customer of the case.
        boolean isOthers = it.special().onlyThere();
        return caseReference != null && it.channel() == Channel.EMAIL && comesBack && !isOthers
                ? replies.address(caseReference, council.hosts().getFirst())
                : "";
    }

    static Found find(Message it, Carrier carrier) {
        try {
            return carrier.find(it.id());
        } catch (RuntimeException fault) {
            LOG.error("The carrier of message {} could not be asked", it.id(), fault);
            return new Found.Unreachable("The carrier failed");
        }
    }
}
