package borough.joiners;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.council.Council;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People whom a council's directory tells of, for tests of others. */
public final class Directories {
    private Directories() {}

    /** Somebody who joined, in these groups; their account is called by their mailbox. */
    public static UUID joined(Council council, String mailbox, String... groups) {
        var directory = Directory.of(council);
        var id = directory.post("/Users", Directory.person(mailbox, "Lee " + mailbox)).id();
        for (var group : groups) {
            var made = directory.post("/Groups", Directory.group(group, "Group " + group)).id();
            assertThat(
                            directory
                                    .patch(
                                            "/Groups/" + made,
                                            "{\"op\":\"Add\",\"path\":\"members\",\"value\":"
                                                    + "[{\"value\":\""
                                                    + id
                                                    + "\"}]}")
                                    .status())
                    .isEqualTo(204);
        }
        return UUID.fromString(id);
    }

    /** Their account is called something else from now on. */
    public static void renamed(Council council, UUID person, String object) {
        replace(council, person, "externalId", object);
    }

    public static void left(Council council, UUID person) {
        replace(council, person, "active", "False");
    }

    public static void back(Council council, UUID person) {
        replace(council, person, "active", "True");
    }

    private static void replace(Council council, UUID person, String path, String value) {
        var said =
                Directory.of(council)
                        .patch(
                                "/Users/" + person,
                                "{\"op\":\"Replace\",\"path\":\"%s\",\"value\":\"%s\"}"
                                        .formatted(path, value));
        assertThat(said.status()).isEqualTo(200);
    }

    /** The session elsewhere that began the one of this account here. */
    public static String outside(Council council, String object) {
        return Town.in(
                council.id(),
                () ->
                        Town.bean(JdbcClient.class)
                                .sql(
                                        """
                                        select s.outside from signin.sessions s
                                        join joiners.people p using (council_id, person_id)
                                        where p.external_id = ? and s.outside is not null
                                        """)
                                .param(object)
                                .query(String.class)
                                .single());
    }
}
