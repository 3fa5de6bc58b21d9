package borough.running;

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
        if (!settings.text(Setting.LOG_LEVEL_SHOWN).equals("debug")) {
            SpringProperties.quiet().forEach(name -> system.setLogLevel(name, LogLevel.WARN));
        }
        system.setLogLevel(
                LoggingSystem.ROOT_LOGGER_NAME,
                LogLevel.valueOf(settings.text(Setting.LOG_LEVEL_SHOWN).toUpperCase(Locale.ROOT)));
    }

    static String line() {
        return LINE;
    }
}
