package borough.visitkinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.files.Wrong;
import borough.files.YamlFile;
import borough.files.YamlMap;
import borough.values.Period;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindsTest {
    private static final String SHARED =
            """
            plan ahead: 30 days
            any visit:
              blocked: { crew: Blocked, customer: we were blocked, means: No way. }
            street events:
              cars: { crew: Cars, customer: cars stood there, means: Cars., come back after: 1 working day }
            kinds:
              return visit:
                means: Goes back.
                could not:
                  not out: { crew: Not out, customer: it was not out, means: None there. }
              inspection:
                means: Looks.
                minutes: 45
                between: 09:00 to 16:30
                photo: wanted
                done:
                  sound: { crew: Sound, customer: it was sound, means: Fine. }
                could not:
                  nobody in: { crew: Nobody in, customer: nobody was in, means: Nobody., no access: yes }
                no access: { tries: 2, come back after: 2 working days }
            """;
    private static final KindsFile FILE = read(SHARED);

    @Test
    void a_kind_of_visit_offers_its_own_reasons_before_the_common_ones() {
        assertThat(FILE.kinds().get("return visit").couldNot())
                .extracting(Reason::name)
                .containsExactly("not out", "blocked");
        assertThat(FILE.unknown("litter pick").couldNot())
                .extracting(Reason::name)
                .containsExactly("blocked");
    }

    @Test
    void what_can_be_done_in_one_way_is_just_done() {
        assertThat(FILE.kinds().get("return visit").done())
                .extracting(Reason::crew)
                .containsExactly("Done");
        assertThat(FILE.kinds().get("inspection").done())
                .extracting(Reason::name)
                .containsExactly("sound");
    }

    @Test
    void a_council_s_own_file_changes_what_it_names_and_leaves_the_rest() {
        var own =
                FILE.under(
                        YamlFile.read(
                                "own.yaml",
                                """
                                any visit:
                                  flood: { crew: Flood, customer: it was flooded, means: Water. }
                                kinds:
                                  inspection:
                                    between: 10:00 to 12:00
                                    no access: { tries: 5, come back after: 1 working day }
                                    without: [nobody in]
                                  tree check:
                                    means: Looks at a tree.
                                    team: trees
                                """));
        var inspection = own.kinds().get("inspection");
        assertThat(inspection.minutes()).isEqualTo(45);
        assertThat(inspection.wantsPhoto()).isTrue();
        assertThat(inspection.between())
                .isEqualTo(new Kind.Window(LocalTime.of(10, 0), LocalTime.NOON));
        assertThat(inspection.again()).isEqualTo(new Kind.Again(5, Period.workingDays(1)));
        assertThat(inspection.couldNot())
                .extracting(Reason::name)
                .containsExactly("blocked", "flood");
        assertThat(own.kinds().get("tree check").team()).isEqualTo("trees");
        assertThat(own.kinds().get("return visit")).isEqualTo(FILE.kinds().get("return visit"));
        assertThat(own.streetEvents()).isEqualTo(FILE.streetEvents());
        assertThat(own.planAhead()).isEqualTo(FILE.planAhead());
    }

    @Test
    void a_file_without_common_reasons_is_refused() {
        assertThatThrownBy(() -> read("plan ahead: 30 days"))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("any visit");
    }

    @Test
    void what_is_misspelt_is_told_with_its_line() {
        assertThatThrownBy(() -> read(SHARED.replace("    minutes: 45", "    minuts: 45")))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("shared.yaml:13")
                .hasMessageContaining("\"minuts\" is not known here");
        assertThatThrownBy(() -> read(SHARED.replace("09:00 to 16:30", "all day")))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("between");
        assertThatThrownBy(() -> read(SHARED.replace("2 working days", "soon")))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("soon is no period");
    }

    @Test
    void words_that_council_work_can_t_record_are_refused_with_their_line() {
        var words = new RecordedWords();
        var shared = YamlFile.read("shared.yaml", SHARED);
        var marks =
                own(
                        """
                        street events:
                          flooded: { crew: Flood, customer: it was flooded, means: Water., marks: under water }
                        """);
        var ends =
                own(
                        """
                        day ends:
                          strike: { crew: Strike, customer: we were on strike, means: Strike., marks: strike }
                        """);
        var homes =
                own(
                        """
                        home events:
                          on fire: { crew: On fire, customer: it was on fire, means: Fire. }
                        """);
        assertThat(Kinds.read(marks, shared, words).streetEvents())
                .as("nobody has said yet what can be recorded")
                .hasSize(2);
        words.ofStreets(List.of("done", "blocked"));
        words.ofHomes(List.of("not out"));
        assertThatThrownBy(() -> Kinds.read(marks, shared, words))
                .isInstanceOf(Wrong.class)
                .hasMessage(
                        "own.yaml:2: Nothing called \"under water\" is recorded of a street; it is"
                                + " one of blocked, done");
        assertThatThrownBy(() -> Kinds.read(ends, shared, words)).isInstanceOf(Wrong.class);
        assertThatThrownBy(() -> Kinds.read(homes, shared, words))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("\"on fire\" is recorded of a home; it is one of not out");
        words.ofStreets(List.of("under water", "strike"));
        assertThat(Kinds.read(marks, shared, words).streetEvents()).hasSize(2);
        assertThat(Kinds.read(ends, shared, words).dayEnds()).hasSize(1);
    }

    private static YamlMap own(String text) {
        return YamlFile.read("own.yaml", text);
    }

    private static KindsFile read(String text) {
        return KindsFile.read(YamlFile.read("shared.yaml", text));
    }
}
