package borough.settings;

import borough.postgres.CannotGoOn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings in force: what was said on the command line, else in the environment, else in the
 * settings file, else what we choose.
 */
public final class Settings {
    /** A value and where it came from, in words. */
    public record Value(String text, String origin) {}

    private static final String FILE_VARIABLE = "BOROUGH_SETTINGS";
    private static final String HOME_PROPERTY = "borough.home";

    private final Map<Setting, Value> values;
    private final List<String> warnings;

    private Settings(Map<Setting, Value> values, List<String> warnings) {
        this.values = values;
        this.warnings = warnings;
    }

    /** Reads the settings, stopping with a plain sentence at the first that is wrong. */
    public static Settings read(
            Optional<Path> chosenFile,
            Map<String, String> environment,
            Map<Setting, String> commandLine) {
        var values = new EnumMap<Setting, Value>(Setting.class);
        for (var setting : Setting.values()) {
            values.put(setting, new Value(setting.fallback(), "as it comes"));
        }
        file(chosenFile, environment)
                .ifPresent(
                        file ->
                                SettingsFile.read(file)
                                        .forEach(
                                                (setting, line) ->
                                                        put(
                                                                values,
                                                                setting,
                                                                line.value(),
                                                                file + " line " + line.number())));
        for (var setting : Setting.values()) {
            var said = environment.get(setting.variable());
            if (said != null) {
                check(setting.variable(), setting, said);
                put(values, setting, said, setting.variable());
            }
        }
        commandLine.forEach(
                (setting, said) -> {
                    check("The command line's " + setting.settingName(), setting, said);
                    put(values, setting, said, "the command line");
                });
        return new Settings(values, unknownVariables(environment));
    }

    private static void put(Map<Setting, Value> values, Setting setting, String text, String from) {
        // An empty value takes the setting back to how it comes.
        values.put(setting, new Value(text.isEmpty() ? setting.fallback() : text, from));
    }

    private static void check(String where, Setting setting, String said) {
        if (!said.isEmpty()) {
            setting.kind()
                    .complaint(said)
                    .ifPresent(
                            it -> {
                                throw new CannotGoOn(where + " " + it + ".");
                            });
        }
    }

    private static Optional<Path> file(Optional<Path> chosen, Map<String, String> environment) {
        if (chosen.isPresent()) {
            return chosen;
        }
        var named = environment.get(FILE_VARIABLE);
        if (named != null && !named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        return List.of(
                        Path.of("borough.properties"),
                        home().resolve("borough.properties"),
                        Path.of("/etc/borough/borough.properties"))
                .stream()
                .filter(Files::exists)
                .findFirst();
    }

    private static List<String> unknownVariables(Map<String, String> environment) {
        return environment.keySet().stream()
                .filter(it -> it.startsWith("BOROUGH_") && !it.equals(FILE_VARIABLE))
                .filter(it -> Setting.byVariable(it).isEmpty())
                .sorted()
                .map(it -> it + " in the environment is no setting of ours and changes nothing.")
                .toList();
    }

    /** The folder that ./borough stands in. */
    public static Path home() {
        return Path.of(System.getProperty(HOME_PROPERTY, "")).toAbsolutePath();
    }

    /** What is odd but does not stop us. */
    public List<String> warnings() {
        return warnings;
    }

    public Value value(Setting setting) {
        var value = values.get(setting);
        if (value == null) {
            throw new IllegalStateException("no value for " + setting);
        }
        return value;
    }

    public String text(Setting setting) {
        return value(setting).text();
    }

    public Optional<String> given(Setting setting) {
        return Optional.of(text(setting)).filter(it -> !it.isEmpty());
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean isOn(Setting setting) {
        return text(setting).equals("yes");
    }

    public List<String> list(Setting setting) {
        return SettingKind.parts(text(setting));
    }

    /** The data folder, whole. */
    public Path dataFolder() {
        return given(Setting.DATA_FOLDER)
                .map(Path::of)
                .orElseGet(() -> home().resolve("data"))
                .toAbsolutePath()
                .normalize();
    }

    /** The same, but for work that is thrown away: on a database of its own. */
    public Settings withoutOutsideDatabase() {
        var changed = new EnumMap<>(values);
        changed.put(Setting.DATABASE_URL, new Value("", "as it comes"));
        return new Settings(changed, warnings);
    }

    public boolean hasOutsideDatabase() {
        return given(Setting.DATABASE_URL).isPresent();
    }
}
