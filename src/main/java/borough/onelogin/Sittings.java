package borough.onelogin;

import borough.data.Json;
import borough.data.Sealing;
import borough.data.Sql;
import borough.signin.Cookies;
import borough.signin.Token;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who a browser is to One Login, for as long as somebody sits before it: needed to prove more of
 * the same person, and to sign out there too.
 */
@Component
@Transactional
class Sittings {
    private static final String COOKIE = "borough-one-login";
    private static final String PLACE = "onelogin.sittings.sealed";
    private static final Duration LASTS = Duration.ofHours(12);
    // One Login tells us again for three minutes at most; its tokens live for two.
    private static final Duration NOTES_KEPT = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final Sealing sealing;
    private final Cookies cookies;
    private final Clock clock;

    Sittings(JdbcClient database, Sealing sealing, Cookies cookies, Clock clock) {
        this.database = database;
        this.sealing = sealing;
        this.cookies = cookies;
        this.clock = clock;
    }

    /** Who sits there, and the token by which One Login knows whom to sign out. */
    record Sitting(String subject, String idToken) {
        @Override
        public String toString() {
            return "a sitting";
        }
    }

    String fingerprint(String subject) {
        return sealing.fingerprint("one login subject", subject);
    }

    void begin(Sitting it, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        end(request);
        database.sql(
                        """
                        delete from onelogin.sittings
                        where token_hash in (
                            select token_hash from onelogin.sittings
                            where ends_at < ?
                            order by ends_at
                            limit 20
                            for update skip locked)
                        """)
                .param(Sql.value(now))
                .update();
        var token = Token.draw();
        var key = sealing.newKey();
        database.sql(
                        """
                        insert into onelogin.sittings (token_hash, subject_hash, key, sealed,
                            ends_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        token.hash(),
                        fingerprint(it.subject()),
                        key,
                        sealing.seal(key, PLACE, Json.write(it)),
                        Sql.value(now.plus(LASTS)))
                .update();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.untilClosed(COOKIE, token.text(), request).toString());
    }

    @Transactional(readOnly = true)
    Optional<Sitting> of(HttpServletRequest request) {
        return Cookies.value(request, COOKIE)
                .flatMap(
                        it ->
                                database.sql(
                                                """
                                                select key, sealed from onelogin.sittings
                                                where token_hash = ? and ends_at > ?
                                                """)
                                        .params(new Token(it).hash(), Sql.value(clock.instant()))
                                        .query((row, n) -> opened(row.getBytes(1), row.getBytes(2)))
                                        .optional());
    }

    private Sitting opened(byte[] key, byte[] sealed) {
        return Json.read(sealing.open(key, PLACE, sealed), Sitting.class);
    }

    void end(HttpServletRequest request) {
        Cookies.value(request, COOKIE)
                .ifPresent(
                        it ->
                                database.sql("delete from onelogin.sittings where token_hash = ?")
                                        .param(new Token(it).hash())
                                        .update());
    }

    /** Ends all of somebody's. */
    void endAll(String subject) {
        database.sql("delete from onelogin.sittings where subject_hash = ?")
                .param(fingerprint(subject))
                .update();
    }

    /** Whether a note that somebody signed out comes for the first time. */
    boolean isNews(String note) {
        var now = clock.instant();
        database.sql("delete from onelogin.notes where ends_at < ?").param(Sql.value(now)).update();
        return database.sql(
                                """
                                insert into onelogin.notes (note_hash, ends_at)
                                values (?, ?)
                                on conflict do nothing
                                """)
                        .params(new Token(note).hash(), Sql.value(now.plus(NOTES_KEPT)))
                        .update()
                == 1;
    }
}
