package borough.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Somebody who asks for pages at a steady rate, whatever else goes on: each counts from the moment
 * it was to be asked for, so that a stall shows in all that came into it.
 */
final class Steady implements AutoCloseable {
    private static final int A_SECOND = 20;
    private static final long APART_NANOS = 1_000_000_000L / A_SECOND;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentLinkedQueue<Double> taken = new ConcurrentLinkedQueue<>();
    private final List<HttpRequest> pages = new ArrayList<>();
    private final Thread asking;
    private volatile boolean ended;
    private volatile String failed = "";

    Steady(String address, String host, String cookies, List<String> paths) {
        for (var path : paths) {
            var request = HttpRequest.newBuilder(URI.create(address + path));
            if (!host.isEmpty()) {
                request.header("Host", host);
            }
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookies);
            }
            pages.add(request.build());
        }
        asking = Thread.ofVirtual().start(this::ask);
    }

    private void ask() {
        var due = System.nanoTime();
        for (int n = 0; !ended; n++) {
            due += APART_NANOS;
            try {
                Thread.sleep(Math.max(0, due - System.nanoTime()) / 1_000_000);
                var body = HttpResponse.BodyHandlers.discarding();
                var answer = client.send(pages.get(n % pages.size()), body);
                if (answer.statusCode() != 200) {
                    failed = answer.statusCode() + " for " + answer.uri();
                }
                taken.add((System.nanoTime() - due) / 1e6);
            } catch (IOException fault) {
                failed = fault.toString();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** The pages since the last look, in order of time; one that failed is a fault. */
    Timed since() {
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed);
        }
        var all = new ArrayList<Double>();
        for (var one = taken.poll(); one != null; one = taken.poll()) {
            all.add(one);
        }
        return new Timed(all.stream().sorted().toList());
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        asking.join();
        client.close();
    }
}
