package borough.printroom;

import borough.council.Structure;
import borough.messages.Carrier;
import borough.messages.Channel;
import borough.messages.Contents;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the letters of a council that prints its own: one whose {@code roles.yaml} says which team
 * holds the role {@code print officer}. They wait until somebody makes a run of them, and are on
 * their way once it is posted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@Transactional
public class PrintRoom implements Carrier {
    /** The role, in the council's own file, that prints and posts. */
    static final String ROLE = "print officer";

    private final RunsStore store;
    private final Structure structure;
    private final Clock clock;

    PrintRoom(RunsStore store, Structure structure, Clock clock) {
        this.store = store;
        this.structure = structure;
        this.clock = clock;
    }

    @Override
    public boolean takes(Channel channel) {
        return channel == Channel.LETTER && structure.roles().containsKey(ROLE);
    }

    @Override
    public Handover hand(UUID reference, Channel channel, Contents contents, Outside outside) {
        store.take(reference, outside.isPlain(), now());
        return new Handover.Taken(reference.toString());
    }

    @Override
    @Transactional(readOnly = true)
    public Found find(UUID reference) {
        var name = reference.toString();
        return store.find(reference)
                .<Found>map(
                        it -> {
                            if (it.keptBack()) {
                                return new Found.Undelivered(name, "It was kept back at printing");
                            }
                            return it.posted()
                                    ? new Found.Delivered(name)
                                    : new Found.OnItsWay(name);
                        })
                .orElseGet(Found.NotThere::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
