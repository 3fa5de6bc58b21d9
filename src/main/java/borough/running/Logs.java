package borough.running;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The log: short lines for people, or JSON for machines. */
final class Logs {
    private static final String LINE =
            "%d{HH:mm:ss.SSS} %-5level %-22.22logger{0} %msg%n%rEx{full,NOPEX}";

    private Logs() {}

    /** Begins logging, before there is a Spring to do it. */
    static void begin(Settings settings) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("borough", SpringProperties.ofLogs(settings)));
        var system = LoggingSystem.get(Logs.class.getClassLoader());
        system.beforeInitialize();
        system.initialize(new LoggingInitializationContext(environment), null, null);
        // These tell what they are doing at length; their faults are enough.
        for (var name : new String[] {"org.flywaydb", "com.zaxxer.hikari", "org.apache"}) {
            system.setLogLevel(name, LogLevel.WARN);
        }
        system.setLogLevel(
                LoggingSystem.ROOT_LOGGER_NAME,
                LogLevel.valueOf(
                        settings.text(Setting.LOG_LEVEL_SHOWN).toUpperCase(java.util.Locale.ROOT)));
    }

    static String line() {
        return LINE;
    }
}
