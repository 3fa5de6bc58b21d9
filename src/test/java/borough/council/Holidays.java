package borough.council;

import borough.Town;
import borough.files.Changes;
import borough.files.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bank holidays that a test announces. */
public final class Holidays {
    private final Path folder;

    public Holidays() {
        try {
            this.folder = Files.createTempDirectory("holidays");
            Files.createDirectories(folder.resolve("rules"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The days of work with these bank holidays, whatever the calendar's name. */
    public Calendars announce(String... days) {
        var text = new StringBuilder("England and Wales:\n");
        for (var day : days) {
            text.append("  ").append(day).append(": A day off\n");
        }
        try {
            Files.writeString(folder.resolve("rules/bank-holidays.yaml"), text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        var home = new Home(folder.toString());
        return new Calendars(home, Town.bean(Councils.class), new Changes(home));
    }
}
