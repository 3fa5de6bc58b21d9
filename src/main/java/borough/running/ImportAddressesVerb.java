package borough.running;

import borough.gazetteer.AddressFiles;
import borough.gazetteer.AddressFiles.Wish;
import borough.gazetteer.Taken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./borough import addresses}. */
@Command(
        name = "addresses",
        description = {
            "Takes in addresses: AddressBase Core or Plus, or a gazetteer's DTF 7.3, each as CSV.",
            "A whole file adds, changes and retires until what is here is what the file says; a",
            "file of changes does what its lines say. All in one step: broken off, nothing is",
            "changed, and it can be taken in again."
        })
final class ImportAddressesVerb implements Callable<Integer> {
    private static final int SOME_REJECTED = 1;

    private final Class<?> application;
    private int code;
    @Mixin private ImportVerb.Into into = new ImportVerb.Into();

    @Option(
            names = "--changes",
            description = "The file holds changes only, though no line of it shows that.")
    private boolean changes;

    @Option(
            names = "--retire-many",
            description = "It is right that this file retires very many addresses.")
    private boolean retireMany;

    ImportAddressesVerb(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        into.with(application, AddressFiles.class, this::take);
        return code;
    }

    private void take(Path file, AddressFiles files) {
        switch (files.take(file, new Wish(changes, retireMany), System.out::println)) {
            case Taken.Again again ->
                    System.out.printf(
                            "This very file was taken in on %s. Nothing is changed.%n",
                            again.day());
            case Taken.Done done -> say(file, done);
        }
    }

    private void say(Path file, Taken.Done done) {
        var report = done.report();
        for (var line : report.first()) {
            System.out.printf("%s:%d: %s%n", file, line.line(), line.why());
        }
        if (report.rejected() > report.first().size()) {
            System.out.printf("… and %,d more.%n", report.rejected() - report.first().size());
        }
        report.notes().forEach(it -> System.out.println(it + "."));
        var counts = done.counts();
        System.out.printf(
                "%,d lines of %s (%s): %,d addresses added, %,d changed, %,d as they were,"
                        + " %,d retired, %,d lines rejected.%n",
                counts.lines(),
                report.format().title(),
                report.isFull() ? "a whole file" : "changes",
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.retired(),
                report.rejected());
        if (report.all() != null) {
            System.out.printf("Every rejected line is in %s.%n", report.all());
            code = SOME_REJECTED;
        }
    }
}
