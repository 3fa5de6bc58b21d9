package borough.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One walk over a chain, from its first entry to its end, telling what does not hold. */
final class Walk {
    // Whoever reads the list stops long before; the count goes on.
    private static final int TOLD_MAX = 50;

    private final Seals seals;
    private final Optional<String> known;
    private final Consumer<String> tell;
    private final Written written = new Written();

    private long faults;
    private boolean isKnownFound;
    private long entries;
    private long blocks;
    private long next = 1;
    private byte[] hash = new byte[0];
    private @Nullable Block block;

    Walk(Seals seals, Optional<String> known, Consumer<String> tell) {
        this.seals = seals;
        this.known = known;
        this.tell = tell;
    }

    Verified over(ChainStore store) {
        var rest = new Blocks(store);
        store.walk(link -> step(link, rest));
        closeBlock();
        while (rest.hasNext()) {
            open(rest.next());
            closeBlock();
        }
        end(store.head().orElse(null));
        if (known.isPresent() && !isKnownFound) {
            fault("The hash that was written down is in the chain no more");
        }
        store.unchained(it -> fault("An entry was added past the chain: " + it));
        return new Verified(
                entries, blocks, store.waiting(), faults, HexFormat.of().formatHex(hash));
    }

    /** All blocks, fetched a piece at a time. */
    private static final class Blocks {
        private final ChainStore store;
        private List<Block> piece = List.of();
        private int next;

        Blocks(ChainStore store) {
            this.store = store;
        }

        boolean hasNext() {
            if (next == piece.size()) {
                piece = store.blocksAfter(piece.isEmpty() ? 0 : piece.getLast().number());
                next = 0;
            }
            return next < piece.size();
        }

        Block next() {
            return piece.get(next++);
        }
    }

    private void fault(String says) {
        faults++;
        if (faults <= TOLD_MAX) {
            tell.accept(says);
        }
    }

    private void step(Link it, Blocks rest) {
        while ((block == null || block.last() < it.number()) && rest.hasNext()) {
            closeBlock();
            open(rest.next());
        }
        missing(next, it.number() - 1);
        boolean isFirstAfterGap = it.number() != next;
        next = it.number() + 1;
        entries++;
        if (block == null || it.number() < block.first() || it.number() > block.last()) {
            fault(
                    "Entry %d is in no block: it was added, or its block is gone"
                            .formatted(it.number()));
        } else if (it.block() != block.number()) {
            fault("Entry %d was moved from block %d".formatted(it.number(), block.number()));
        }
        if (it.entry() == null) {
            fault("Entry %d is missing".formatted(it.number()));
        } else if (!isFirstAfterGap && !Arrays.equals(it.hash(), written.hash(hash, it.entry()))) {
            fault("Entry %d was changed or moved: %s".formatted(it.number(), it.shown()));
        }
        hash = it.hash();
    }

    private void missing(long from, long to) {
        if (from == to) {
            fault("Entry %d is missing".formatted(from));
        } else if (from < to) {
            fault("Entries %d to %d are missing".formatted(from, to));
        }
    }

    private void open(Block it) {
        var expected = blocks + 1;
        if (it.number() == expected + 1) {
            fault("Block %d is missing".formatted(expected));
        } else if (it.number() > expected) {
            fault("Blocks %d to %d are missing".formatted(expected, it.number() - 1));
        }
        blocks = it.number();
        block = it;
        if (!seals.ofBlock(it).equals(it.seal())) {
            fault("Block %d was changed: its seal does not hold".formatted(it.number()));
        }
    }

    // Where it ends, the chain must be where the block says.
    private void closeBlock() {
        var it = block;
        if (it == null) {
            return;
        }
        missing(Math.max(next, it.first()), it.last());
        if (next == it.last() + 1 && !Arrays.equals(hash, it.hash())) {
            fault("Block %d does not end as its entries do".formatted(it.number()));
        }
        next = it.last() + 1;
        hash = it.hash();
        isKnownFound |= known.equals(Optional.of(HexFormat.of().formatHex(hash)));
        block = null;
    }

    private void end(@Nullable Block head) {
        if (head == null) {
            if (entries + blocks > 0) {
                fault("The note of where the chain ends is missing");
            }
            return;
        }
        if (!seals.ofHead(head).equals(head.seal())) {
            fault("The note of where the chain ends was changed: its seal does not hold");
        }
        if (head.number() > blocks) {
            fault(
                    "The end was cut off: there were %d blocks, with %d entries"
                            .formatted(head.number(), head.last()));
        } else if (head.number() < blocks) {
            fault("%d blocks were added after the end".formatted(blocks - head.number()));
        } else if (!Arrays.equals(head.hash(), hash)) {
            fault("The chain does not end as it was noted");
        }
    }

    /**
     * An entry's place in the chain, with the values that its hash is over; null where it is gone.
     */
    record Link(
            long number,
            long block,
            byte[] hash,
            @Nullable String @Nullable [] entry,
            String shown) {}
}
