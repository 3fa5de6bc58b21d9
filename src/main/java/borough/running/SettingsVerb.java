package borough.running;

import borough.settings.Setting;
import borough.settings.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./borough settings}. */
@Command(
        name = "settings",
        description =
                "Lists every setting: its name in the file and in the environment, what"
                        + " it means, its value and where that came from.")
final class SettingsVerb implements Callable<Integer> {
    private static final int WIDTH = 92;

    @Mixin private SettingsOptions options = new SettingsOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var settings = options.read();
        var out = spec.commandLine().getOut();
        settings.warnings().forEach(out::println);
        out.println(
                "A setting comes from the command line, else the environment, else the"
                        + " settings file.");
        for (var setting : Setting.values()) {
            out.println();
            out.println(setting.settingName() + "   " + setting.variable());
            wrapped(out, setting.meaning());
            out.println("    Now: " + shown(setting, settings));
            if (!setting.example().isEmpty()) {
                out.println("    For example: " + setting.example());
            }
        }
        return 0;
    }

    private static String shown(Setting setting, Settings settings) {
        var value = settings.value(setting);
        if (value.text().isEmpty()) {
            return setting == Setting.DATA_FOLDER
                    ? settings.dataFolder() + " (as it comes)"
                    : "not set";
        }
        var text = setting.kind().isSecret() ? "set, not shown" : value.text();
        return text + " (" + value.origin() + ")";
    }

    private static void wrapped(PrintWriter out, String meaning) {
        var line = new StringBuilder();
        for (var word : meaning.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                out.println("    " + line.toString().strip());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        out.println("    " + line.toString().strip());
    }
}
