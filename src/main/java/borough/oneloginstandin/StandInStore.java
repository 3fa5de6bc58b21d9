package borough.oneloginstandin;

import borough.data.Json;
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

/** What the stand-in holds: codes and access tokens by their hash, and how it misbehaves. */
@Component
@Transactional
class StandInStore {
    private final JdbcClient database;

    StandInStore(JdbcClient database) {
        this.database = database;
    }

    void add(Token code, Grant grant, Instant now, Instant endsAt) {
        database.sql("delete from oneloginstandin.grants where ends_at < ?")
                .param(Sql.value(now))
                .update();
        database.sql(
                        """
                        insert into oneloginstandin.grants (code_hash, what, ends_at)
                        values (?, ?::jsonb, ?)
                        """)
                .param(code.hash())
                .param(Json.write(grant))
                .param(Sql.value(endsAt))
                .update();
    }

    /** Uses a code up for an access token; of two who try, one gets it. */
    Optional<Grant> redeem(Token code, Token access, Instant now) {
        return database.sql(
                        """
                        update oneloginstandin.grants set access_hash = ?
                        where code_hash = ? and access_hash is null and ends_at > ?
                        returning what
                        """)
                .param(access.hash())
                .param(code.hash())
                .param(Sql.value(now))
                .query(String.class)
                .optional()
                .map(it -> Json.read(it, Grant.class));
    }

    @Transactional(readOnly = true)
    Optional<Grant> opened(Token access, Instant now) {
        return database.sql(
                        """
                        select what from oneloginstandin.grants
                        where access_hash = ? and ends_at > ?
                        """)
                .param(access.hash())
                .param(Sql.value(now))
                .query(String.class)
                .optional()
                .map(it -> Json.read(it, Grant.class));
    }

    @Transactional(readOnly = true)
    Set<Mistake> mistakes() {
        return database
                .sql("select mistake from oneloginstandin.mistakes")
                .query(String.class)
                .list()
                .stream()
                .flatMap(it -> Mistake.read(it).stream())
                .collect(Collectors.toSet());
    }

    void set(List<Mistake> mistakes) {
        database.sql("delete from oneloginstandin.mistakes").update();
        mistakes.forEach(
                it ->
                        database.sql("insert into oneloginstandin.mistakes (mistake) values (?)")
                                .param(it.code())
                                .update());
    }
}
