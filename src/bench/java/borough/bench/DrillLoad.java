package borough.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People and programs who go on whatever dies: they send in cases by the API and by pages, decide
 * some, and do again whatever was not acknowledged, as a good client does.
 */
final class DrillLoad implements AutoCloseable {
    static final String SERVICE = "give-feedback-or-compliment";

    private static final int PROGRAMS = 4;
    private static final int PAUSE_MILLIS = 30;
    private static final int AGAIN_MILLIS = 150;

    private final Instant began = Instant.now();
    private final String address;
    private final List<String> keys = new ArrayList<>();
    private final Caller officer;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<Future<?>> all = new ArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicLong tries = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Set<String> opened = ConcurrentHashMap.newKeySet();
    private final Set<String> decided = ConcurrentHashMap.newKeySet();
    private final Queue<String> toDecide = new ConcurrentLinkedQueue<>();
    private final Queue<String> toTime = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Long> odd = new ConcurrentHashMap<>();
    private volatile boolean goesOn = true;

    /** Signs its officer in and has its keys made, on a server that answers. */
    DrillLoad(String address) throws IOException, InterruptedException {
        this.address = address;
        this.officer = new Caller(address, SmallTown.HOST).as(SmallTown.ADMINISTRATOR);
        for (int i = 0; i < PROGRAMS; i++) {
            keys.add(officer.makeKey("Drill " + i, SERVICE));
        }
    }

    void begin() {
        for (var key : keys) {
            all.add(workers.submit(() -> sendByApi(key)));
        }
        all.add(workers.submit(this::sendByPages));
        all.add(workers.submit(this::decide));
    }

    /** Lets everybody finish what they are at, so that nothing is left of which nobody knows. */
    void end() throws InterruptedException {
        goesOn = false;
        try {
            for (var each : all) {
                each.get();
            }
        } catch (ExecutionException fault) {
            throw new IllegalStateException("Somebody of the load gave up", fault.getCause());
        }
    }

    private Void sendByApi(String key) throws InterruptedException {
        var caller = new Caller(address, SmallTown.HOST);
        while (goesOn) {
            int mine = number.incrementAndGet();
            var body =
                    """
                    {"answers": {"kind": "a compliment", "subject": "Bins", "comment": "Drill %1$d",
                        "reply wanted": true, "email": "drill%1$d@example.org"}}"""
                            .formatted(mine);
            var path = "/api/services/" + SERVICE;
            var answer = untilAnswered(() -> caller.call(path, key, "drill-" + mine, body), 201);
            acknowledged(Forms.referenceIn(answer.body()));
            Thread.sleep(PAUSE_MILLIS);
        }
        return null;
    }

    // Odd numbers are decided by an officer; the others wait for their time.
    private void acknowledged(String reference) {
        opened.add(reference);
        (opened.size() % 2 == 0 ? toTime : toDecide).add(reference);
    }

    /** A journey page by page; a page that fails is opened anew and filled in again. */
    private Void sendByPages() throws InterruptedException {
        while (goesOn) {
            var resident = new Caller(address, SmallTown.HOST);
            int mine = number.incrementAndGet();
            var said = new LinkedHashMap<String, String>();
            said.put("kind", "a compliment");
            said.put("subject", "Bins");
            said.put("comment", "Drill " + mine);
            said.put("reply-wanted", "yes");
            said.put("email", "drill" + mine + "@example.org");
            walk(resident, said);
        }
        return null;
    }

    private void walk(Caller it, Map<String, String> said) throws InterruptedException {
        var start = "/services/" + SERVICE;
        untilAnswered(() -> it.see(start), 200);
        var at = untilAnswered(() -> it.post(start, Map.of()), 303).location();
        while (true) {
            var here = at;
            var page = untilAnswered(() -> it.see(here), 200, 303);
            if (page.status() == 303) {
                at = page.location();
                continue;
            }
            if (page.body().contains("done__letters")) {
                acknowledged(referenceOn(page));
                return;
            }
            var form = Form.in(page.body());
            var fields = new LinkedHashMap<>(form.hidden());
            var name = here.substring(here.lastIndexOf('/') + 1);
            if (said.containsKey(name)) {
                fields.put(name, said.get(name));
            }
            at = sent(it, here, form.action(), fields);
            Thread.sleep(PAUSE_MILLIS / 2);
        }
    }

    // Where nobody knows whether it was heard, the page says what comes next.
    private String sent(Caller it, String here, String action, Map<String, String> fields)
            throws InterruptedException {
        tries.incrementAndGet();
        try {
            var answer = it.post(action, fields);
            if (answer.status() == 303) {
                return answer.location();
            }
            count(answer.status());
        } catch (IOException gone) {
            refused.incrementAndGet();
        }
        Thread.sleep(AGAIN_MILLIS);
        return here;
    }

    private static String referenceOn(Caller.Answer page) {
        return page.first("(?s)done__letters[^>]*>(.*?)</")
                .replaceAll("<[^>]*>", "")
                .replaceAll("[^0-9A-Z]", "");
    }

    private Void decide() throws InterruptedException {
        while (goesOn) {
            var next = toDecide.poll();
            if (next == null) {
                Thread.sleep(PAUSE_MILLIS);
                continue;
            }
            tries.incrementAndGet();
            try {
                var form = Map.of("case", next, "decision", "answer", "reason", "Thank you");
                var answer = officer.post("/staff/work/decided", form);
                if (answer.status() == 303) {
                    // Led to what stayed as it was, it is told that nobody knows or nothing moved.
                    if (!answer.location().startsWith("/staff/work/done/")) {
                        decided.add(next);
                    }
                } else {
                    count(answer.status());
                    toDecide.add(next);
                    Thread.sleep(AGAIN_MILLIS);
                }
            } catch (IOException nobodyKnows) {
                refused.incrementAndGet();
                Thread.sleep(AGAIN_MILLIS);
            }
        }
        return null;
    }

    /** Something asked of the server. */
    private interface Asking {
        Caller.Answer ask() throws IOException, InterruptedException;
    }

    private Caller.Answer untilAnswered(Asking asking, Integer... good)
            throws InterruptedException {
        while (true) {
            tries.incrementAndGet();
            try {
                var answer = asking.ask();
                if (List.of(good).contains(answer.status())) {
                    return answer;
                }
                count(answer.status());
            } catch (IOException gone) {
                refused.incrementAndGet();
            }
            Thread.sleep(AGAIN_MILLIS);
        }
    }

    private void count(int status) {
        odd.merge(status, 1L, Long::sum);
    }

    /** Cases that were acknowledged and are left to their timers; each is given out once. */
    List<String> takeToTime() {
        var some = new ArrayList<String>();
        for (var each = toTime.poll(); each != null; each = toTime.poll()) {
            some.add(each);
        }
        return some;
    }

    Instant began() {
        return began;
    }

    Set<String> opened() {
        return opened;
    }

    Set<String> decided() {
        return decided;
    }

    /** How many calls, how many found nobody, and what else than the hoped for was answered. */
    String story() {
        return tries + " calls, " + refused + " of them unanswered; other answers " + odd;
    }

    /** Answers that a client should never see: neither done, nor busy, nor away. */
    long faults() {
        return odd.entrySet().stream()
                .filter(it -> it.getKey() != 503 && it.getKey() != 429)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void close() {
        goesOn = false;
        workers.shutdownNow();
    }
}
