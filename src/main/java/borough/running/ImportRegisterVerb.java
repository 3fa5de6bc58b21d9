package borough.running;

import borough.entries.EntryFiles;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./borough import register}. */
@Command(
        name = "register",
        description = {
            "Takes in entries of a register that is kept by number. The first line of the file",
            "names its fields, and number, since and until where entries have them already. Where",
            "a line is wrong it is told, and nothing is taken."
        })
final class ImportRegisterVerb implements Callable<Integer> {
    private final Class<?> application;
    private int code;
    @Mixin private ImportVerb.Into into = new ImportVerb.Into();

    @Option(
            names = "--register",
            paramLabel = "REGISTER",
            required = true,
            description = "The name of its file in registers/, such as scrap-metal-licences.")
    private String register = "";

    @Option(names = "--only-look", description = "Says what would come of it, and takes nothing.")
    private boolean onlyLook;

    @Option(
            names = "--leave-out-wrong",
            description = "Takes the lines that are right, and tells the others.")
    private boolean leaveOutWrong;

    ImportRegisterVerb(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        into.with(
                application,
                EntryFiles.class,
                (file, files) -> {
                    var how = new EntryFiles.How(onlyLook, leaveOutWrong);
                    var it = files.take(register, file, how);
                    it.rejected()
                            .forEach(
                                    one ->
                                            System.out.printf(
                                                    "%s:%d: %s%n", file, one.line(), one.why()));
                    System.out.printf(
                            "%d entries %s, %d lines rejected.%n",
                            it.entries(),
                            onlyLook ? "could be taken in" : "taken in",
                            it.rejected().size());
                    code = it.rejected().isEmpty() ? 0 : 1;
                });
        return code;
    }
}
