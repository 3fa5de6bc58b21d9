package borough.worklists;

import borough.caseload.CaseFilter;
import borough.caseload.CaseLists.Heap;
import borough.caseload.CaseLists.Spot;
import borough.council.Reach;
import borough.moving.WaitsFor;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which list somebody asked for, as the address carries it: whose cases, of which team, service and
 * stage, due when, with which words, and from which place on.
 */
record ListQuery(String who, String team, About about, String due, String after) {
    static final String ME = "me";
    static final String NOBODY = "nobody";
    static final String LATEST = "latest";

    /** All teams that somebody leads. */
    static final String LED = "led";

    static final ListQuery TEAMS = new ListQuery("", "", About.ANYTHING, "", "");
    private static final int WORDS_MAX = 100;
    private static final List<String> DUES = List.of("late", "today", "week");

    /** A service, a stage, words to look for, and for whom or what it waits. */
    record About(String service, String stage, String words, String waits) {
        static final About ANYTHING = new About("", "", "", "");

        Optional<WaitsFor> waitsFor() {
            return Waiting.read(waits);
        }
    }

    static ListQuery of(Map<String, String> asked) {
        var words = asked.getOrDefault("find", "").strip();
        var due = asked.getOrDefault("due", "");
        var waits = asked.getOrDefault("waits", "");
        return new ListQuery(
                who(asked.getOrDefault("who", "")),
                asked.getOrDefault("team", ""),
                new About(
                        asked.getOrDefault("service", ""),
                        asked.getOrDefault("stage", ""),
                        words.length() > WORDS_MAX ? words.substring(0, WORDS_MAX) : words,
                        Waiting.read(waits).isPresent() ? waits : ""),
                DUES.contains(due) ? due : "",
                asked.getOrDefault("after", ""));
    }

    // Whoever cannot be read is left out, as if nobody had been named.
    private static String who(String who) {
        return List.of(ME, NOBODY, LATEST).contains(who) || person(who).isPresent() ? who : "";
    }

    /** The same from an address as we wrote it. */
    static ListQuery read(String query) {
        var asked = new LinkedHashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                asked.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return of(asked);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    /** As it stands in an address, each in its place, so that alike are equal. */
    String written() {
        var all = new LinkedHashMap<String, String>();
        all.put("who", who);
        all.put("team", team);
        all.put("service", about.service());
        all.put("stage", about.stage());
        all.put("waits", about.waits());
        all.put("due", due);
        all.put("find", about.words());
        all.put("after", after);
        var pairs = new ArrayList<String>();
        all.forEach(
                (name, value) -> {
                    if (!value.isEmpty()) {
                        pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
                    }
                });
        return String.join("&", pairs);
    }

    String path() {
        var written = written();
        // Without anything the address would lead to the list that was seen last.
        return "/staff?" + (written.isEmpty() ? "who=" : written);
    }

    ListQuery from(Spot spot) {
        var at = spot.dueAt().map(it -> Long.toString(micros(it))).orElse("never");
        return new ListQuery(who, team, about, due, at + "." + spot.reference());
    }

    ListQuery fromStart() {
        return new ListQuery(who, team, about, due, "");
    }

    ListQuery withWho(String other) {
        return new ListQuery(other, team, about, due, "");
    }

    ListQuery withDue(String other) {
        return new ListQuery(who, team, about, other, "");
    }

    ListQuery withWaits(WaitsFor it) {
        var other = new About(about.service(), about.stage(), about.words(), Waiting.word(it));
        return new ListQuery(who, team, other, due, "");
    }

    Spot spot() {
        var dot = after.indexOf('.');
        if (dot < 0) {
            return Spot.START;
        }
        var at = after.substring(0, dot);
        var reference = after.substring(dot + 1);
        if (at.equals("never")) {
            return new Spot(Optional.empty(), reference);
        }
        return at.matches("\\d{1,17}")
                ? new Spot(
                        Optional.of(Instant.EPOCH.plus(Long.parseLong(at), ChronoUnit.MICROS)),
                        reference)
                : Spot.START;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static Optional<UUID> person(String who) {
        try {
            return Optional.of(UUID.fromString(who));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether somebody with this reach may see it. */
    boolean isWithin(Reach reach) {
        return team.isEmpty() || team.equals(LED) || reach.sees().contains(team);
    }

    Collection<String> holders(Reach reach) {
        if (team.equals(LED)) {
            return reach.leads();
        }
        return team.isEmpty() ? reach.works() : List.of(team);
    }

    CaseFilter filter(Around around) {
        var reach = around.reach();
        var by = around.person();
        var whose = whose(by.person());
        // What somebody holds stays theirs, whichever team of theirs it is in.
        var own = who.equals(ME) && team.isEmpty();
        return new CaseFilter(
                CaseFilter.Sight.of(
                        own ? List.of() : everywhere() ? reach.sees() : holders(reach), by),
                whose,
                new CaseFilter.About(
                        about.service(),
                        about.stage(),
                        about.words(),
                        about.waitsFor().map(around.waiting()::among)),
                around.at().due(due));
    }

    // The cases of one colleague, wherever the one who asks may see them.
    private boolean everywhere() {
        return team.isEmpty() && person(who).isPresent();
    }

    private CaseFilter.Whose whose(UUID me) {
        return switch (who) {
            case "", LATEST -> new CaseFilter.Whose.Anybodys();
            case NOBODY -> new CaseFilter.Whose.Nobodys();
            case ME -> new CaseFilter.Whose.Of(me);
            default -> new CaseFilter.Whose.Of(person(who).orElseThrow());
        };
    }

    /** Whether it can be counted from heaps, without looking at each case. */
    boolean isCountable() {
        return about.words().isEmpty() && !due.equals("week") && !who.equals(LATEST);
    }

    /** How many there are, of heaps that hold all that may be seen. */
    long count(Collection<Heap> heaps, Collection<Heap> mine, Around around) {
        var reach = around.reach();
        var me = around.me();
        var own = who.equals(ME) && team.isEmpty();
        var holders = everywhere() ? reach.sees() : holders(reach);
        return (own ? mine : heaps)
                .stream()
                        .filter(it -> own || holders.contains(it.alike().holder()))
                        .filter(it -> isOf(it.alike(), me))
                        .filter(it -> isWaiting(it.alike(), around.waiting()))
                        .mapToLong(this::of)
                        .sum();
    }

    private long of(Heap it) {
        return switch (due) {
            case "late" -> it.late();
            case "today" -> it.dueToday();
            default -> it.cases();
        };
    }

    private boolean isWaiting(Heap.Alike it, Waiting waiting) {
        return about.waitsFor()
                .map(one -> waiting.of(it.service(), it.stage()) == one)
                .orElse(true);
    }

    private boolean isOf(Heap.Alike it, UUID me) {
        boolean theirs =
                switch (who) {
                    case "" -> true;
                    case NOBODY -> it.heldBy().isEmpty();
                    case ME -> it.heldBy().filter(me::equals).isPresent();
                    default -> it.heldBy().equals(person(who));
                };
        return theirs
                && (about.service().isEmpty() || about.service().equals(it.service()))
                && (about.stage().isEmpty() || about.stage().equals(it.stage()));
    }
}
