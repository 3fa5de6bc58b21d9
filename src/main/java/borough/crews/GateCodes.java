package borough.crews;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.council.SignedIn;
import borough.places.Places;
import borough.places.Property;
import borough.values.Uprn;
import borough.waste.CrewRounds;
import borough.waste.HomeOnRound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who opens the code of a gate: the crew of the round, on the day it comes past, as whoever gave it
 * was told. Everybody else is refused, and that they asked is put on record.
 */
@Component
@Transactional
public class GateCodes {
    private static final int SHOWN_MAX = 200;

    private final GateLooksStore store;
    private final CrewRounds rounds;
    private final Places places;
    private final Mine mine;
    private final Kept kept;

    GateCodes(GateLooksStore store, CrewRounds rounds, Places places, Mine mine, Kept kept) {
        this.store = store;
        this.rounds = rounds;
        this.places = places;
        this.mine = mine;
        this.kept = kept;
    }

    /** What a look is put on record by, and with which time. */
    @Component
    record Kept(Audit audit, Clock clock) {
        void look(String what, Property it, SignedIn person, String why) {
            audit.write(
                    new NewEntry(
                                    Actor.staff(person.person(), person.name()),
                                    NewEntry.Kind.LOOK,
                                    what,
                                    new About("property", it.uprn().toString()))
                            .because(why));
        }
    }

    /** What becomes of opening the code of a gate. */
    sealed interface Opened {
        /** They may read it. */
        record Code(String address, String code) implements Opened {}

        /** They may, and there is none. */
        record None(String address) implements Opened {}

        /** They may not; nothing says whether there is one. It is on record. */
        record Refused(String why) implements Opened {}

        /** There is no such property. */
        record Nowhere() implements Opened {}
    }

    /**
     * Somebody was refused the code of a gate.
     *
     * @param address of the property, as it was then
     * @param who the name of whoever asked, and of which teams they were
     */
    record Look(Instant at, Uprn home, String address, String round, String who, String why) {}

    /** Opens the code of the gate of a home for this member of staff, or puts on record why not. */
    Opened open(String round, Uprn home, SignedIn person) {
        var property = places.at(home);
        if (property.isEmpty()) {
            return new Opened.Nowhere();
        }
        var address = property.get().address().firstLine();
        if (!mine.maySpeakFor(round, person)) {
            return refuse(round, property.get(), person, "is not on this round");
        }
        var here = onRoundToday(round, property.get());
        here.flatMap(HomeOnRound::gateCode)
                .ifPresent(
                        code ->
                                kept.look(
                                        "Opened the code of a gate",
                                        property.get(),
                                        person,
                                        "round " + round));
        return here.isEmpty()
                ? refuse(round, property.get(), person, "the round does not come there today")
                : here.get()
                        .gateCode()
                        .<Opened>map(code -> new Opened.Code(address, code))
                        .orElseGet(() -> new Opened.None(address));
    }

    private Optional<HomeOnRound> onRoundToday(String round, Property it) {
        return rounds.working(round, LocalDate.now(kept.clock()))
                .flatMap(
                        day ->
                                rounds.homes(day, it.usrn()).stream()
                                        .filter(home -> home.uprn().equals(it.uprn()))
                                        .findFirst());
    }

    private Opened refuse(String round, Property it, SignedIn person, String why) {
        var now = kept.clock().instant().truncatedTo(ChronoUnit.MICROS);
        var who = person.name() + " (" + String.join(", ", person.teams()) + ")";
        store.add(new Look(now, it.uprn(), it.label(), round, who, why), person.person());
        kept.look("Was refused the code of a gate", it, person, "round " + round + ": " + why);
        return new Opened.Refused(why);
    }

    /** Who was refused lately, the latest first. */
    @Transactional(readOnly = true)
    List<Look> refused() {
        return store.latest(SHOWN_MAX);
    }

    void forgetBefore(Instant when) {
        store.forgetBefore(when);
    }
}
