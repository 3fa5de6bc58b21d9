package borough.visits;

import borough.data.Sealing;
import borough.data.Sql;
import borough.values.Reference;
import borough.values.Uprn;
import borough.values.Usrn;
import borough.visits.NewVisit.Asked;
import borough.visits.Visit.Outcome;
import borough.visits.Visit.Plan;
import borough.visits.Visit.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads visits from their rows, and opens what is sealed in them. */
@Component
class VisitRows {
    static final String NOTES = "visits.visits.notes";
    static final String SAID = "visits.visits.said";
    static final String WORDS = "visits.events.said";

    private final Sealing sealing;

    VisitRows(Sealing sealing) {
        this.sealing = sealing;
    }

    Visit visit(ResultSet row, int n) throws SQLException {
        var state = State.read(row.getString("state"));
        return new Visit(
                row.getObject("visit_id", UUID.class),
                new Reference(row.getString("case_reference")),
                row.getString("kind"),
                row.getString("name"),
                place(row),
                row.getString("work"),
                opened(row, "notes", NOTES),
                row.getString("crew"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("place_in_order"),
                state,
                Moves.ends(state) ? outcome(row) : null,
                plan(row));
    }

    VisitEvent event(ResultSet row, int n) throws SQLException {
        return new VisitEvent(
                Sql.instant(row, "at"),
                State.read(row.getString("state")),
                row.getString("reason"),
                row.getObject("by_person", UUID.class),
                row.getString("what"),
                opened(row, "said", WORDS));
    }

    /** Null where there is nothing to seal, or nothing left to seal it under. */
    byte @Nullable [] sealed(byte @Nullable [] key, String place, String text) {
        return key == null || text.isBlank() ? null : sealing.seal(key, place, text);
    }

    private static Place place(ResultSet row) throws SQLException {
        var uprn = row.getObject("uprn", Long.class);
        var usrn = row.getObject("usrn", Long.class);
        return new Place(
                row.getString("label"),
                uprn == null ? null : new Uprn(uprn),
                usrn == null ? null : new Usrn(usrn));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        var asked =
                new Asked(
                        row.getString("asked_by"),
                        row.getInt("minutes"),
                        row.getInt("tries"),
                        Sql.instantIfAny(row, "promised_by").orElse(null));
        return new Plan(
                asked,
                row.getObject("under", UUID.class),
                Sql.instant(row, "added_at"),
                Sql.instantIfAny(row, "listed_at").orElse(null),
                Sql.instantIfAny(row, "warned_at").orElse(null),
                Sql.instantIfAny(row, "off_seen_at").orElse(null));
    }

    private Outcome outcome(ResultSet row) throws SQLException {
        var photo = row.getString("photo");
        return new Outcome(
                Sql.instant(row, "ended_at"),
                row.getString("reason"),
                row.getObject("ended_by", UUID.class),
                opened(row, "said", SAID),
                photo == null ? "" : photo);
    }

    private String opened(ResultSet row, String column, String place) throws SQLException {
        var key = row.getBytes("key");
        var sealed = row.getBytes(column);
        return key == null || sealed == null ? "" : sealing.open(key, place, sealed);
    }
}
