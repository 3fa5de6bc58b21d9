package borough.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Cases that live through four calls, many at a time: a partner's program opens one, a supervisor
 * gives it to somebody, the crew presses, and the desk closes it and so tells the customer. Each
 * does what is next of all that waits; what a list would show them is read from the database.
 */
final class Lives {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    /** Somebody signed in: their cookies, and the token in their forms. */
    private record Person(String headers, String token) {
        static Person of(Server server, String name, String page) throws Exception {
            var visitor = new Visitor(server.address()).as(name);
            visitor.see(page);
            return new Person(
                    "Cookie: " + visitor.cookies() + "\r\n" + FORM, visitor.form(Map.of()));
        }
    }

    private record Visited(String reference, String visit) {}

    private record ToClose(String reference, int seen) {}

    private final Server server;
    private final LivesSeen seen;
    private final List<String> keys;
    private final List<String> homes;
    private final Person supervisor;
    private final Person crew;
    private final Person desk;
    private final String to;
    private final AtomicInteger begun = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> toAssign = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> assigned = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> pressed = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Visited> toPress = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<ToClose> toClose = new ConcurrentLinkedQueue<>();

    Lives(Server server, LivesSeen seen, List<String> keys) throws Exception {
        this.server = server;
        this.seen = seen;
        this.keys = keys;
        this.homes = seen.homes();
        this.supervisor = Person.of(server, "Carol Whitfield", "/staff");
        this.crew = Person.of(server, "Lee Marsh", "/crew");
        this.desk = Person.of(server, "Dan Okafor", "/staff");
        this.to = seen.person("Dan Okafor");
    }

    /** Lives through so many, with so many clients, until all are closed. */
    void live(int lives, int clients) throws Exception {
        var first = begun.get();
        var left = new AtomicInteger(lives);
        var open = new Semaphore(clients * 8);
        var closed = new AtomicInteger();
        var all = new ArrayList<Future<?>>();
        try (var workers = Executors.newFixedThreadPool(clients + 1)) {
            all.add(workers.submit(() -> watch(closed, lives)));
            for (int i = 0; i < clients; i++) {
                all.add(workers.submit(() -> work(left, open, closed, lives)));
            }
            for (var each : all) {
                each.get();
            }
        } catch (ExecutionException fault) {
            throw new IllegalStateException("A call failed", fault.getCause());
        }
        if (begun.get() - first != lives) {
            throw new IllegalStateException("Not all were opened");
        }
    }

    private Void work(AtomicInteger left, Semaphore open, AtomicInteger closed, int lives)
            throws Exception {
        try (var wire = new Wire(server.address())) {
            while (closed.get() < lives) {
                if (!doNext(wire, left, open, closed)) {
                    Thread.sleep(2);
                }
            }
        } catch (IOException | RuntimeException fault) {
            // Without this one the others would wait for ever.
            closed.set(lives);
            throw fault;
        }
        return null;
    }

    // Whatever is nearest to its end goes first, so that nothing waits without need.
    private boolean doNext(Wire wire, AtomicInteger left, Semaphore open, AtomicInteger closed)
            throws IOException {
        var last = toClose.poll();
        if (last != null) {
            close(wire, last);
            open.release();
            closed.incrementAndGet();
            return true;
        }
        var press = toPress.poll();
        if (press != null) {
            press(wire, press);
            return true;
        }
        var assign = toAssign.poll();
        if (assign != null) {
            assign(wire, assign);
            return true;
        }
        if (!open.tryAcquire()) {
            return false;
        }
        if (left.getAndDecrement() <= 0) {
            open.release();
            return false;
        }
        toAssign.add(open(wire));
        return true;
    }

    private String open(Wire wire) throws IOException {
        int number = begun.getAndIncrement();
        var home = homes.get(ThreadLocalRandom.current().nextInt(homes.size()));
        var headers =
                "Authorization: Bearer %s\r\nContent-Type: application/json\r\n"
                        .formatted(keys.get(number % keys.size()));
        var answer =
                wire.post("/api/services/" + LifeForms.SLUG, headers, LifeForms.body(home, number));
        expect(answer, 201);
        return Forms.referenceIn(answer.body());
    }

    private void assign(Wire wire, String reference) throws IOException {
        var path = "/staff/work/assign";
        var form =
                "case=%s&to=%s&back=/staff/cases/%s&%s"
                        .formatted(reference, to, reference, supervisor.token());
        var answer = expect(wire.post(path, supervisor.headers(), form), 303);
        if (!answer.location().endsWith(reference)) {
            throw new IllegalStateException("Not assigned: " + answer.location());
        }
        assigned.add(reference);
    }

    private void press(Wire wire, Visited it) throws IOException {
        var answer =
                wire.post(
                        "/crew/jobs/" + it.visit(), crew.headers(), "answer=done&" + crew.token());
        if (!expect(answer, 303).location().endsWith("/saved")) {
            throw new IllegalStateException("Not pressed: " + answer.location());
        }
        pressed.add(it.reference());
    }

    private void close(Wire wire, ToClose it) throws IOException {
        var form = "seen=%d&next=close&note=&%s".formatted(it.seen(), desk.token());
        expect(wire.post("/staff/cases/" + it.reference(), desk.headers(), form), 303);
    }

    private static Wire.Answer expect(Wire.Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer;
    }

    // What the crew's tablet and the desk's list show, looked at many times a second.
    private Void watch(AtomicInteger closed, int lives) throws SQLException, InterruptedException {
        try {
            look(closed, lives);
        } catch (SQLException | RuntimeException fault) {
            // Without this one the others would wait for ever.
            closed.set(lives);
            throw fault;
        }
        return null;
    }

    private void look(AtomicInteger closed, int lives) throws SQLException, InterruptedException {
        var waiting = new HashSet<String>();
        var gone = new HashSet<String>();
        while (closed.get() < lives) {
            drain(assigned, waiting);
            drain(pressed, gone);
            seen.visits(waiting)
                    .forEach(
                            (reference, visit) -> {
                                waiting.remove(reference);
                                toPress.add(new Visited(reference, visit));
                            });
            seen.inStage("to close", gone)
                    .forEach(
                            (reference, events) -> {
                                gone.remove(reference);
                                toClose.add(new ToClose(reference, events));
                            });
            Thread.sleep(20);
        }
    }

    private static void drain(Queue<String> from, Set<String> to) {
        for (var each = from.poll(); each != null; each = from.poll()) {
            to.add(each);
        }
    }
}
