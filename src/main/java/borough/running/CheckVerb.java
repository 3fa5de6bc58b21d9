package borough.running;

import borough.catalogue.Check;
import borough.council.Calendars;
import borough.council.WorkingTime;
import borough.postgres.CannotGoOn;
import borough.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./borough check}. */
@Command(
        name = "check",
        description = {
            "Checks every service file, runs its examples, and checks what councils change in it.",
            "Names the file and line of what is wrong; nothing else is touched."
        })
final class CheckVerb implements Callable<Integer> {
    // Examples count deadlines in an ordinary office's week.
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final String CALENDAR = "England and Wales";

    private final Class<?> application;

    @Mixin private SettingsOptions options = new SettingsOptions();

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "A folder of service files. Without it: services beside ./borough.")
    private @Nullable Path folder;

    CheckVerb(Class<?> application) {
        this.application = application;
    }

    /** The words that files are written in are taught by the whole program: so it is started. */
    @Override
    public Integer call() throws IOException {
        var services = folder == null ? Settings.home().resolve("services") : folder;
        if (!Files.isDirectory(services)) {
            throw new CannotGoOn("There is no folder " + services + " to check.");
        }
        var scratch = Files.createTempDirectory("borough-check");
        try {
            var settings = options.read(Map.of(Setting.DATA_FOLDER, scratch.toString()));
            try (var open = OpenDatabase.toServe(settings.withoutOutsideDatabase())) {
                return check(services, settings, open);
            }
        } finally {
            delete(scratch);
        }
    }

    private int check(Path services, Settings settings, OpenDatabase open) {
        open.migrate();
        try (var program = Program.forAnErrand(application, settings, open)) {
            var holidays = program.door(Calendars.class).bankHolidays(CALENDAR);
            var time = WorkingTime.weekdays(OPENS, CLOSES, holidays);
            var councils = Optional.of(Settings.home().resolve("councils"));
            var outcome =
                    new Check(program.door(Vocabulary.class), time)
                            .folder(services, councils.filter(it -> folder == null));
            outcome.lines().forEach(System.out::println);
            return outcome.exitCode();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
