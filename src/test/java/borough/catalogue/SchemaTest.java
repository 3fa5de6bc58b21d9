package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import borough.files.Node;
import borough.files.Yaml;
import borough.reading.Texts;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaTest {
    private static final Path KEPT = Path.of("docs/service-file.schema.json");
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Schema SCHEMA = REGISTRY.getSchema(borough.catalogue.Schema.json());

    private static JsonNode json(String text) {
        return JSON.valueToTree(plain(Yaml.read("x.yaml", text).node().orElseThrow()));
    }

    private static Object plain(Node node) {
        return switch (node) {
            case Node.Words words -> words.text();
            case Node.Items list -> list.items().stream().map(SchemaTest::plain).toList();
            case Node.Keyed map -> {
                var plain = new LinkedHashMap<String, Object>();
                map.entries().forEach(it -> plain.put(it.key(), plain(it.value())));
                yield plain;
            }
        };
    }

    @Test
    void the_file_in_docs_is_what_the_code_says() throws Exception {
        assertThat(Files.readString(KEPT))
                .as("write it again: ./borough check --schema " + KEPT)
                .isEqualTo(borough.catalogue.Schema.json());
    }

    @Test
    void every_meaning_is_of_a_key_that_some_class_reads() {
        assertThat(borough.catalogue.Schema.unread()).isEmpty();
    }

    @Test
    void it_is_a_sound_schema() {
        var meta =
                REGISTRY.getSchema(
                        SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(meta.validate(JSON.readTree(borough.catalogue.Schema.json()))).isEmpty();
    }

    @Test
    void every_service_file_keeps_to_it() {
        var wrong = new ArrayList<String>();
        Stream.of("services", "src/test/resources/language/services")
                .flatMap(folder -> Check.files(Path.of(folder)).stream())
                .forEach(
                        file ->
                                SCHEMA.validate(json(Texts.of(file)))
                                        .forEach(it -> wrong.add(file.getFileName() + " " + it)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void it_points_at_what_a_file_may_not_say() {
        var file = ReadFileTest.MISSED_BIN;
        for (var broken :
                List.of(
                        file.replace("promise: collect", "promised: collect"),
                        file.replace("    hint: We text", "    hnt: We text"),
                        file.replace("end: done", "end: finished"),
                        file.replace("optional: yes", "optional: perhaps"))) {
            assertThat(broken).isNotEqualTo(file);
            assertThat(SCHEMA.validate(json(broken))).isNotEmpty();
        }
    }
}
