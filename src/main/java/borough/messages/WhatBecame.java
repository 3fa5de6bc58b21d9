package borough.messages;

import borough.data.Superseded;
import borough.data.Writes;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what became of messages: together in one transaction, and where one of them fails,
 * each by itself. A message that was handed over and of which nothing is written down may be sent
 * again.
 */
@Component
class WhatBecame {
    private static final Logger LOG = LoggerFactory.getLogger(WhatBecame.class);

    private final TransactionTemplate transaction;
    private final Writes writes;

    WhatBecame(TransactionTemplate transaction, Writes writes) {
        this.transaction = transaction;
        this.writes = writes;
    }

    void write(List<Runnable> all) {
        if (all.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> all.forEach(this::send));
        } catch (RuntimeException fault) {
            LOG.warn("What became of messages is written down one by one: {}", fault.toString());
            all.forEach(this::writeOne);
        }
    }

    // The statements of one the database knows by heart, those of many in one text never.
    private void send(Runnable one) {
        one.run();
        writes.send();
    }

    private void writeOne(Runnable one) {
        try {
            transaction.executeWithoutResult(status -> one.run());
        } catch (Superseded other) {
            LOG.warn("Another node has taken over a message: {}", other.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("What became of a message could not be written down", fault);
        }
    }
}
