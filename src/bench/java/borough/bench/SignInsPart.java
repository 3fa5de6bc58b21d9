package borough.bench;

import borough.bench.Figures.Goal;
import borough.postgres.EmbeddedPostgres;
import borough.postgres.PostgresCluster;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Residents who sign in with an emailed code, each from a place of their own. */
final class SignInsPart implements Part {
    private static final String HOST = "brookshire.localhost";
    private static final int PEOPLE = 3_000;
    private static final int WARM = 500;
    private static final int AT_ONCE = 16;
    private static final int WAITS_MOST = 600;

    @Override
    public void measure(Bed bed) throws Exception {
        var home = bed.home("home", Map.of());
        var words = List.of("--data", bed.data().toString());
        // Asks are counted by place: what stands in front of the program says where each is.
        var environment = Map.of("BOROUGH_TRUSTED_PROXIES", "127.0.0.1");
        try (var server = Server.start(bed, home, bed.port(), words, environment)) {
            server.awaitReady();
            signIn(bed, server, WARM);
            var program = server.processorSeconds();
            var database = server.databaseProcessorSeconds();
            var seconds = signIn(bed, server, PEOPLE);
            var figures = bed.figures();
            figures.add("sign_ins.a_second", PEOPLE / seconds, "/s", Goal.atLeast(500));
            figures.add(
                    "sign_ins.processor",
                    (server.processorSeconds() - program) * 1000 / PEOPLE,
                    "ms",
                    Goal.NONE);
            figures.add(
                    "sign_ins.database",
                    (server.databaseProcessorSeconds() - database) * 1000 / PEOPLE,
                    "ms",
                    Goal.NONE);
        }
    }

    // The wait for the messages is the carrier's; asking and entering are ours.
    private static double signIn(Bed bed, Server server, int people) throws Exception {
        var run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var all = new ArrayList<Resident>();
        for (int n = 0; n < people; n++) {
            all.add(new Resident(server.address(), n, "bench-" + run + "-" + n + "@example.com"));
        }
        var asking = together(all.stream().map(it -> (Callable<Void>) it::ask).toList());
        var codes = codes(bed.data(), run, people);
        return asking
                + together(
                        all.stream()
                                .map(it -> (Callable<Void>) () -> it.enter(codes.get(it.email)))
                                .toList());
    }

    private static double together(List<Callable<Void>> steps) throws Exception {
        var began = System.nanoTime();
        var places = new Semaphore(AT_ONCE);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<Future<Void>>();
            for (var step : steps) {
                places.acquire();
                done.add(
                        workers.submit(
                                () -> {
                                    try {
                                        return step.call();
                                    } finally {
                                        places.release();
                                    }
                                }));
            }
            for (var each : done) {
                each.get();
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static Map<String, String> codes(Path data, String run, int people)
            throws SQLException, InterruptedException {
        var port = EmbeddedPostgres.runningPort(data).orElseThrow();
        try (var owner = PostgresCluster.reach(data, port).openAsOwner();
                var statement = owner.createStatement()) {
            statement.execute(
                    "select set_config('app.council', council_id::text, false) from data.councils"
                            + " where slug = 'brookshire'");
            for (int wait = 0; wait < WAITS_MOST; wait++) {
                var found = new HashMap<String, String>();
                try (var rows =
                        statement.executeQuery(
                                """
                                select address, substring(body from '[0-9]{6}') as code
                                from postroom.received
                                where address like 'bench-%s-%%' and body ~ '[0-9]{6}'
                                """
                                        .formatted(run))) {
                    while (rows.next()) {
                        found.put(rows.getString(1), rows.getString(2));
                    }
                }
                if (found.size() == people) {
                    return found;
                }
                Thread.sleep(500);
            }
        }
        throw new IllegalStateException("Not all codes came");
    }

    /** One who signs in: a browser of their own, at a place of their own. */
    private static final class Resident {
        private final Caller caller;
        private final String email;

        Resident(String address, int number, String email) {
            var place = "10.%d.%d.%d".formatted(number >> 16, number >> 8 & 255, number & 255);
            this.caller = new Caller(address, HOST, place);
            this.email = email;
        }

        Void ask() throws Exception {
            expect(caller.see("/account/sign-in"), 200);
            expect(caller.post("/account/sign-in", Map.of("email", email)), 303);
            return null;
        }

        Void enter(String code) throws Exception {
            expect(caller.see("/account/sign-in/code"), 200);
            expect(caller.post("/account/sign-in/code", Map.of("code", code)), 303);
            return null;
        }

        private void expect(Caller.Answer answer, int status) {
            if (answer.status() != status) {
                throw new IllegalStateException(
                        answer.status() + " for " + email + ": " + answer.body());
            }
        }
    }
}
