package borough.running;

import borough.postgres.Database;
import borough.settings.Setting;
import borough.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The one place where our settings become Spring's properties. */
final class SpringProperties {
    // These tell what they are doing at length; their warnings are enough.
    private static final List<String> QUIET =
            List.of("org.flywaydb", "com.zaxxer.hikari", "org.apache", "org.springframework");

    private SpringProperties() {}

    static Map<String, Object> of(Settings settings, Database database, String masterKey) {
        var all = new HashMap<String, Object>();
        all.putAll(ofServer(settings));
        all.putAll(ofLimits(settings));
        all.putAll(ofLogs(settings));
        all.putAll(ofMail(settings));
        all.put("borough.database.url", database.url());
        all.put("borough.database.user", database.app());
        all.put("borough.database.password", database.appWord());
        all.put("borough.database.connections", settings.number(Setting.DATABASE_CONNECTIONS));
        all.put("borough.master-key", masterKey);
        all.put("borough.demonstration", settings.isOn(Setting.DEMONSTRATION));
        all.put("borough.files-go-live", settings.text(Setting.FILES_GO_LIVE));
        all.put("borough.public-scheme", settings.text(Setting.PUBLIC_SCHEME));
        all.put(
                "borough.public-port",
                settings.given(Setting.PUBLIC_PORT).orElse(settings.text(Setting.LISTEN_PORT)));
        all.put("borough.public-hosts", settings.text(Setting.PUBLIC_HOSTS));
        return all;
    }

    private static Map<String, Object> ofServer(Settings settings) {
        var all = new HashMap<String, Object>();
        all.put("server.address", settings.text(Setting.LISTEN_ADDRESS));
        all.put("server.port", settings.text(Setting.LISTEN_PORT));
        // Forms are short. What is too long is still read for a while, so that its sender sees why.
        all.put("server.tomcat.max-http-form-post-size", "512KB");
        // A search of ten kilobytes gets one too.
        all.put("server.max-http-request-header-size", "16KB");
        // A list with too much ticked gets a word of ours, not one of the server's.
        all.put("server.tomcat.max-parameter-count", "20000");
        all.put("server.tomcat.max-swallow-size", "12MB");
        // A proxy keeps its connections: each new one, after a hundred requests, is the slow one.
        all.put("server.tomcat.max-keep-alive-requests", "100000");
        all.put("server.shutdown", "graceful");
        all.put("server.server-header", "");
        all.put("server.compression.enabled", "true");
        all.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        all.put("spring.threads.virtual.enabled", "true");
        // How many requests are under way nobody reads there, and counting it costs at each.
        all.put("management.metrics.observations.ignored-meters", "long_task_timer");
        all.put("spring.mvc.problemdetails.enabled", "false");
        // People sign in by our own means: Spring need not make up a user.
        all.put(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguratio"
                        + "n");
        settings.given(Setting.TRUSTED_PROXIES)
                .ifPresentOrElse(
                        proxies -> {
                            all.put("server.forward-headers-strategy", "native");
                            all.put("server.tomcat.remoteip.internal-proxies", proxies);
                            all.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
                            all.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
                            all.put("server.tomcat.remoteip.host-header", "X-Forwarded-Host");
                        },
                        () -> all.put("server.forward-headers-strategy", "none"));
        return all;
    }

    // What keeps the rest going when more is asked, or asked and read more slowly, than we can
    // bear.
    private static Map<String, Object> ofLimits(Settings settings) {
        var all = new HashMap<String, Object>();
        all.put("borough.requests.public", settings.number(Setting.REQUESTS_PUBLIC));
        all.put("borough.requests.staff", settings.number(Setting.REQUESTS_STAFF));
        all.put("borough.requests.programs", settings.number(Setting.REQUESTS_PROGRAMS));
        all.put("borough.requests.files", settings.number(Setting.REQUESTS_FILES));
        all.put("borough.requests.wait", settings.number(Setting.REQUESTS_WAIT));
        all.put("borough.database.wait", settings.number(Setting.DATABASE_WAIT));
        all.put("borough.database.statement", settings.number(Setting.DATABASE_STATEMENT));
        all.put("server.tomcat.max-connections", settings.number(Setting.LISTEN_CONNECTIONS));
        all.put("server.tomcat.connection-timeout", settings.text(Setting.LISTEN_SILENCE) + "s");
        // A proxy keeps its connections, and a browser comes back to the next page within minutes.
        all.put("server.tomcat.keep-alive-timeout", "60s");
        return all;
    }

    static Map<String, Object> ofLogs(Settings settings) {
        var all = new HashMap<String, Object>();
        all.put("logging.level.root", settings.text(Setting.LOG_LEVEL_SHOWN));
        if (!settings.text(Setting.LOG_LEVEL_SHOWN).equals("debug")) {
            QUIET.forEach(name -> all.put("logging.level." + name, "warn"));
        }
        // How a start failed is told once, by us.
        all.put("logging.level.org.springframework.boot.SpringApplication", "off");
        all.put("logging.level.org.springframework.boot.diagnostics", "off");
        all.put("logging.level.org.springframework.boot.web.server.servlet", "error");
        if (settings.isOn(Setting.LOG_JSON)) {
            all.put("logging.structured.format.console", "ecs");
        } else {
            all.put("logging.pattern.console", Logs.line());
        }
        return all;
    }

    private static Map<String, Object> ofMail(Settings settings) {
        var all = new HashMap<String, Object>();
        // Named even where there is none: whether the part exists is settled when we are built.
        all.put("spring.mail.host", settings.text(Setting.MAIL_HOST));
        all.put("spring.mail.port", settings.number(Setting.MAIL_PORT));
        all.put("spring.mail.username", settings.text(Setting.MAIL_USER));
        all.put("spring.mail.password", settings.text(Setting.MAIL_PASSWORD));
        var security = settings.text(Setting.MAIL_SECURITY_KIND);
        all.put("spring.mail.properties.mail.smtp.starttls.required", security.equals("starttls"));
        all.put("spring.mail.ssl.enabled", security.equals("tls"));
        all.put("borough.mail.reply-domain", settings.text(Setting.MAIL_REPLY_DOMAIN));
        all.put("borough.mail-in.host", settings.text(Setting.MAIL_IN_HOST));
        all.put("borough.mail-in.port", settings.number(Setting.MAIL_IN_PORT));
        all.put("borough.mail-in.security", settings.text(Setting.MAIL_IN_SECURITY));
        all.put("borough.mail-in.user", settings.text(Setting.MAIL_IN_USER));
        all.put("borough.mail-in.password", settings.text(Setting.MAIL_IN_PASSWORD));
        all.put("borough.mail-in.council", settings.text(Setting.MAIL_IN_COUNCIL));
        all.put("borough.inbound-token", settings.text(Setting.INBOUND_TOKEN));
        all.put("borough.mail.from", settings.text(Setting.MAIL_FROM));
        all.put("borough.one-login-keys", settings.text(Setting.ONE_LOGIN_KEYS));
        return all;
    }
}
