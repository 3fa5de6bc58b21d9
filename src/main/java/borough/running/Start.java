package borough.running;

import borough.files.Changes;
import borough.settings.Setting;
import borough.settings.Settings;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts Borough in order, says where to look, and stops it in the opposite order. */
final class Start {
    /**
     * What was asked for on the command line.
     *
     * @param practice a start for the build's own sake, which fetches a page and stops
     */
    record Wish(boolean empty, Optional<LocalDate> asOf, boolean practice) {}

    private static final int PRACTICE_PAGES = 40;
    private static final double MILLIS = 1000.0;
    private static final int STOP_WITHIN_SECONDS = 10;

    private final Class<?> application;
    private final Settings settings;
    private final Wish wish;
    private final PrintStream out;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    Start(Class<?> application, Settings settings, Wish wish, PrintStream out) {
        this.application = application;
        this.settings = settings;
        this.wish = wish;
        this.out = out;
    }

    /** Runs until it is asked to stop. */
    void run() throws InterruptedException {
        // However this ends, by Ctrl-C or by a fault, it ends by way of the finally blocks below.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopInOrder));
        settings.warnings().forEach(out::println);
        try {
            Ports.need(settings);
            try (var open = OpenDatabase.toServe(settings)) {
                serve(open);
            }
        } finally {
            stopped.countDown();
        }
    }

    private void serve(OpenDatabase open) throws InterruptedException {
        // The tables are seen to on one core while Spring reads its configuration on the other.
        var migrating = CompletableFuture.supplyAsync(open::migrate);
        try (var program =
                Program.serve(application, settings, open, wish.asOf(), migrating::join)) {
            out.println("Database  " + describe(open, migrating.join()));
            sayWhereKeysAre(open);
            serve(open, program);
        }
    }

    private void serve(OpenDatabase open, Program program) throws InterruptedException {
        open.noteHolder("port " + program.port());
        var madeUp = new MadeUpCouncils(program, open.database(), out);
        madeUp.fill(wish, settings.isOn(Setting.DEMONSTRATION));
        madeUp.readServices();
        madeUp.tellReports();
        program.door(HealthPages.class).open();
        // The first page is the slowest: we ask for it, so that no resident has to wait.
        new PageReader(settings, program).read(wish.practice() ? PRACTICE_PAGES : 1);
        sayWhereToLook(program);
        if (!wish.practice()) {
            madeUp.recheckServices();
            watchFiles(program);
            asked.await();
            out.println("Stopping");
        }
    }

    private void watchFiles(Program program) {
        if (!settings.text(Setting.FILES_GO_LIVE).equals("never")) {
            program.door(Changes.class).watch();
        }
    }

    private void sayWhereKeysAre(OpenDatabase open) {
        open.newMasterKeyFile()
                .ifPresent(
                        file ->
                                out.printf(
                                        "Keys      A master key was made in %s. Keep a"
                                                + " copy of it elsewhere:%n          without it,"
                                                + " nobody can read people's details again.%n",
                                        file));
    }

    private String describe(OpenDatabase open, int changes) {
        var where =
                settings.hasOutsideDatabase()
                        ? open.database().url()
                        : settings.dataFolder().toString();
        return changes == 0 ? where : where + ", tables brought up to date";
    }

    private void sayWhereToLook(Program program) {
        wish.asOf().ifPresent(day -> out.println("Today     is " + day + " (--as-of)"));
        new Addresses(program, settings).lines().forEach(out::println);
        var millis =
                System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        out.printf("Ready in %.1f s. Ctrl-C stops it.%n", millis / MILLIS);
    }

    private void stopInOrder() {
        asked.countDown();
        try {
            // Work that is long under way (a first load, say) is cut off rather than waited for:
            // its transaction never happened, and the database stops with us.
            stopped.await(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
