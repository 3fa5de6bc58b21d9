package borough.running;

import borough.personnel.StaffFiles;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./borough import staff}. */
@Command(
        name = "staff",
        description = {
            "Takes in who works here: name,email,role,team,employee number, whole or not at all.",
            "Who came by such a file and is no longer in it has left; others stay untouched."
        })
final class ImportStaffVerb implements Callable<Integer> {
    private final Class<?> application;
    @Mixin private ImportVerb.Into into = new ImportVerb.Into();

    @Option(
            names = "--leave-many",
            description = "It is right that by this file very many people leave.")
    private boolean leaveMany;

    ImportStaffVerb(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        into.with(
                application,
                StaffFiles.class,
                (file, staff) -> {
                    var taken = staff.take(file, leaveMany);
                    System.out.printf(
                            "%d joined, %d changed, %d left, %d as they were.%n",
                            taken.joined(), taken.changed(), taken.left(), taken.unchanged());
                });
        return 0;
    }
}
