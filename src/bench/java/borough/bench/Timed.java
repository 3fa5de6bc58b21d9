package borough.bench;

import borough.bench.Figures.Goal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How long each of many different pages took, asked one after the other, in order of time. */
record Timed(List<Double> millis) {
    private static final double SLOW = 0.95;

    /** Once to warm up, and once more to count. */
    static Timed of(Server server, String cookies, List<String> paths) throws Exception {
        return of(server, cookies, "", paths);
    }

    /** The same of one council's host. */
    static Timed of(Server server, String cookies, String host, List<String> paths)
            throws Exception {
        ask(server, cookies, host, paths);
        return new Timed(ask(server, cookies, host, paths).stream().sorted().toList());
    }

    private static List<Double> ask(Server server, String cookies, String host, List<String> paths)
            throws Exception {
        var taken = new ArrayList<Double>();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var path : paths) {
                var request = HttpRequest.newBuilder(URI.create(server.address() + path));
                if (!cookies.isEmpty()) {
                    request.header("Cookie", cookies);
                }
                if (!host.isEmpty()) {
                    request.header("Host", host);
                }
                var asked = request.build();
                var began = System.nanoTime();
                var answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
                taken.add((System.nanoTime() - began) / 1e6);
                if (answer.statusCode() >= 400) {
                    throw new IllegalStateException(answer.statusCode() + " for " + path);
                }
            }
        }
        return taken;
    }

    static String query(String path, String q) {
        return path + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    double median() {
        return millis.get(millis.size() / 2);
    }

    double slow() {
        return millis.get((int) (millis.size() * SLOW));
    }

    void tell(Bed bed, String name, double goal) {
        bed.figures().add(name, median(), "ms", Goal.atMost(goal));
        bed.figures().add(name + "_p95", slow(), "ms", Goal.NONE);
    }
}
