package borough.running;

import borough.data.CouncilDirectory;
import borough.postgres.CannotGoOn;
import borough.postgres.DataFolder;
import borough.postgres.Database;
import borough.settings.Setting;
import borough.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The whole application, put together by Spring on an open database. */
final class Program implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Program(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Puts it together and serves pages where the settings say. What {@code tables} waits for is
     * done by the time any part of the program looks at the database.
     */
    static Program serve(
            Class<?> application,
            Settings settings,
            OpenDatabase open,
            Optional<LocalDate> asOf,
            Runnable tables) {
        var properties = SpringProperties.of(settings, open.database(), open.masterKey());
        properties.put("borough.as-of", asOf.map(LocalDate::toString).orElse(""));
        properties.put("borough.loads-first", true);
        return run(application, settings, properties, tables);
    }

    /** Puts it together for a passing errand: whatever port is free, this machine only. */
    static Program forAnErrand(Class<?> application, Settings settings, OpenDatabase open) {
        var properties = SpringProperties.of(settings, open.database(), open.masterKey());
        properties.put("borough.as-of", "");
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", "0");
        properties.put("borough.sweeps", "false");
        // No visitor waits for it, and a whole council's backup takes its time.
        properties.put("borough.database.statement", "0");
        if (settings.given(Setting.PUBLIC_PORT).isEmpty() && !settings.hasOutsideDatabase()) {
            // Links must lead to the program beside which this runs, whatever port it was given.
            DataFolder.portServed(settings.dataFolder())
                    .ifPresent(port -> properties.put("borough.public-port", port));
        }
        return run(application, settings, properties, () -> {});
    }

    /**
     * Lets Spring's build step see which parts there are, so that a start need not look for them.
     * Nothing is opened. What decides here whether a part exists is fixed for every start after it.
     */
    static void plan(Class<?> application) {
        var settings = Settings.read(Optional.empty(), Map.of(), Map.of());
        var nowhere = new Database("jdbc:postgresql://localhost/none", "", "", "", "", "");
        spring(application, SpringProperties.of(settings, nowhere, "")).run();
    }

    /** The councils an errand is for: the one with this short name, or all where none is said. */
    List<CouncilDirectory.Entry> councils(@Nullable String named) {
        var asked =
                door(CouncilDirectory.class).all().stream()
                        .filter(it -> named == null || it.slug().equals(named))
                        .toList();
        if (asked.isEmpty()) {
            throw new CannotGoOn("There is no such council here.");
        }
        return asked;
    }

    private static Program run(
            Class<?> application,
            Settings settings,
            Map<String, Object> properties,
            Runnable beforeParts) {
        var spring = spring(application, properties);
        spring.addInitializers(
                context -> context.addBeanFactoryPostProcessor(parts -> beforeParts.run()));
        try {
            return new Program(spring.run());
        } catch (RuntimeException fault) {
            throw plain(settings, fault);
        }
    }

    private static SpringApplication spring(Class<?> application, Map<String, Object> properties) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("borough", properties));
        var spring = new SpringApplication(application);
        spring.setEnvironment(environment);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.setAddCommandLineProperties(false);
        // The log has begun as the settings say, and need not begin again.
        spring.setListeners(
                spring.getListeners().stream()
                        .filter(it -> !(it instanceof LoggingApplicationListener))
                        .toList());
        // We stop things in order ourselves: pages first, the database last.
        spring.setRegisterShutdownHook(false);
        return spring;
    }

    private static RuntimeException plain(Settings settings, RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotGoOn sentence) {
                return sentence;
            }
            if (cause instanceof PortInUseException) {
                return Ports.taken(settings);
            }
        }
        return fault;
    }

    /** The port that pages are served on. */
    int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("no web server");
        }
        return server.getPort();
    }

    /** The door of a capability, for a verb to call. */
    <T> T door(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
