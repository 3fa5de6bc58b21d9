package borough.running;

import borough.postgres.CannotGoOn;
import borough.settings.Setting;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./borough start}. */
@Command(
        name = "start",
        description = {
            "Starts Borough and its database, and says where to look.",
            "On first start it loads the made-up councils. Ctrl-C stops it."
        })
final class StartVerb implements Callable<Integer> {
    private final Class<?> application;

    @Mixin private SettingsOptions options = new SettingsOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port to listen on. Without it: 8080. 0 takes any free one.")
    private @Nullable String port;

    @Option(
            names = "--empty",
            description = {
                "Starts without the made-up councils, for a council of your own:",
                "then say ./borough council new."
            })
    private boolean empty;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "Makes today another day, such as 2026-05-12. Only with the made-up councils.")
    private @Nullable String asOf;

    @Option(names = "--practice", hidden = true)
    private boolean practice;

    StartVerb(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (empty && asOf != null) {
            throw new CannotGoOn("--as-of goes with the made-up councils only, not with --empty.");
        }
        var said = new EnumMap<Setting, String>(Setting.class);
        if (port != null) {
            said.put(Setting.LISTEN_PORT, port);
        }
        var wish = new Start.Wish(empty, Optional.ofNullable(asOf).map(StartVerb::day), practice);
        new Start(application, options.read(said), wish, System.out).run();
        return 0;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notOne) {
            throw new CannotGoOn(
                    "--as-of takes a date such as 2026-05-12, not %s.".formatted(text), notOne);
        }
    }
}
