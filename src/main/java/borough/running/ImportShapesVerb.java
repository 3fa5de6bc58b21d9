package borough.running;

import borough.gazetteer.AreaFiles;
import borough.gazetteer.StreetFiles;
import borough.places.Boundaries;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./borough import wards}, {@code parishes} and {@code streets}. */
final class ImportShapesVerb {
    private static final int SOME_REJECTED = 1;

    private ImportShapesVerb() {}

    private static void draw(Class<?> application, ImportVerb.Into into, Boundaries.Kind kind)
            throws IOException {
        into.with(
                application,
                AreaFiles.class,
                (file, areas) -> {
                    var redrawn = areas.take(kind, file);
                    System.out.printf(
                            "%,d %s are taken in; %,d properties lie in another one now.%n",
                            redrawn.areas(), kind.word(), redrawn.moved());
                    if (!redrawn.kept().isEmpty()) {
                        System.out.printf(
                                "These are not in the file, and stay because streets lie in them:"
                                        + " %s.%n",
                                String.join(", ", redrawn.kept()));
                    }
                });
    }

    /** {@code ./borough import wards}. */
    @Command(
            name = "wards",
            description = {
                "Takes in the wards and their shapes from GeoJSON, in WGS84 or on the national",
                "grid: whole or not at all. Every property and street goes to the ward it lies in."
            })
    static final class Wards implements Callable<Integer> {
        private final Class<?> application;
        @Mixin private ImportVerb.Into into = new ImportVerb.Into();

        Wards(Class<?> application) {
            this.application = application;
        }

        @Override
        public Integer call() throws IOException {
            draw(application, into, Boundaries.Kind.WARDS);
            return 0;
        }
    }

    /** {@code ./borough import parishes}. */
    @Command(
            name = "parishes",
            description = {"Takes in the parishes and their shapes, as wards are taken in."})
    static final class Parishes implements Callable<Integer> {
        private final Class<?> application;
        @Mixin private ImportVerb.Into into = new ImportVerb.Into();

        Parishes(Class<?> application) {
            this.application = application;
        }

        @Override
        public Integer call() throws IOException {
            draw(application, into, Boundaries.Kind.PARISHES);
            return 0;
        }
    }

    /** {@code ./borough import streets}. */
    @Command(
            name = "streets",
            description = {
                "Takes in streets: GeoJSON lines, a gazetteer's DTF 7.3, or a CSV. A street that",
                "is there already is drawn anew; none is taken away."
            })
    static final class Streets implements Callable<Integer> {
        private final Class<?> application;
        private int code;
        @Mixin private ImportVerb.Into into = new ImportVerb.Into();

        Streets(Class<?> application) {
            this.application = application;
        }

        @Override
        public Integer call() throws IOException {
            into.with(
                    application,
                    StreetFiles.class,
                    (file, streets) -> {
                        var laid = streets.take(file);
                        laid.rejected()
                                .forEach(
                                        it ->
                                                System.out.printf(
                                                        "%s:%d: %s%n", file, it.line(), it.why()));
                        System.out.printf(
                                "%,d streets added, %,d drawn anew, %,d rejected.%n",
                                laid.added(), laid.changed(), laid.rejected().size());
                        code = laid.rejected().isEmpty() ? 0 : SOME_REJECTED;
                    });
            return code;
        }
    }
}
