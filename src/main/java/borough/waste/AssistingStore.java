package borough.waste;

import borough.data.Sealing;
import borough.data.Writes;
import borough.values.Uprn;
import borough.waste.Assisting.Way;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Homes whose bins the crew fetches. Codes of gates lie sealed, and go when the help stops. */
@Component
class AssistingStore {
    private static final String GATE = "waste.assistance.gate_code";

    private final JdbcClient database;
    private final Writes writes;
    private final Sealing sealing;

    AssistingStore(JdbcClient database, Writes writes, Sealing sealing) {
        this.database = database;
        this.writes = writes;
        this.sealing = sealing;
    }

    private record Gate(byte @Nullable [] key, byte @Nullable [] code) {}

    private Gate sealed(Way way) {
        if (way.gateCode().isBlank()) {
            return new Gate(null, null);
        }
        var key = sealing.newKey();
        return new Gate(key, sealing.seal(key, GATE, way.gateCode()));
    }

    /** Whether a home is helped on this day and without an end. */
    boolean goesOn(Uprn home, LocalDate day) {
        return database.sql(
                                """
                        select count(*) from waste.assistance
                        where uprn = ? and since <= ? and until is null
                        """)
                        .param(home.number())
                        .param(day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean helps(Uprn home, LocalDate day) {
        return database.sql(
                        """
                        select exists (
                            select from waste.assistance
                            where uprn = ? and since <= ? and (until is null or until >= ?))
                        """)
                .param(home.number())
                .param(day)
                .param(day)
                .query(Boolean.class)
                .single();
    }

    void add(Uprn home, LocalDate since, Way way) {
        var gate = sealed(way);
        writes.add(
                """
                insert into waste.assistance
                    (uprn, since, pull_out_point, photo, gate_key, gate_code)
                values (?, ?, ?, ?, ?, ?)
                on conflict (council_id, uprn, since) do update
                set until = null, pull_out_point = excluded.pull_out_point, photo = excluded.photo,
                    gate_key = excluded.gate_key, gate_code = excluded.gate_code
                """,
                home,
                since,
                way.pullOutPoint(),
                way.photo(),
                gate.key(),
                gate.code());
    }

    void change(Uprn home, Way way) {
        var gate = sealed(way);
        writes.add(
                """
                update waste.assistance
                set pull_out_point = ?, photo = ?, gate_key = ?, gate_code = ?
                where uprn = ? and until is null
                """,
                way.pullOutPoint(),
                way.photo(),
                gate.key(),
                gate.code(),
                home);
    }

    void stop(Uprn home, LocalDate last) {
        writes.add(
                """
                delete from waste.assistance
                where uprn = ? and since > ? and until is null
                """,
                home,
                last);
        writes.add(
                """
                update waste.assistance
                set until = ?, photo = '', gate_key = null, gate_code = null
                where uprn = ? and until is null
                """,
                last,
                home);
    }

    Map<Uprn, String> gateCodes(Collection<Uprn> homes, LocalDate day) {
        var codes = new HashMap<Uprn, String>();
        database.sql(
                        """
                        select uprn, gate_key, gate_code from waste.assistance
                        where uprn = any (?) and since <= ? and (until is null or until >= ?)
                            and gate_code is not null
                        order by since
                        """)
                .param(homes.stream().map(Uprn::number).toArray(Long[]::new))
                .param(day)
                .param(day)
                .query(
                        row -> {
                            var key = row.getBytes("gate_key");
                            var code = sealing.open(key, GATE, row.getBytes("gate_code"));
                            codes.put(new Uprn(row.getLong("uprn")), code);
                        });
        return codes;
    }
}
