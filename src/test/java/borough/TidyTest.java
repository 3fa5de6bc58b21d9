package borough;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Small classes, short methods, plain names, nothing dead, and no council's name in the code. */
class TidyTest {
    private static final int CLASS_LINES_MAX = 300;
    private static final int METHOD_LINES_MAX = 40;
    private static final int LINE_COLUMNS_MAX = 100;
    private static final int CONSTRUCTOR_PARAMETERS_MAX = 5;
    private static final int FILES_IN_A_PACKAGE_MAX = 30;
    // The nouns that every page is made of live with the layout that draws them: one import each.
    // Each kind of answer is a small class of its own, and so is each verb.
    private static final Map<String, Integer> LARGER =
            Map.ofEntries(
                    Map.entry("web", 50),
                    Map.entry("answers", 40),
                    Map.entry("customers", 34),
                    Map.entry("running", 33),
                    Map.entry("council", 32),
                    Map.entry("journeys", 34),
                    Map.entry("vocabulary", 31),
                    Map.entry("field", 31),
                    Map.entry("api", 31),
                    Map.entry("casework", 31),
                    Map.entry("cases", 31),
                    Map.entry("matching", 31),
                    Map.entry("messages", 31),
                    Map.entry("signin", 31));
    private static final Pattern BANNED =
            Pattern.compile(
                    ".*[a-z](Service|Manager|Impl|Util|Utils|Helper|Dto|Mapper|Entity|Factory"
                            + "|Base|Controller|Repository)\\.java");
    private static final Pattern UNFINISHED = Pattern.compile("TODO|FIXME|XXX|HACK");

    @Test
    void classes_and_lines_are_short() {
        var wrong = new TreeSet<String>();
        for (var file : House.files(House.MAIN, ".java")) {
            var lines = House.text(file).lines().toList();
            if (lines.size() > CLASS_LINES_MAX) {
                wrong.add(House.shown(file) + " has " + lines.size() + " lines");
            }
            for (int i = 0; i < lines.size(); i++) {
                var isLong = lines.get(i).length() > LINE_COLUMNS_MAX;
                if (isLong && !lines.get(i).startsWith("import ")) {
                    wrong.add(House.shown(file) + ":" + (i + 1) + " is wider than 100 columns");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void methods_fit_a_screen_and_constructors_take_few_things() throws IOException {
        var wrong = new TreeSet<String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        var task =
                (JavacTask)
                        compiler.getTask(
                                null,
                                files,
                                null,
                                List.of("-proc:none"),
                                null,
                                files.getJavaFileObjectsFromPaths(
                                        House.files(House.MAIN, ".java")));
        for (var unit : task.parse()) {
            unit.accept(new Methods(unit, Trees.instance(task), wrong), null);
        }
        assertThat(wrong).isEmpty();
    }

    private static final class Methods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final TreeSet<String> wrong;

        Methods(CompilationUnitTree unit, Trees trees, TreeSet<String> wrong) {
            this.unit = unit;
            this.trees = trees;
            this.wrong = wrong;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var where = trees.getSourcePositions();
            var lines = unit.getLineMap();
            var body = method.getBody();
            if (body != null) {
                var length =
                        lines.getLineNumber(where.getEndPosition(unit, body))
                                - lines.getLineNumber(where.getStartPosition(unit, body))
                                + 1;
                var name =
                        Path.of(unit.getSourceFile().toUri()).getFileName()
                                + " "
                                + method.getName();
                if (length > METHOD_LINES_MAX) {
                    wrong.add(name + " has " + length + " lines");
                }
                if (method.getReturnType() == null
                        && method.getParameters().size() > CONSTRUCTOR_PARAMETERS_MAX) {
                    wrong.add(name + " takes " + method.getParameters().size() + " things");
                }
            }
            return super.visitMethod(method, nothing);
        }
    }

    @Test
    void names_are_plain() {
        assertThat(House.files(House.MAIN, ".java"))
                .noneMatch(it -> BANNED.matcher(it.toString()).matches());
    }

    @Test
    void nothing_is_marked_unfinished_and_no_test_is_switched_off() {
        var wrong = new TreeSet<String>();
        for (var file : House.files(House.ROOT.resolve("src"), ".java")) {
            var text = House.text(file);
            if (UNFINISHED.matcher(text).find() && !file.endsWith("TidyTest.java")) {
                wrong.add(House.shown(file) + " has a mark of unfinished work");
            }
            if (text.contains("@Dis" + "abled") || text.contains("assume" + "That(")) {
                wrong.add(House.shown(file) + " switches a test off");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_test_has_a_name_by_which_it_is_run() {
        assertThat(House.files(House.TEST, ".java"))
                .filteredOn(it -> House.text(it).contains("    @Test\n"))
                .allMatch(it -> it.toString().matches(".*(Test|Story)\\.java"));
    }

    @Test
    void a_capability_is_not_two() {
        for (var name : House.packages()) {
            assertThat(House.files(House.MAIN.resolve(name), ".java"))
                    .as("files of " + name)
                    .hasSizeLessThanOrEqualTo(LARGER.getOrDefault(name, FILES_IN_A_PACKAGE_MAX));
        }
    }

    @Test
    void no_council_is_named_in_the_code() {
        var names = new TreeSet<String>();
        for (var file : House.files(House.ROOT.resolve("councils"), "council.yaml")) {
            names.add(file.getParent().getFileName().toString());
        }
        assertThat(names).isNotEmpty();
        for (var file : House.files(House.ROOT.resolve("src/main"), "")) {
            var text = House.text(file).toLowerCase(java.util.Locale.UK);
            for (var name : names) {
                assertThat(text.contains(name)).as(House.shown(file) + " names " + name).isFalse();
            }
        }
    }

    @Test
    void every_template_is_used() {
        var texts = new StringBuilder();
        House.files(House.MAIN, ".java").forEach(it -> texts.append(House.text(it)));
        House.files(House.MAIN, ".jte").forEach(it -> texts.append(House.text(it)));
        var dead = new TreeSet<String>();
        for (var file : House.files(House.MAIN, ".jte")) {
            var path = House.MAIN.relativize(file).toString().replace(".jte", "");
            var isPage = texts.indexOf("\"" + path + "\"") >= 0;
            var isPart = texts.indexOf("borough." + path.replace('/', '.') + "(") >= 0;
            var isByType = path.contains("/components/answer/") || path.contains("example");
            if (!isPage && !isPart && !isByType) {
                dead.add(House.shown(file));
            }
        }
        assertThat(dead).isEmpty();
    }
}
