package borough.gazetteer;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.Wrong;
import borough.gazetteer.GazetteerStore.Import;
import borough.places.Area;
import borough.places.Intake;
import borough.places.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the address file of a council, whole or changes only: staged and then applied in one
 * transaction, so that a kill at any moment leaves everything as it was.
 */
@Component
@Transactional
public class AddressFiles {
    static final String APPLYING = "All lines are read. Applying them in one step";
    private static final String KIND = "addresses";
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Intake intake;
    private final Places places;
    private final GazetteerStore store;
    private final LlpgIntake llpg;
    private final Setting setting;

    AddressFiles(
            Intake intake, Places places, GazetteerStore store, LlpgIntake llpg, Setting setting) {
        this.intake = intake;
        this.places = places;
        this.store = store;
        this.llpg = llpg;
        this.setting = setting;
    }

    /** Whose files these are, by which rules, and what day it is. */
    @Component
    static class Setting {
        private final Councils councils;
        private final RulesFile<AddressRules> rules;
        private final Clock clock;

        Setting(Councils councils, Home home, Changes changes, Clock clock) {
            this.councils = councils;
            this.clock = clock;
            this.rules =
                    new RulesFile<>(
                            "address-files.yaml", home, councils, changes, AddressRules::of);
        }

        AddressRules rules() {
            return rules.current();
        }

        String gss() {
            return councils.current().gssCode();
        }
    }

    /**
     * What the person who takes a file in knows of it.
     *
     * @param onlyChanges it holds changes, though no line of it shows that
     * @param manyRetired it is right that it retires very many
     */
    public record Wish(boolean onlyChanges, boolean manyRetired) {}

    /**
     * Takes a file in. Throws {@link Wrong}, and changes nothing, where it is none that we know or
     * not in UTF-8, is older than what is here, holds changes before there was a whole file, or
     * would retire more than the rules allow.
     */
    public Taken take(Path file, Wish wish, Progress progress) {
        store.waitForOthers();
        var source = Source.of(file);
        var before = store.withDigest(KIND, source.digest());
        if (before.isPresent()) {
            return new Taken.Again(DAY.format(before.get().at().atZone(HERE)));
        }
        progress.says("This is %s".formatted(source.format().title()));
        try (var tally = new Tally(file, source.size(), progress)) {
            intake.open();
            return take(source, wish, tally);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Taken take(Source source, Wish wish, Tally tally) throws IOException {
        var last = store.last(KIND, source.format().name());
        var custodian = custodian(last.map(Import::custodian).orElse(null));
        var where = where();
        var read =
                source.format() == Taken.Format.LLPG
                        ? llpg.read(source, where, custodian, tally)
                        : flat(source, where, custodian, tally);
        boolean isFull = !read.holdsChanges() && !wish.onlyChanges();
        var name = source.path().toString();
        if (!isFull && last.isEmpty()) {
            throw new Wrong(
                    name,
                    0,
                    "This file holds changes only, and no whole %s file was taken in before it."
                                    .formatted(source.format().title())
                            + " Take the whole file in first");
        }
        refuseOlder(name, read.dated(), last.map(Import::dated).orElse(null));
        twice(tally);
        tally.say(APPLYING);
        var applied = apply(source, wish, isFull, tally);
        tellPlaces(where, custodian, tally);
        store.add(KIND, imported(source, isFull, read.dated(), custodian));
        return new Taken.Done(applied, tally.report(source.format(), isFull));
    }

    /** Hears how an intake gets on, in words for whoever waits. */
    @FunctionalInterface
    public interface Progress {
        void says(String line);
    }

    /** What reading a file told. */
    record Read(boolean holdsChanges, @Nullable LocalDate dated) {}

    private Read flat(Source source, Where where, Custodian custodian, Tally tally)
            throws IOException {
        try (var lines = source.lines()) {
            var file = new FlatFile(source, lines, new SurveyLine(where, custodian), tally);
            intake.stage(file);
            return new Read(file.holdsChanges(), file.dated());
        }
    }

    private Custodian custodian(@Nullable String learned) {
        var gss = setting.gss();
        return new Custodian(gss, setting.rules().custodians().getOrDefault(gss, learned));
    }

    private Where where() {
        return new Where(
                places.wardIndex(),
                places.parishIndex(),
                places.wards().stream().map(Area::code).collect(Collectors.toSet()),
                places.parishes().stream().map(Area::code).collect(Collectors.toSet()));
    }

    private static void refuseOlder(
            String name, @Nullable LocalDate dated, @Nullable LocalDate last) {
        if (dated != null && last != null && dated.isBefore(last)) {
            throw new Wrong(
                    name,
                    0,
                    "This is an older file: it is of %s, and what was taken in last is of %s"
                            .formatted(DAY.format(dated), DAY.format(last)));
        }
    }

    private void twice(Tally tally) {
        intake.settle(
                it ->
                        tally.reject(
                                it.again(),
                                "UPRN %s is on line %d already"
                                        .formatted(it.uprn().number(), it.first()),
                                ""));
    }

    private Taken.Counts apply(Source source, Wish wish, boolean isFull, Tally tally) {
        var today = LocalDate.ofInstant(setting.clock.instant(), HERE);
        boolean retires = isFull && !tally.hasUnreadable();
        if (retires && !wish.manyRetired()) {
            refuseMany(source);
        }
        if (isFull && !retires) {
            tally.note(
                    "Lines without a UPRN that can be read may be of any property, so nothing is"
                            + " retired this time. Put them right and take the file in again");
        }
        var applied = intake.apply(today);
        long retired = applied.retired() + (retires ? intake.retireUnnamed(today) : 0);
        return new Taken.Counts(
                tally.lines(),
                applied.added(),
                applied.changed(),
                intake.staged() - applied.added() - applied.changed(),
                retired);
    }

    private void refuseMany(Source source) {
        long standing = intake.standing();
        long vanished = intake.unnamed();
        if (vanished * 100 > standing * setting.rules().mostRetired()) {
            throw new Wrong(
                    source.path().toString(),
                    0,
                    ("This file would retire %,d of the %,d addresses here. If it was cut short,"
                                    + " fetch it again; if it holds changes only, say --changes; if"
                                    + " it is right, say --retire-many")
                            .formatted(vanished, standing));
        }
    }

    private static void tellPlaces(Where where, Custodian custodian, Tally tally) {
        if (where.nowhere() > 0) {
            tally.note(
                    "%,d addresses lie in no ward that we have a shape of"
                            .formatted(where.nowhere()));
        }
        if (custodian.isLearned()) {
            tally.note(
                    "The file says that this council's custodian code is %s; from now on only its"
                                    .formatted(custodian.code().orElseThrow())
                            + " lines are taken");
        }
    }

    private Import imported(
            Source source, boolean isFull, @Nullable LocalDate dated, Custodian custodian) {
        return new Import(
                setting.clock.instant(),
                String.valueOf(source.path().getFileName()),
                source.digest(),
                source.format().name(),
                isFull,
                dated,
                custodian.code().orElse(null));
    }
}
