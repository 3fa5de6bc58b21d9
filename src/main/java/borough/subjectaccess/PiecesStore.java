package borough.subjectaccess;

import borough.data.Sealing;
import borough.data.Writes;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was released, in sealed pieces. */
@Component
class PiecesStore {
    private static final int PIECE_BYTES = 512 * 1024;

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    PiecesStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    // A piece opens only as itself: not as another one, nor as one of another package.
    private static String place(UUID of, Paper paper, int position) {
        return "subjectaccess " + of + " " + paper.word() + " " + position;
    }

    void add(UUID to, byte[] key, Paper paper, byte[] bytes) {
        try (var out = writing(to, key, paper)) {
            out.write(bytes);
        } catch (java.io.IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
    }

    /** Takes a paper in as it is written, so that a large one never lies in memory as a whole. */
    OutputStream writing(UUID to, byte[] key, Paper paper) {
        return new Writing(to, key, paper);
    }

    Optional<byte[]> read(UUID of, byte[] key, Paper paper) {
        var all = new ByteArrayOutputStream();
        try (Stream<byte[]> pieces =
                database
                        .sql(
                                """
                                select position, bytes from subjectaccess.pieces
                                where package_id = ? and paper = ?
                                order by position
                                """)
                        .params(of, paper.word())
                        .query(
                                (row, n) ->
                                        sealing.openBytes(
                                                key,
                                                place(of, paper, row.getInt("position")),
                                                row.getBytes("bytes")))
                        .list()
                        .stream()) {
            pieces.forEach(all::writeBytes);
        }
        return all.size() == 0 ? Optional.empty() : Optional.of(all.toByteArray());
    }

    /** Takes a paper in. */
    private final class Writing extends OutputStream {
        private final UUID to;
        private final byte[] key;
        private final Paper paper;
        private final byte[] piece = new byte[PIECE_BYTES];
        private int filled;
        private int position;

        Writing(UUID to, byte[] key, Paper paper) {
            this.to = to;
            this.key = key;
            this.paper = paper;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int at = from;
            int left = length;
            while (left > 0) {
                int some = Math.min(left, PIECE_BYTES - filled);
                System.arraycopy(bytes, at, piece, filled, some);
                filled += some;
                at += some;
                left -= some;
                if (filled == PIECE_BYTES) {
                    flush();
                }
            }
        }

        // Only whole pieces go by themselves: whoever zips flushes now and then.
        @Override
        public void flush() {
            if (filled == PIECE_BYTES) {
                send();
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                send();
            }
        }

        private void send() {
            writes.add(
                    """
                    insert into subjectaccess.pieces (package_id, paper, position, bytes)
                    values (?, ?, ?, ?)
                    """,
                    to,
                    paper.word(),
                    position,
                    sealing.sealBytes(
                            key, place(to, paper, position), Arrays.copyOf(piece, filled)));
            writes.send();
            position++;
            filled = 0;
        }
    }
}
