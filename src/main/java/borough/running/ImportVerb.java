package borough.running;

import borough.benefits.Benefits;
import borough.council.Council;
import borough.council.Councils;
import borough.data.Tenancy;
import borough.land.LandFile;
import borough.land.LandLayers;
import borough.landlords.Landlords;
import borough.postgres.CannotGoOn;
import borough.rounds.CrewsFile;
import borough.rounds.Imported;
import borough.rounds.Rounds;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./borough import}. */
@Command(
        name = "import",
        description = {
            "Takes in crews from a file, where they go, who lets which home and who has benefits",
            "for a disability from a CSV, and whose land it is from a map: ./borough import crews",
            "FILE.yaml, rounds FILE.csv, landlords FILE.csv, benefits FILE.csv, or",
            "land FILE.geojson; the places of the council: addresses FILE.csv, streets FILE,",
            "wards FILE.geojson, parishes FILE.geojson; who works here: staff FILE.csv;",
            "and what a register has: register FILE.csv --register NAME"
        },
        synopsisSubcommandLabel =
                "crews|rounds|landlords|benefits|land|addresses|streets|wards|parishes|staff"
                        + "|register FILE")
final class ImportVerb {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Says this.")
    private boolean help;

    /** Which file goes to which council. */
    static final class Into {
        @Mixin private SettingsOptions options = new SettingsOptions();

        @Parameters(paramLabel = "FILE", description = "The file to take in.")
        private Path file = Path.of("");

        @Option(
                names = "--council",
                paramLabel = "NAME",
                description = "The council's short name, where there is more than one.")
        private @Nullable String council;

        <D> void with(Class<?> application, Class<D> keeper, Errand<D> errand) throws IOException {
            if (!Files.isReadable(file)) {
                throw new CannotGoOn("There is no file " + file + " that can be read.");
            }
            var settings = options.read();
            try (var open = OpenDatabase.forAnErrandWithTables(settings);
                    var program = Program.forAnErrand(application, settings, open)) {
                var id = council(program.door(Councils.class)).id();
                var door = program.door(keeper);
                Tenancy.run(id, () -> errand.run(file, door));
            }
        }

        private Council council(Councils councils) {
            var all = councils.all();
            var wanted = Optional.ofNullable(council);
            if (wanted.isEmpty() && all.size() != 1) {
                throw new CannotGoOn(
                        "Say which council by --council: "
                                + String.join(", ", all.stream().map(Council::slug).toList())
                                + ".");
            }
            return all.stream()
                    .filter(it -> wanted.isEmpty() || it.slug().equals(wanted.get()))
                    .findFirst()
                    .orElseThrow(() -> new CannotGoOn("There is no council " + wanted.get() + "."));
        }
    }

    /** What is done with the file. */
    interface Errand<D> {
        void run(Path file, D door);
    }

    /** {@code ./borough import crews}. */
    @Command(
            name = "crews",
            description = {
                "Takes in crews and officers: whole or not at all, and again whenever it changed.",
                "What is planned for days on which a crew no longer works moves to its next one."
            })
    static final class Crews implements Callable<Integer> {
        private final Class<?> application;
        @Mixin private Into into = new Into();

        Crews(Class<?> application) {
            this.application = application;
        }

        @Override
        public Integer call() throws IOException {
            into.with(
                    application,
                    Rounds.class,
                    (file, rounds) -> {
                        rounds.take(CrewsFile.read(file));
                        System.out.printf("The crews of %s are taken in.%n", file);
                    });
            return 0;
        }
    }

    /** {@code ./borough import land}. */
    @Command(
            name = "land",
            description = {
                "Takes in whose land it is: whole or not at all, in the place of what was there,",
                "and again whenever the file changed."
            })
    static final class LandAreas implements Callable<Integer> {
        private final Class<?> application;
        @Mixin private Into into = new Into();

        LandAreas(Class<?> application) {
            this.application = application;
        }

        @Override
        public Integer call() throws IOException {
            into.with(
                    application,
                    LandLayers.class,
                    (file, land) -> {
                        int areas = land.take(LandFile.read(file));
                        System.out.printf("%d areas of %s are taken in.%n", areas, file);
                    });
            return 0;
        }
    }

    /** {@code ./borough import rounds}. */
    @Command(
            name = "rounds",
            description = {
                "Takes in where crews go: crew,day,ward,street,property,order. Each crew that the",
                "file names goes from then on where the file says, so it may be taken in again.",
                "Where a line is wrong it is told, and nothing is taken."
            })
    static final class Stops implements Callable<Integer> {
        private static final int SOME_REJECTED = 1;
        private final Class<?> application;
        private int code;
        @Mixin private Into into = new Into();

        @Option(
                names = "--leave-out-wrong",
                description = "Takes the lines that are right, and tells the others.")
        private boolean leaveOutWrong;

        Stops(Class<?> application) {
            this.application = application;
        }

        @Override
        public Integer call() throws IOException {
            into.with(application, Rounds.class, this::take);
            return code;
        }

        private void take(Path file, Rounds rounds) {
            try (var csv = Files.newBufferedReader(file)) {
                say(file, rounds.take(file.toString(), csv, leaveOutWrong));
            } catch (IOException unreadable) {
                throw new CannotGoOn("The file " + file + " cannot be read.", unreadable);
            }
        }

        private void say(Path file, Imported it) {
            it.rejected()
                    .forEach(
                            line ->
                                    System.out.printf(
                                            "%s:%d: %s: %s%n",
                                            file, line.line(), line.why(), line.text()));
            System.out.printf(
                    "%d stops of %d crews taken in, %d lines rejected.%n",
                    it.stops(), it.crews().size(), it.rejected().size());
            code = it.rejected().isEmpty() ? 0 : SOME_REJECTED;
        }
    }

    /** {@code ./borough import landlords}. */
    @Command(
            name = "landlords",
            description = {
                "Takes in who lets which home: property,kind,name,email. Who lets a home that the",
                "file names is from then on who the file says. Where a line is wrong it is told,",
                "and nothing is taken."
            })
    static final class Lettings implements Callable<Integer> {
        private final Class<?> application;
        private int code;
        @Mixin private Into into = new Into();

        Lettings(Class<?> application) {
            this.application = application;
        }

        @Override
        public Integer call() throws IOException {
            into.with(application, Landlords.class, this::take);
            return code;
        }

        private void take(Path file, Landlords landlords) {
            var it = csv(file, landlords::take);
            it.rejected().forEach(one -> wrong(file, one.line(), one.why()));
            System.out.printf(
                    "%d homes taken in, %d lines rejected.%n", it.homes(), it.rejected().size());
            code = it.rejected().isEmpty() ? 0 : Stops.SOME_REJECTED;
        }
    }

    /** {@code ./borough import benefits}. */
    @Command(
            name = "benefits",
            description = {
                "Takes in who has a benefit or care for a disability: property,kind,from,until, of",
                "the kinds in rules/benefits.yaml. The file is the whole list: who is no longer",
                "in it has nothing any more. Where a line is wrong it is told, and nothing is",
                "taken."
            })
    static final class Awards implements Callable<Integer> {
        private final Class<?> application;
        private int code;
        @Mixin private Into into = new Into();

        Awards(Class<?> application) {
            this.application = application;
        }

        @Override
        public Integer call() throws IOException {
            into.with(application, Benefits.class, this::take);
            return code;
        }

        private void take(Path file, Benefits benefits) {
            var it = csv(file, benefits::take);
            it.rejected().forEach(one -> wrong(file, one.line(), one.why()));
            System.out.printf(
                    "%d awards taken in, %d lines rejected.%n", it.awards(), it.rejected().size());
            code = it.rejected().isEmpty() ? 0 : Stops.SOME_REJECTED;
        }
    }

    private static <T> T csv(Path file, Function<Reader, T> take) {
        try (var csv = Files.newBufferedReader(file)) {
            return take.apply(csv);
        } catch (IOException unreadable) {
            throw new CannotGoOn("The file " + file + " cannot be read.", unreadable);
        }
    }

    private static void wrong(Path file, int line, String why) {
        System.out.printf("%s:%d: %s%n", file, line, why);
    }
}
