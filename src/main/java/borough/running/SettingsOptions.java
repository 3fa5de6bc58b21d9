package borough.running;

import borough.settings.Setting;
import borough.settings.Settings;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every verb takes that reads the settings. */
class SettingsOptions {
    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = {
                "The settings file. Without it: borough.properties here,",
                "else beside ./borough, else /etc/borough/borough.properties."
            })
    @Nullable Path file;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The data folder. Without it: the folder data beside ./borough.")
    @Nullable Path data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    boolean help;

    /** Reads the settings and begins the log as they say. */
    Settings read() {
        return read(Map.of());
    }

    Settings read(Map<Setting, String> more) {
        var said = new EnumMap<Setting, String>(Setting.class);
        said.putAll(more);
        if (data != null) {
            said.put(Setting.DATA_FOLDER, data.toString());
        }
        var settings = Settings.read(Optional.ofNullable(file), System.getenv(), said);
        Logs.begin(settings);
        return settings;
    }
}
