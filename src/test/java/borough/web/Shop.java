package borough.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;

/** Serves every example page on this machine, under the policy the program itself sends. */
final class Shop implements AutoCloseable {

    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);

    private final HttpServer server;

    Shop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String example) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/examples/" + example;
    }

    static String html(String name) {
        var example = Examples.all().get(name);
        var params = new HashMap<String, Object>();
        params.put("frame", Examples.frame(example));
        if (example.it() != null) {
            params.put("it", example.it());
        }
        var slash = example.template().indexOf('/');
        var template =
                "borough/"
                        + example.template().substring(0, slash)
                        + "/pages"
                        + example.template().substring(slash)
                        + ".jte";
        var output = new StringOutput();
        TEMPLATES.render(template, params, output);
        return output.toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/examples/")) {
            exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
            send(exchange, "text/html", html(path.substring("/examples/".length())));
        } else if (path.startsWith("/assets/")) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            try (var in = Assets.class.getResourceAsStream("packed/" + name)) {
                var type = name.endsWith(".js") ? "text/javascript" : "text/css";
                send(exchange, type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } else if (path.equals("/brand.css")) {
            send(exchange, "text/css", BrandSheet.css(Examples.BROOKSHIRE));
        } else {
            send(exchange, "image/svg+xml", BrandSheet.mark(Examples.BROOKSHIRE));
        }
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + ";charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
