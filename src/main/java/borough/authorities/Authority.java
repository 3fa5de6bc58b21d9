package borough.authorities;

import borough.customers.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word that another may act for them with the council.
 *
 * @param kind what the representative is to them, by its name in {@code rules/authorities.yaml}
 * @param basis how it was given, by its name there
 * @param account the account that took it up; null before that
 * @param recordedBy the member of staff who wrote it down
 */
public record Authority(
        UUID id,
        CustomerId giver,
        String kind,
        String basis,
        Scope scope,
        Names names,
        @Nullable UUID account,
        String recordedBy,
        Times times) {

    /**
     * What it is for: whole areas, some services, or one request; and what may be done: {@code
     * ask}, {@code see}.
     */
    public record Scope(
            List<String> areas,
            List<String> services,
            @Nullable String caseReference,
            List<String> may) {
        public Scope {
            areas = List.copyOf(areas);
            services = List.copyOf(services);
            may = List.copyOf(may);
        }

        boolean isOneMatter() {
            return areas.isEmpty() && services.size() + (caseReference == null ? 0 : 1) == 1;
        }
    }

    /**
     * How they are called; where the representative is written to and where the giver is, each
     * empty where nowhere.
     */
    public record Names(String representative, String giver, String email, String giverAt) {}

    /**
     * When it was written down, given (null where it was only asked for), ends by itself, and was
     * ended.
     */
    public record Times(
            Instant madeAt,
            @Nullable Instant givenAt,
            @Nullable Instant endsAt,
            @Nullable Instant endedAt) {}

    /** Whether it holds at this moment. */
    public boolean isInForce(Instant now) {
        var given = times.givenAt();
        var ends = times.endsAt();
        return given != null
                && !now.isBefore(given)
                && times.endedAt() == null
                && (ends == null || now.isBefore(ends));
    }

    /** Whether it waits for the one who may give it. */
    public boolean isAskedFor() {
        return times.givenAt() == null && times.endedAt() == null;
    }

    public boolean may(String what) {
        return scope.may().contains(what);
    }

    /** As each thing done by it is signed: "Priya Shah for Raj Shah". */
    public String inWords() {
        return names.representative() + " for " + names.giver();
    }

    /** The same with the authority's own number, as it stands in histories. */
    public String onRecord() {
        return inWords() + " (authority " + id + ")";
    }
}
