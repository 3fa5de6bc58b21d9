package borough.running;

import borough.settings.Settings;
import java.util.Locale;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The log: short lines for people, or JSON for machines. */
final class Logs {
    private static final String LINE =
            "%d{HH:mm:ss.SSS} %-5level %-22.22logger{0} %msg%n%rEx{full,NOPEX}";

    private static final String LEVEL = "logging.level.";

    private Logs() {}

    /** Begins logging, before there is a Spring to do it. */
    static void begin(Settings settings) {
        var properties = SpringProperties.ofLogs(settings);
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("borough", properties));
        var system = LoggingSystem.get(Logs.class.getClassLoader());
        system.beforeInitialize();
        system.initialize(new LoggingInitializationContext(environment), null, null);
        properties.forEach(
                (name, value) -> {
                    if (name.startsWith(LEVEL)) {
                        var logger = name.substring(LEVEL.length());
                        var level = LogLevel.valueOf(value.toString().toUpperCase(Locale.ROOT));
                        system.setLogLevel(
                                logger.equals("root") ? LoggingSystem.ROOT_LOGGER_NAME : logger,
                                level);
                    }
                });
    }

    static String line() {
        return LINE;
    }
}
