package borough.catalogue;

import borough.council.WorkingTime;
import borough.examples.Examples;
import borough.files.Fault;
import borough.files.Fault.Place;
import borough.proofreading.Proofreader;
import borough.proofreading.Proofreader.Found;
import borough.reading.Texts;
import borough.services.Service;
import borough.services.Service.Identity;
import borough.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Checks service files: reads them, compiles every condition and runs every example. It says one
 * line for each fault and one in the end.
 */
public final class Check {
    private final Vocabulary words;
    private final Examples examples;
    private final Optional<Proofreader> proofreader;
    // A folder is checked again and again while someone writes: what did not change is known.
    private final Map<Texts, Checked> known = new ConcurrentHashMap<>();

    /** Checks the grammar and the examples alone. */
    public Check(Vocabulary words, WorkingTime time) {
        this(words, time, Optional.empty());
    }

    /** Checks the grammar and the examples, and reads each sound file over. */
    public Check(Vocabulary words, WorkingTime time, Proofreader proofreader) {
        this(words, time, Optional.of(proofreader));
    }

    private Check(Vocabulary words, WorkingTime time, Optional<Proofreader> proofreader) {
        this.words = words;
        this.examples = new Examples(words, time);
        this.proofreader = proofreader;
    }

    /** The lines to print, and 1 where anything is wrong. */
    public record Outcome(List<String> lines, int exitCode) {}

    /**
     * One service checked: itself where it can be read, whether it can run at all, its faults, and
     * how its examples went.
     */
    record Checked(
            Optional<Service> service,
            boolean runs,
            List<Fault> faults,
            List<Fault> warnings,
            int passed,
            int failed) {
        boolean isSound() {
            return faults.isEmpty() && service.isPresent();
        }

        /** The same with more that is wrong with the service. */
        Checked refusing(Function<Service, List<Fault>> more) {
            var refused = service.map(more).orElse(List.of());
            var all = new ArrayList<>(faults);
            all.addAll(refused);
            return new Checked(service, runs && refused.isEmpty(), all, warnings, passed, failed);
        }
    }

    /** Checks every file below a folder, and where there is one, every overlay of every council. */
    public Outcome folder(Path services, Optional<Path> councils) {
        var files = files(services);
        var lines = new ArrayList<>(twice(services, files));
        var checked =
                files.parallelStream()
                        .map(
                                file ->
                                        new Texts(
                                                shown(services, file),
                                                Texts.whole(services, file),
                                                "",
                                                ""))
                        .map(texts -> known.computeIfAbsent(texts, this::check))
                        // What councils offer must run; a folder of its own need only be sound.
                        .map(it -> councils.isPresent() ? it.refusing(NotYetRun::of) : it)
                        .toList();
        councils.ifPresent(
                folder -> overlays(services, files, folder).forEach(f -> lines.add(f.toString())));
        int passed = checked.stream().mapToInt(Checked::passed).sum();
        int failed = checked.stream().mapToInt(Checked::failed).sum();
        checked.forEach(one -> one.faults().forEach(fault -> lines.add(fault.toString())));
        boolean wrong = !lines.isEmpty() || failed > 0;
        checked.forEach(one -> one.warnings().forEach(warning -> lines.add(warning.toString())));
        lines.add(
                "%d services, %d examples: %d passed, %d failed"
                        .formatted(files.size(), passed + failed, passed, failed));
        return new Outcome(List.copyOf(lines), wrong ? 1 : 0);
    }

    private static List<String> twice(Path services, List<Path> files) {
        Map<String, Path> seen = new HashMap<>();
        var lines = new ArrayList<String>();
        for (var file : files) {
            var before = seen.putIfAbsent(slug(file), file);
            if (before != null) {
                lines.add(
                        new Fault(
                                        new Place(shown(services, file), 1),
                                        slug(file)
                                                + " is the name of "
                                                + shown(services, before)
                                                + " too",
                                        "give one of them another file name")
                                .toString());
            }
        }
        return lines;
    }

    private List<Fault> overlays(Path services, List<Path> files, Path councils) {
        var faults = new ArrayList<Fault>();
        for (var overlay : files(councils)) {
            if (!overlay.toString().contains("/services/")) {
                continue;
            }
            var base = files.stream().filter(file -> slug(file).equals(slug(overlay))).findFirst();
            var name = shown(councils, overlay);
            if (base.isEmpty()) {
                faults.add(
                        new Fault(
                                new Place(name, 1),
                                "there is no service " + slug(overlay),
                                "name a service's file"));
            } else {
                var texts =
                        new Texts(
                                shown(services, base.get()),
                                Texts.whole(services, base.get()),
                                name,
                                Texts.of(overlay));
                faults.addAll(changed(texts));
            }
        }
        return faults;
    }

    // The shared file has been checked by itself.
    private List<Fault> changed(Texts texts) {
        return check(new Identity("", ""), texts).faults().stream()
                .filter(fault -> fault.place().file().equals(texts.overlayName()))
                .toList();
    }

    Checked check(String name, String text) {
        return check(Texts.shared(name, text));
    }

    private Checked check(Texts texts) {
        return check(new Identity(slug(Path.of(texts.name())), ""), texts);
    }

    Checked check(Identity identity, Texts texts) {
        var checked = withoutExamples(identity, texts);
        var runs = checked.runs();
        int count = checked.service().map(service -> service.proof().examples().size()).orElse(0);
        if (!checked.isSound()) {
            return new Checked(
                    checked.service(), runs, checked.faults(), checked.warnings(), 0, count);
        }
        var faults = new ArrayList<Fault>();
        var results = examples.run(checked.service().orElseThrow());
        results.forEach(result -> result.faults().forEach(it -> faults.add(texts.said(it))));
        int passed = (int) results.stream().filter(Examples.Result::passed).count();
        return new Checked(
                checked.service(), runs, faults, checked.warnings(), passed, count - passed);
    }

    /** As {@link #check(Identity, Texts)}, without running the examples. */
    private Checked withoutExamples(Identity identity, Texts texts) {
        var read = texts.read(identity, words);
        var faults = new ArrayList<>(read.allFaults());
        var runs = read.service().isPresent() && faults.isEmpty();
        var found = read.file().flatMap(file -> proofreader.map(it -> it.read(file)));
        found.ifPresent(it -> faults.addAll(it.faults()));
        return new Checked(
                read.service(), runs, faults, found.map(Found::warnings).orElse(List.of()), 0, 0);
    }

    static String slug(Path file) {
        return file.getFileName().toString().replaceFirst("\\.yaml$", "");
    }

    private static String shown(Path folder, Path file) {
        var parent = folder.toAbsolutePath().normalize().getParent();
        var whole = file.toAbsolutePath().normalize();
        return parent == null ? file.toString() : parent.relativize(whole).toString();
    }

    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
