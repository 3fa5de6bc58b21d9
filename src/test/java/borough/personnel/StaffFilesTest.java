package borough.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Town;
import borough.council.People;
import borough.council.Person;
import borough.data.Tenancy;
import borough.files.Wrong;
import borough.personnel.StaffFiles.Taken;
import borough.values.CouncilId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff taken in from the personnel office's file. */
@Tag("database")
class StaffFilesTest {
    private static final String HEAD = "name,email,role,team,employee number\n";
    private static final String LEE = "Lee Marsh,Lee.Marsh@brookshire.example,,crews,E1\n";
    private static final String BETH = "Beth Lawson,beth.lawson@brookshire.example,,Advisers,E2\n";

    private final CouncilId council = Town.council(true);
    @TempDir private Path folder;

    private Taken take(String... lines) throws IOException {
        var file = Files.writeString(folder.resolve("staff.csv"), HEAD + String.join("", lines));
        return take(file);
    }

    private Taken take(Path file) {
        return Tenancy.in(council, () -> Town.bean(StaffFiles.class).take(file, false));
    }

    private Optional<Person> person(String email) {
        return Tenancy.in(council, () -> Town.bean(People.class).withEmail(email));
    }

    @Test
    void people_join_move_and_leave_as_the_file_says() throws IOException {
        assertThat(take(LEE, BETH)).isEqualTo(new Taken(2, 0, 0, 0));
        assertThat(take(LEE, BETH)).isEqualTo(new Taken(0, 0, 0, 2));
        var married = "Beth Marsh,beth.marsh@brookshire.example,,crews,E2\n";
        assertThat(take(married)).isEqualTo(new Taken(0, 1, 1, 0));
        assertThat(person("beth.marsh@brookshire.example"))
                .hasValueSatisfying(it -> assertThat(it.teams()).containsExactly("crews"));
        assertThat(person("lee.marsh@brookshire.example"))
                .hasValueSatisfying(it -> assertThat(it.active()).isFalse());
        assertThat(take(married, LEE)).isEqualTo(new Taken(0, 1, 0, 1));
        assertThat(person("lee.marsh@brookshire.example"))
                .hasValueSatisfying(it -> assertThat(it.active()).isTrue());
    }

    @Test
    void somebody_an_administrator_added_is_not_in_the_file_s_hands() throws IOException {
        Tenancy.run(
                council,
                () ->
                        Town.bean(People.class)
                                .save(
                                        new Person(
                                                UUID.randomUUID(),
                                                "Imran Siddiqui",
                                                "imran@brookshire.example",
                                                List.of("desk"),
                                                true)));
        take(LEE);
        take(BETH);
        assertThat(person("imran@brookshire.example"))
                .hasValueSatisfying(it -> assertThat(it.active()).isTrue());
    }

    @Test
    void somebody_in_two_teams_has_two_lines() throws IOException {
        assertThat(take(LEE, LEE.replace("crews", "desk"))).isEqualTo(new Taken(1, 0, 0, 0));
        assertThat(person("lee.marsh@brookshire.example"))
                .hasValueSatisfying(
                        it -> assertThat(it.teams()).containsExactlyInAnyOrder("crews", "desk"));
    }

    @Test
    void one_mistake_is_told_with_its_line_and_nobody_is_taken() throws IOException {
        assertThatThrownBy(() -> take(LEE, BETH.replace("Advisers", "Dancers")))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("staff.csv:3: There is no team called Dancers");
        assertThatThrownBy(() -> take(LEE, BETH.replace("@", " at ")))
                .hasMessageContaining("staff.csv:3: Enter an email address");
        assertThatThrownBy(() -> take(LEE, BETH.replace("beth.lawson", "lee.marsh")))
                .hasMessageContaining("is the email of employee E1 already");
        assertThatThrownBy(() -> take(LEE, BETH.replace("E2", "E1")))
                .hasMessageContaining("Employee E1 has another name or email on line 2");
        assertThatThrownBy(() -> take(LEE, BETH.replace(",,", ",waste supervisor,")))
                .hasMessageContaining("does not hold the role waste supervisor");
        assertThatThrownBy(() -> take("\"" + LEE, BETH)).isInstanceOf(Wrong.class);
        assertThatThrownBy(() -> take()).hasMessageContaining("It names nobody");
        var latin = folder.resolve("latin.csv");
        Files.write(
                latin, (HEAD + LEE.replace("Lee", "Léa")).getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> take(latin)).hasMessageContaining("not in UTF-8");
        assertThat(person("lee.marsh@brookshire.example")).isEmpty();
    }

    @Test
    void a_file_by_which_very_many_would_leave_is_taken_only_where_somebody_says_so()
            throws IOException {
        var all = new String[12];
        for (int i = 0; i < all.length; i++) {
            all[i] = "Lee %1$d,lee%1$d@brookshire.example,,crews,N%1$d\n".formatted(i);
        }
        take(all);
        var few = java.util.Arrays.copyOf(all, 6);
        assertThatThrownBy(() -> take(few))
                .hasMessageContaining("6 of 12 people would leave")
                .hasMessageContaining("--leave-many");
        assertThat(person("lee11@brookshire.example"))
                .hasValueSatisfying(it -> assertThat(it.active()).isTrue());
        assertThat(take(java.util.Arrays.copyOf(all, 7))).isEqualTo(new Taken(0, 0, 5, 7));
        take(all);
        var file = Files.writeString(folder.resolve("few.csv"), HEAD + String.join("", few));
        var taken = Tenancy.in(council, () -> Town.bean(StaffFiles.class).take(file, true));
        assertThat(taken).isEqualTo(new Taken(0, 0, 6, 6));
    }
}
