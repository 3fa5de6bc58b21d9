package borough.audit;

import borough.data.Sealing;
import borough.data.Tenancy;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Seals over where a block ends, and where the chain does: keyed by the master key, which whoever
 * has no more than the database does not have. The two differ, so that an earlier block's can't
 * pass for the end.
 */
@Component
class Seals {
    private final Sealing sealing;

    Seals(Sealing sealing) {
        this.sealing = sealing;
    }

    String ofBlock(Block it) {
        return sealing.fingerprint("audit block", text(it));
    }

    String ofHead(Block it) {
        return sealing.fingerprint("audit head", text(it));
    }

    private static String text(Block it) {
        return "%d %d %d %s"
                .formatted(
                        Tenancy.current().number(),
                        it.number(),
                        it.last(),
                        HexFormat.of().formatHex(it.hash()));
    }
}
