package borough.entrastandin;

import borough.data.Json;
import borough.data.Sealing;
import borough.data.Sql;
import borough.signin.Token;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the stand-in holds: codes by their hash, its key, and how it misbehaves. */
@Component
@Transactional
class TenantStore {
    private static final String PLACE = "entrastandin.keys.sealed";

    private final JdbcClient database;
    private final Sealing sealing;

    TenantStore(JdbcClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    void add(Token code, TenantGrant grant, Instant now, Instant endsAt) {
        database.sql("delete from entrastandin.grants where ends_at < ?")
                .param(Sql.value(now))
                .update();
        database.sql(
                        """
                        insert into entrastandin.grants (code_hash, what, ends_at)
                        values (?, ?::jsonb, ?)
                        """)
                .param(code.hash())
                .param(Json.write(grant))
                .param(Sql.value(endsAt))
                .update();
    }

    /** Uses a code up; of two who try, one gets it. */
    Optional<TenantGrant> redeem(Token code, Instant now) {
        return database.sql(
                        """
                        delete from entrastandin.grants
                        where code_hash = ? and ends_at > ?
                        returning what
                        """)
                .param(code.hash())
                .param(Sql.value(now))
                .query(String.class)
                .optional()
                .map(it -> Json.read(it, TenantGrant.class));
    }

    @Transactional(readOnly = true)
    Set<TenantMistake> mistakes() {
        return database
                .sql("select mistake from entrastandin.mistakes")
                .query(String.class)
                .list()
                .stream()
                .flatMap(it -> TenantMistake.read(it).stream())
                .collect(Collectors.toSet());
    }

    void set(List<TenantMistake> mistakes) {
        database.sql("delete from entrastandin.mistakes").update();
        database.sql("insert into entrastandin.mistakes (mistake) select unnest(?)")
                .param(mistakes.stream().map(TenantMistake::code).toArray(String[]::new))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<String> key(String name) {
        return database.sql("select key, sealed from entrastandin.keys where name = ?")
                .param(name)
                .query((row, n) -> sealing.open(row.getBytes("key"), PLACE, row.getBytes("sealed")))
                .optional();
    }

    /** Two nodes that make it at once both go on with the one that came first. */
    void keep(String name, String made) {
        var key = sealing.newKey();
        database.sql(
                        """
                        insert into entrastandin.keys (name, key, sealed) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(name, key, sealing.seal(key, PLACE, made))
                .update();
    }
}
