package borough.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.postgres.CannotGoOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir Path temp;

    private Settings read(String file) {
        return read(file, Map.of());
    }

    private Settings read(String text, Map<String, String> environment) {
        try {
            var file = Files.writeString(temp.resolve("borough.properties"), text);
            return Settings.read(Optional.of(file), environment, Map.of());
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void assertRefused(String text, String because) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining(because);
    }

    @Test
    void the_command_line_wins_over_the_environment_and_that_over_the_file() throws Exception {
        var file = Files.writeString(temp.resolve("s"), "listen.port = 1\nlog.level = warn\n");
        var environment =
                Map.of("BOROUGH_LISTEN_PORT", "2", "BOROUGH_SETTINGS", file.toString(), "X", "y");
        var settings =
                Settings.read(Optional.empty(), environment, Map.of(Setting.LISTEN_PORT, "3"));
        assertThat(settings.number(Setting.LISTEN_PORT)).isEqualTo(3);
        assertThat(settings.value(Setting.LISTEN_PORT).origin()).isEqualTo("the command line");
        assertThat(
                        Settings.read(Optional.empty(), environment, Map.of())
                                .number(Setting.LISTEN_PORT))
                .isEqualTo(2);
        assertThat(settings.value(Setting.LOG_LEVEL_SHOWN).origin()).isEqualTo(file + " line 2");
        assertThat(settings.value(Setting.MAIL_PORT))
                .isEqualTo(new Settings.Value("587", "as it comes"));
    }

    @Test
    void a_mistake_in_the_file_is_told_with_its_line() {
        assertRefused("# mine\n\nlisten.prot = 80\n", "Line 3 of " + temp);
        assertRefused("listen.prot = 80", "Did you mean listen.port?");
        assertRefused("listen.port = eighty", "Line 1");
        assertRefused("listen.port = eighty", "listen.port must be a port");
        assertRefused("listen.port = 70000", "must be a port");
        assertRefused("listen.port 80", "has no =");
        assertRefused("log.json = yes\nlog.json = no", "Line 2");
        assertRefused("log.json = true", "must be yes or no");
        assertRefused("master.key = secret", "32 bytes in base64");
        assertRefused("database.url = localhost", "jdbc:postgresql://");
        assertRefused("trusted.proxies = nginx", "addresses or networks");
        assertRefused("mail.from = nobody", "an email address");
        assertRefused("public.hosts = a b", "host names");
    }

    @Test
    void a_file_that_cannot_be_read_is_said_to_be_so() throws Exception {
        assertThatThrownBy(
                        () -> Settings.read(Optional.of(temp.resolve("none")), Map.of(), Map.of()))
                .hasMessageContaining("is not there");
        assertThatThrownBy(() -> Settings.read(Optional.of(temp), Map.of(), Map.of()))
                .hasMessageContaining("is a folder");
        Files.write(temp.resolve("binary"), new byte[] {(byte) 0xc3, 0x28});
        assertThatThrownBy(
                        () ->
                                Settings.read(
                                        Optional.of(temp.resolve("binary")), Map.of(), Map.of()))
                .hasMessageContaining("is not UTF-8 text");
    }

    @Test
    void a_wrong_variable_is_told_by_its_name_and_an_unknown_one_is_warned_of() {
        assertThatThrownBy(() -> read("", Map.of("BOROUGH_LOG_JSON", "maybe")))
                .hasMessageContaining("BOROUGH_LOG_JSON must be yes or no");
        assertThat(read("", Map.of("BOROUGH_LOG_JASON", "yes")).warnings())
                .singleElement()
                .asString()
                .contains("BOROUGH_LOG_JASON");
    }

    @Test
    void every_setting_has_a_meaning_and_takes_its_own_default_and_example() {
        for (var setting : Setting.values()) {
            assertThat(setting.meaning()).as(setting.settingName()).endsWith(".");
            for (var value : new String[] {setting.fallback(), setting.example()}) {
                assertThat(value.isEmpty() || setting.kind().complaint(value).isEmpty())
                        .as(setting.settingName() + " takes " + value)
                        .isTrue();
            }
            assertThat(Setting.named(setting.settingName())).contains(setting);
        }
    }

    @Test
    void several_master_keys_may_follow_the_one_in_force() {
        var key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        assertThat(read("master.key = " + key + ", " + key).list(Setting.MASTER_KEY)).hasSize(2);
    }
}
