package borough.settings;

import borough.postgres.CannotGoOn;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/** Reads a settings file: one {@code name = value} a line, and lines that begin with #. */
final class SettingsFile {
    /** A value with the line that gave it. */
    record Line(int number, String value) {}

    private SettingsFile() {}

    static Map<Setting, Line> read(Path file) {
        var found = new EnumMap<Setting, Line>(Setting.class);
        var number = 0;
        for (var text : lines(file)) {
            number++;
            var line = text.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            var equals = line.indexOf('=');
            if (equals < 0) {
                throw fault(file, number, "has no =; a setting is written as name = value");
            }
            var name = line.substring(0, equals).strip();
            var value = line.substring(equals + 1).strip();
            var setting = setting(file, number, name);
            if (found.containsKey(setting)) {
                throw fault(file, number, "sets " + name + " a second time");
            }
            check(file, number, setting, value);
            found.put(setting, new Line(number, value));
        }
        return found;
    }

    private static Iterable<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException notText) {
            throw new CannotGoOn("The settings file " + file + " is not UTF-8 text.", notText);
        } catch (IOException unreadable) {
            var why =
                    Files.isDirectory(file)
                            ? "is a folder"
                            : Files.exists(file) ? "cannot be read by this user" : "is not there";
            throw new CannotGoOn("The settings file " + file + " " + why + ".", unreadable);
        }
    }

    private static Setting setting(Path file, int line, String name) {
        return Setting.named(name).orElseThrow(() -> fault(file, line, unknown(name)));
    }

    private static String unknown(String name) {
        return ("sets %s, which is no setting of ours. Did you mean %s?"
                        + " `./borough settings` lists them all")
                .formatted(name, nearest(name));
    }

    private static void check(Path file, int line, Setting setting, String value) {
        if (value.isEmpty()) {
            return;
        }
        setting.kind()
                .complaint(value)
                .ifPresent(
                        it -> {
                            throw fault(file, line, setting.settingName() + " " + it);
                        });
    }

    private static CannotGoOn fault(Path file, int line, String what) {
        return new CannotGoOn("Line %d of %s: %s.".formatted(line, file, what));
    }

    private static String nearest(String name) {
        return Arrays.stream(Setting.values())
                .map(Setting::settingName)
                .min(Comparator.comparingInt(it -> steps(it, name)))
                .orElseThrow();
    }

    /** How many letters to change, add or drop to get from one name to the other. */
    private static int steps(String from, String to) {
        var before = new int[to.length() + 1];
        for (var j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (var i = 1; i <= from.length(); i++) {
            var now = new int[to.length() + 1];
            now[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = now;
        }
        return before[to.length()];
    }
}
