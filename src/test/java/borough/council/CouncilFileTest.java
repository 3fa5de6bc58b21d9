package borough.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import borough.Neighbours;
import borough.Town;
import borough.files.Wrong;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouncilFileTest {
    private static final String GOOD = Neighbours.councilText("Hillport", "hillport");

    @TempDir private Path folder;

    private CouncilFile read(String text) throws IOException {
        var file = folder.resolve("council.yaml");
        Files.writeString(file, text);
        return CouncilFile.read(file);
    }

    @Test
    void a_good_file_is_read_whole() throws IOException {
        var file = read(GOOD);
        assertThat(file.departments()).hasSize(2);
        assertThat(file.teams()).hasSize(4);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "slug: hillport | slug: Hill Port | 2: The slug should be small letters",
                "slug: hillport | slug: | 2: \"slug\" should have a plain value",
                "slug: hillport | slig: hillport | 2: \"slig\" is not known here",
                "hosts: [hillport.localhost] | hosts: [] | 3: A council answers at one host",
                "hosts: [hillport.localhost] | hosts: [Hill_port] | 3: \"Hill_port\" is not a host",
                "hosts: [hillport.localhost] | hosts: [a.b, a.b] | 3: \"a.b\" stands here twice",
                "hosts: [hillport.localhost] | hosts: a.b | 3: \"hosts\" should be a list",
                "E07000999 | 12345 | 4: A GSS code is a letter and eight digits",
                "Europe/London | Europe/Londinium | 5: zone: ",
                "Monday, Tuesday | Mon, Tuesday | 6: \"Mon\" is not a day of the week",
                "Monday, Tuesday | Monday, Monday | 6: \"Monday\" stands here twice",
                "[Monday, Tuesday, Wednesday, Thursday, Friday] | [] | 6: A council works on one day",
                "08:30 to 17:30 | half past eight | 7: hours: write opening and closing time",
                "08:30 to 17:30 | 17:30 to 08:30 | 7: hours: it should open before it closes",
                "08:30 to 17:30 | 8:30 to 17:30 | 7: hours: ",
                "phone: 01632 960100 | fone: 01632 960100 | 9: \"fone\" is not known here",
                "hello@hillport.example | nobody | 9: \"nobody\" is not an email address",
                "may: [field] | may: [fly] | 15: \"fly\" is not a duty",
                "head: Waste Services Manager | led by: Nobody | 13: \"led by\" is not known here",
                "hillport-supervisors: | hillport-rounds: | 16: ",
                "hillport-desk: | hillport-rounds: | 21: Two teams have the short name",
                "hillport-desk: | Hillport Desk: | 21: \"Hillport Desk\" should be small letters",
                "waste-and-recycling: | Waste!: | 11: \"Waste!\" should be small letters",
            })
    void a_mistake_is_told_where_it_stands(String right, String wrong, String says) {
        assertThat(GOOD).contains(right);
        assertThatThrownBy(
                        () -> read(GOOD.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("council.yaml:" + says);
    }

    @Test
    void what_is_no_council_file_at_all_is_said_so() {
        for (var text :
                new String[] {"", "- a list", "a: [", "a: *b", "a: !!js x", "\t", "%PDF-1.4"}) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(Wrong.class);
        }
        assertThatThrownBy(() -> CouncilFile.read(folder.resolve("missing.yaml")))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("There is no such file");
        assertThatThrownBy(() -> CouncilFile.read(folder))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("can't be read");
    }

    @Test
    void a_role_of_a_team_that_is_not_there_is_told_in_its_own_file() throws IOException {
        Files.writeString(folder.resolve("roles.yaml"), "a: hillport-desk\nb: nobody\n");
        assertThatThrownBy(() -> read(GOOD))
                .hasMessageContaining("roles.yaml:2: The council has no team \"nobody\"");
    }

    @Test
    void a_council_whose_host_is_taken_is_not_made_at_all() throws IOException {
        var neighbours = Neighbours.both();
        var councils = Town.bean(Councils.class);
        var before = councils.all();
        var taken = read(GOOD.replace("hillport.localhost", "free.localhost, ashdale.localhost"));
        assertThatThrownBy(() -> councils.create(taken, false))
                .isInstanceOf(Wrong.class)
                .hasMessageContaining("council.yaml:3: Another council answers at");
        var sameName = read(GOOD.replace("slug: hillport", "slug: ashdale"));
        assertThatThrownBy(() -> councils.create(sameName, false))
                .hasMessageContaining("council.yaml:2: A council named ashdale is here already");
        assertThat(councils.all()).isEqualTo(before);
        assertThat(councils.at("free.localhost")).isEmpty();
    }
}
