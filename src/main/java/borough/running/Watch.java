package borough.running;

import borough.bookings.Diaries;
import borough.catalogue.Check;
import borough.council.Calendars;
import borough.council.WorkingTime;
import borough.distribution.DistributionFiles;
import borough.entries.KeptRegisters;
import borough.files.Stamps;
import borough.proofreading.Proofreader;
import borough.proofreading.Surroundings;
import borough.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks a folder of service files, and again when they change. What did not change is not checked
 * again, so that an answer comes while the hand is still on the key.
 */
final class Watch {
    // Examples count deadlines in an ordinary office's week.
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final String CALENDAR = "England and Wales";
    private static final long PAUSE_MS = 250;

    private final Path home;
    private final Path services;
    private final Consumer<String> say;
    private final Vocabulary words = TaughtWords.all();
    private Stamps seen = Stamps.NONE;
    private Stamps seenAround = Stamps.NONE;
    private @Nullable Check check;
    private int outcome;

    Watch(Path home, Path services, Consumer<String> say) {
        this.home = home.toAbsolutePath().normalize();
        this.services = services.toAbsolutePath().normalize();
        this.say = say;
    }

    /** Checks where anything changed since the last look, and gives the exit code as it stands. */
    int look() {
        var around =
                Stamps.of(
                        home.resolve("rules"),
                        home.resolve("councils"),
                        home.resolve(KeptRegisters.FOLDER),
                        home.resolve(Diaries.FOLDER));
        var files = Stamps.of(services);
        if (check == null || !around.equals(seenAround)) {
            check = check();
        } else if (files.equals(seen)) {
            return outcome;
        }
        seen = files;
        seenAround = around;
        // A council lays its changes over the shared files, not over any folder.
        boolean shared = services.equals(home.resolve("services"));
        var came =
                check.folder(services, Optional.of(home.resolve("councils")).filter(it -> shared));
        came.lines().forEach(say);
        outcome = came.exitCode();
        return outcome;
    }

    /** Looks again and again, until the program is ended. */
    void goOn() throws InterruptedException {
        say.accept("Watching " + services + "; Ctrl-C ends it.");
        while (true) {
            Thread.sleep(PAUSE_MS);
            look();
        }
    }

    private Check check() {
        var holidays =
                Calendars.bankHolidays(
                        home.resolve("rules").resolve("bank-holidays.yaml"), CALENDAR);
        DistributionFiles.check(home);
        KeptRegisters.check(home);
        Diaries.check(home);
        var time = WorkingTime.weekdays(OPENS, CLOSES, holidays);
        return new Check(words, time, new Proofreader(Surroundings.of(home)));
    }
}
