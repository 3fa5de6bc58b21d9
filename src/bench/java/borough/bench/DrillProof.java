package borough.bench;

import borough.bench.Figures.Goal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts, once all is quiet, whatever was lost, doubled or torn. Each count should be nothing. */
final class DrillProof {
    // A claim of a dead node lasts two minutes, and news that failed waits longer each time.
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final String LEFT =
            """
            select (select count(*) from cases.cases
                    where reference = any(?) and timer_at <= now())
                + (select count(*) from data.news)
                + (select count(*) from messages.messages where state in ('waiting', 'sending'))
            """;
    private static final String THERE = "select count(*) from cases.cases where reference = any(?)";
    private static final String NOBODYS =
            """
            select count(*) from cases.cases
            where service = '%s' and not reference = any(?) and opened_at >= '%s'
            """;
    private static final String EVENTS =
            """
            select count(*) from unnest(?) as one (reference)
            where (select count(*) from cases.events
                where events.reference = one.reference and what = '%s') %s
            """;
    // Of one occasion each: that it was opened and, of decided cases, that it was answered.
    private static final String TOLD =
            """
            select count(*) from unnest(?) as one (reference)
            where (select count(*) from messages.messages m
                where m.case_reference = one.reference) <> %d
            """;
    private static final String TAKEN =
            """
            select count(*) from messages.messages m
            where case_reference = any(?) and (select count(*) from postroom.received r
                where r.reference = m.message_id::text) %s
            """;
    private static final String KNOWN_UNSENT =
            """
            select count(*) from messages.messages
            where case_reference = any(?) and state not in ('sent', 'delivered')
            """;
    private static final String TORN =
            """
            select count(*) from cases.cases c
            where reference = any(?) and not
                (select count(*) = c.events and min(number) = 1 and max(number) = c.events
                    from cases.events e where e.reference = c.reference)
            """;
    private static final String CONTACTS =
            """
            select count(*) from unnest(?) as one (reference)
            where not exists (select 1 from interactions.interactions i
                where i.case_reference = one.reference)
            """;

    // Entries in no place of the chain, places whose hash does not follow from the one before,
    // blocks that do not end as the chain does there, and an end that is not the last block's.
    private static final String AUDIT_TORN =
            """
            select (select count(*) from audit.entries e
                    where not exists (select from audit.chain c where c.entry_id = e.entry_id)
                        and not exists (select from audit.waiting w where w.entry_id = e.entry_id))
                + (select count(*) from audit.chain c
                    left join audit.chain b on b.number = c.number - 1
                    left join audit.entries e on e.entry_id = c.entry_id
                    where c.number > 1 and b.hash is null or c.hash is distinct from
                        sha256(coalesce(b.hash, ''::bytea) || audit.written(e)))
                + (select count(*) from audit.blocks k
                    left join audit.chain c on c.number = k.last
                    where k.seal is null or c.hash is distinct from k.hash)
                + (select count(*) from audit.heads h
                    left join audit.blocks k on k.block = h.block
                    where h.seal is null or k.hash is distinct from h.hash
                        or h.block <> (select max(block) from audit.blocks))
            where cardinality(?) >= 0
            """;
    private static final String AUDITED =
            "select count(*) from audit.entries where cardinality(?) >= 0";

    private final Path data;
    private final DrillLoad load;
    private final Set<String> timed;
    private final String nobodys;
    private final Map<String, Long> faults = new LinkedHashMap<>();

    DrillProof(Path data, DrillLoad load, Set<String> timed) {
        this.data = data;
        this.load = load;
        this.timed = timed;
        this.nobodys = NOBODYS.formatted(DrillLoad.SERVICE, load.began());
    }

    /** Waits until nothing is left to do, and tells each count as a figure. */
    void tell(Figures figures, String part, DrillReport report) throws Exception {
        try (var seen = new DrillSeen(data)) {
            var left = awaitQuiet(seen);
            count(seen, left);
            report.say(load.story());
            report.say(
                    "%d cases acknowledged, %d decided, %d timed"
                            .formatted(load.opened().size(), load.decided().size(), timed.size()));
            figures.add(part + ".acknowledged", load.opened().size(), "", Goal.NONE);
            var unsent = seen.count(KNOWN_UNSENT, load.opened());
            figures.add(part + ".known_unsent", unsent, "", Goal.NONE);
            var audited = seen.count(AUDITED, List.of());
            figures.add(part + ".audited", audited, "", Goal.NONE);
            for (var each : faults.entrySet()) {
                report.say(each.getKey() + ": " + each.getValue());
                var name = part + "." + each.getKey().replace(' ', '_');
                figures.add(name, each.getValue(), "", Goal.atMost(0));
            }
        }
    }

    private void count(DrillSeen seen, long left) throws Exception {
        var opened = load.opened();
        var decided = load.decided();
        faults.put("left to do", left);
        faults.put("lost", opened.size() - seen.count(THERE, opened));
        faults.put("opened twice", seen.count(nobodys, opened));
        faults.put("decision lost", seen.count(EVENTS.formatted("decided", "= 0"), decided));
        faults.put("decided twice", seen.count(EVENTS.formatted("decided", "> 1"), opened));
        faults.put("timer lost", seen.count(EVENTS.formatted("time came", "= 0"), timed));
        faults.put("timer twice", seen.count(EVENTS.formatted("time came", "> 1"), opened));
        faults.put("not told once of each", told(seen, timed, 1) + told(seen, decided, 2));
        faults.put("sent twice", seen.count(TAKEN.formatted("> 1"), opened));
        faults.put("sent and not there", unknown(seen, opened));
        faults.put("history torn", seen.count(TORN, opened));
        faults.put("not on the timeline", seen.count(CONTACTS, opened));
        faults.put("audit torn", seen.count(AUDIT_TORN, opened));
        faults.put("answers of faults", load.faults());
    }

    private static long told(DrillSeen seen, Collection<String> cases, int times) throws Exception {
        return seen.count(TOLD.formatted(times), cases);
    }

    // Not with the carrier, and not known as unsent.
    private static long unknown(DrillSeen seen, Collection<String> cases) throws Exception {
        return seen.count(TAKEN.formatted("<> 1 and m.state in ('sent', 'delivered')"), cases);
    }

    private long awaitQuiet(DrillSeen seen) throws Exception {
        var until = Instant.now().plus(PATIENCE);
        var left = seen.count(LEFT, timed);
        while (left > 0 && Instant.now().isBefore(until)) {
            Thread.sleep(200);
            left = seen.count(LEFT, timed);
        }
        return left;
    }
}
