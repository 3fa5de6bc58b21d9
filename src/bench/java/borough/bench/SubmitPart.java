package borough.bench;

import borough.bench.Figures.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Submissions a second, each one call that opens a case and writes down what is told, against
 * pgbench writing the very same rows: in as many statements as there are rows, and in one.
 */
final class SubmitPart implements Part {
    private static final int CLIENTS = 8;
    // Each key may send ten a second.
    private static final int KEYS = 96;
    private static final int WARM_ROUNDS = 3;
    private static final String BODY =
            """
            {"answers": {"kind": "a compliment", "subject": "Bins", "comment": "Well done.",
                "reply wanted": true, "email": "submit%d@example.org"}}""";

    private final AtomicInteger number = new AtomicInteger();

    @Override
    public void measure(Bed bed) throws Exception {
        var town = SmallTown.on(bed);
        try (var server = town.start()) {
            var admin = new Caller(server.address(), SmallTown.HOST);
            admin.as(SmallTown.ADMINISTRATOR);
            var keys = new ArrayList<String>();
            for (int i = 0; i < KEYS; i++) {
                keys.add(admin.makeKey("Submit " + i, DrillLoad.SERVICE));
            }
            for (int i = 0; i < WARM_ROUNDS; i++) {
                aSecond(server, keys, bed.seconds());
            }
            var ours = aSecond(server, keys, bed.seconds());
            bed.figures().add("submit.a_second", ours, "/s", Goal.NONE);
            try (var rows = new RowsWritten(town.data())) {
                compare(bed, town, sampled(rows, server, keys.getFirst()), rows.council(), ours);
                rows.tidy();
            }
        }
    }

    private double aSecond(Server server, List<String> keys, int seconds) throws Exception {
        var done = new AtomicInteger();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var all = new ArrayList<Future<Void>>();
        try (var workers = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                all.add(workers.submit(sending(server, keys, end, done)));
            }
            for (var each : all) {
                each.get();
            }
        }
        return done.get() / (double) seconds;
    }

    private Callable<Void> sending(Server server, List<String> keys, long end, AtomicInteger done) {
        return () -> {
            try (var wire = new Wire(server.address(), SmallTown.HOST)) {
                while (System.nanoTime() < end) {
                    send(wire, keys.get(number.incrementAndGet() % keys.size()));
                    done.incrementAndGet();
                }
            }
            return null;
        };
    }

    private String send(Wire wire, String key) throws Exception {
        var headers =
                "Authorization: Bearer %s\r\nContent-Type: application/json\r\n".formatted(key);
        var body = BODY.formatted(number.get());
        var answer = wire.post("/api/services/" + DrillLoad.SERVICE, headers, body);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return Forms.referenceIn(answer.body());
    }

    private List<String> sampled(RowsWritten rows, Server server, String key) throws Exception {
        rows.watch();
        try (var wire = new Wire(server.address(), SmallTown.HOST)) {
            return rows.inserts(send(wire, key));
        }
    }

    private static void compare(
            Bed bed, SmallTown town, List<String> inserts, String council, double ours)
            throws Exception {
        var figures = bed.figures();
        figures.add("submit.rows", inserts.size(), "each", Goal.NONE);
        var pgbench = PgBench.on(town.data());
        if (pgbench.isEmpty()) {
            return;
        }
        var by = pgbench.get();
        var separate = by.aSecond(separate(inserts), council, CLIENTS, bed.seconds());
        var one = by.aSecond(inOne(inserts), council, CLIENTS, bed.seconds());
        figures.add("submit.pgbench_separate", separate, "/s", Goal.NONE);
        figures.add("submit.pgbench_one", one, "/s", Goal.NONE);
        figures.add("submit.of_separate", 100 * ours / separate, "%", Goal.atLeast(60));
        figures.add("submit.of_one", 100 * ours / one, "%", Goal.atLeast(35));
    }

    private static final String DRAW = "\\set r random(100000000, 999999999)\n";

    private static String separate(List<String> inserts) {
        return DRAW + "begin;\n" + String.join(";\n", inserts) + ";\ncommit;\n";
    }

    private static String inOne(List<String> inserts) {
        var all = new StringBuilder(DRAW).append("with ");
        for (int i = 0; i < inserts.size() - 1; i++) {
            all.append(i == 0 ? "" : ", ").append("w" + i + " as (" + inserts.get(i) + ")");
        }
        return all.append(" " + inserts.getLast() + ";\n").toString();
    }
}
