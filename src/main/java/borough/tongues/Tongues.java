package borough.tongues;

import borough.files.Home;
import borough.files.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The phrase books in {@code rules/words}, one file for each language. */
@Component
public final class Tongues {
    private static final String ENDING = ".yaml";

    private final Map<String, Tongue> known = new HashMap<>();

    Tongues(Home home) {
        var folder = home.of("rules", "words");
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.filter(it -> it.toString().endsWith(ENDING)).forEach(this::read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    // A mistake in a book stops the start, not the first visitor.
    private void read(Path file) {
        var name = file.getFileName().toString();
        var code = name.substring(0, name.length() - ENDING.length());
        var book = new LinkedHashMap<String, String>();
        var said = YamlFile.read(file);
        said.names().forEach(english -> book.put(english, said.text(english)));
        known.put(code, new Tongue(code, book));
    }

    /** Those that our pages speak, English first. */
    public List<Tongue> all() {
        return all(known.keySet());
    }

    /** That of this code, where our pages speak it; else English. */
    public Tongue ofPage(@Nullable String code) {
        return oneOf(known.keySet(), code == null ? "" : code);
    }

    /** That which a browser or a program likes best among all that our pages speak. */
    public Tongue liked(String accepted) {
        return liked(known.keySet(), accepted);
    }

    /** English first, then those of these codes. */
    public List<Tongue> all(Collection<String> codes) {
        return Stream.concat(Stream.of(Tongue.ENGLISH), codes.stream().sorted().map(this::of))
                .toList();
    }

    /** The language of this code, where it is one of these; else English. */
    public Tongue oneOf(Collection<String> codes, String code) {
        return codes.contains(code) ? of(code) : Tongue.ENGLISH;
    }

    /** That which a browser or a program likes best among these, as Accept-Language says it. */
    public Tongue liked(Collection<String> codes, String accepted) {
        try {
            var likes = Locale.LanguageRange.parse(accepted);
            var all = Stream.concat(codes.stream(), Stream.of("en")).toList();
            var best = Locale.lookupTag(likes, all);
            return oneOf(codes, best == null ? "en" : best);
        } catch (IllegalArgumentException nonsense) {
            return Tongue.ENGLISH;
        }
    }

    /** The language of this code; one without a phrase book has its name and its days. */
    public Tongue of(String code) {
        return code.equals("en") ? Tongue.ENGLISH : known.getOrDefault(code, Tongue.named(code));
    }
}
