package borough.messages;

import borough.messages.Carrier.Found;
import borough.messages.Carrier.Handover;
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

    Carriers(List<Carrier> all) {
        this.all = all;
    }

    Optional<Carrier> of(Channel channel) {
        return all.stream().filter(it -> it.takes(channel)).findFirst();
    }

    // A carrier's own bug must not lose a message: whether it has it is then unknown.
    static Handover hand(Message it, Carrier carrier) {
        var contents = it.contents();
        if (contents == null) {
            return new Handover.Refused("It was erased before it was sent");
        }
        try {
            return carrier.hand(it.id(), it.channel(), contents);
        } catch (RuntimeException fault) {
            LOG.error("The carrier of message {} failed", it.id(), fault);
            return new Handover.Unknown("The carrier failed");
        }
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
