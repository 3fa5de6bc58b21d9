package borough;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What measures is compiled only when it runs; here it is seen that it would be. */
class BenchTest {
    @Test
    void what_measures_compiles_against_the_program_of_today(@TempDir Path folder) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        var sources = House.files(House.ROOT.resolve("src/bench/java"), ".java");
        assertThat(sources).isNotEmpty();
        var options =
                List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        var task =
                compiler.getTask(
                        null,
                        files,
                        null,
                        options,
                        null,
                        files.getJavaFileObjectsFromPaths(sources));
        assertThat(task.call()).isTrue();
    }
}
