package borough.entrydesk;

import borough.audit.About;
import borough.audit.Actor;
import borough.audit.Audit;
import borough.audit.NewEntry;
import borough.council.Duty;
import borough.council.SignedIn;
import borough.entries.Entry.State;
import borough.entries.EntryFinding;
import borough.entries.EntryKeeping;
import borough.entries.EntryKeeping.By;
import borough.entries.FieldsStore;
import borough.entries.KeptRegister;
import borough.entries.KeptRegisters;
import borough.web.Viewer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Who may do what with a register at a desk, and what is put on record of it. */
@Component
@Transactional
class EntryDesk {
    static final String PATH = "/staff/entries";
    private static final int WHY_MAX = 500;
    private static final int A_TURN = 2_000;

    private final KeptRegisters registers;
    private final EntryFinding finding;
    private final FieldsStore fields;
    private final EntryKeeping keeping;
    private final Audit audit;

    EntryDesk(
            KeptRegisters registers,
            EntryFinding finding,
            FieldsStore fields,
            EntryKeeping keeping,
            Audit audit) {
        this.registers = registers;
        this.finding = finding;
        this.fields = fields;
        this.keeping = keeping;
        this.audit = audit;
    }

    Instant now() {
        return keeping.now();
    }

    static String path(KeptRegister it) {
        return PATH + "/" + it.slug();
    }

    List<KeptRegister> all() {
        return registers.all();
    }

    SignedIn person() {
        return Viewer.signedIn();
    }

    /** A register for whoever works at a desk. */
    KeptRegister named(String slug) {
        // Crews have no desk, and no need to know who holds what.
        if (!person().may(Duty.CASEWORK) && !person().may(Duty.ADVISE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return registers
                .named(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The same for whoever keeps it. */
    KeptRegister kept(String slug) {
        var register = named(slug);
        if (!keeps(register)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return register;
    }

    boolean keeps(KeptRegister register) {
        return EntryViews.keeps(register, person());
    }

    By by(String why) {
        return By.staff(person().name(), why);
    }

    /** That its file names a field no longer which entries still have; null where all is well. */
    @Nullable String lost(KeptRegister register) {
        var lost =
                fields.held(register.slug()).stream()
                        .filter(it -> register.field(it).isEmpty())
                        .toList();
        return lost.isEmpty()
                ? null
                : ("The file registers/%s.yaml no longer says %s, which entries still have. Put it"
                                + " back, or nothing can be added or changed here.")
                        .formatted(register.slug(), String.join(", ", lost));
    }

    /** A reason fit to be kept. */
    static boolean isReason(String why) {
        return !why.isBlank()
                && why.length() <= WHY_MAX
                && why.chars().noneMatch(Character::isISOControl);
    }

    /** Puts on record that somebody did this, with their reason. */
    void did(KeptRegister register, String number, String what, String why) {
        audit.write(
                new NewEntry(
                                Actor.staff(person().person(), person().name()),
                                NewEntry.Kind.CHANGE,
                                what,
                                new About("register", register.slug() + " " + number))
                        .because(why));
    }

    void looked(KeptRegister register, String number) {
        audit.write(
                new NewEntry(
                        Actor.staff(person().person(), person().name()),
                        NewEntry.Kind.LOOK,
                        "Looked at an entry of a register",
                        new About("register", register.slug() + " " + number)));
    }

    void printed(KeptRegister register, String number) {
        audit.write(
                new NewEntry(
                        Actor.staff(person().person(), person().name()),
                        NewEntry.Kind.EXPORT,
                        "Printed an entry of a register",
                        new About("register", register.slug() + " " + number)));
    }

    void tookOut(KeptRegister register) {
        audit.write(
                new NewEntry(
                        Actor.staff(person().person(), person().name()),
                        NewEntry.Kind.EXPORT,
                        "Took out a register",
                        new About("register", register.slug())));
    }

    /** All entries as lines, a piece after another, however many there are. */
    void csv(KeptRegister register, Appendable to) throws IOException {
        to.append(EntryViews.csvHead(register));
        var after = "";
        while (true) {
            var some = finding.list(register, "", List.of(State.values()), after, A_TURN);
            for (var it : some) {
                to.append(EntryViews.csvLine(register, it));
            }
            if (some.size() < A_TURN) {
                return;
            }
            after = some.getLast().number();
        }
    }
}
