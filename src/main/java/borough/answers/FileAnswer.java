package borough.answers;

import static borough.vocabulary.KeptFile.DOCUMENT;
import static borough.vocabulary.KeptFile.PICTURE;
import static borough.vocabulary.KeptFile.SOUND;

import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.KeptFile;
import borough.vocabulary.NotSound;
import borough.vocabulary.Posted;
import borough.vocabulary.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files. The page takes them from the form and keeps them first; here they become the answer, which
 * only names them.
 */
final class FileAnswer implements AnswerType {
    private static final Set<String> SOUNDS = Set.of("mp3", "m4a", "wav", "ogg");

    private final String name;
    private final String means;
    private final String example;
    private final KeptFile.Takes takes;

    private FileAnswer(String name, String means, String example, KeptFile.Takes takes) {
        this.name = name;
        this.means = means;
        this.example = example;
        this.takes = takes;
    }

    static FileAnswer one() {
        var takes = new KeptFile.Takes(Set.of(PICTURE, DOCUMENT), false);
        return new FileAnswer("file", "A picture or a PDF document.", "photo.jpg", takes);
    }

    static FileAnswer several() {
        var takes = new KeptFile.Takes(Set.of(PICTURE, DOCUMENT), true);
        var example = "[photo.jpg, plan.pdf]";
        return new FileAnswer("files", "Pictures or PDF documents.", example, takes);
    }

    static FileAnswer sound() {
        var takes = new KeptFile.Takes(Set.of(SOUND), false);
        return new FileAnswer("audio", "A recording.", "noise.mp3", takes);
    }

    static FileAnswer sounds() {
        var takes = new KeptFile.Takes(Set.of(SOUND), true);
        return new FileAnswer("recordings", "Recordings.", "[noise.mp3, later.m4a]", takes);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String means() {
        return means;
    }

    @Override
    public String exampleFormat() {
        return example;
    }

    @Override
    public Type type() {
        return takes.many() ? Type.listOf(Type.FILE) : Type.FILE;
    }

    @Override
    public Optional<KeptFile.Takes> takesFiles() {
        return Optional.of(takes);
    }

    @Override
    public Answer read(Asking asking, Posted posted) {
        var files = posted.filesOf(asking.key());
        if (!files.wrong().isEmpty()) {
            var words = files.wrong().stream().distinct().collect(Collectors.joining(". "));
            return new Answer.Wrong(asking.key(), words);
        }
        if (files.kept().isEmpty()) {
            return asking.optional()
                    ? new Answer.Passed()
                    : new Answer.Wrong(asking.key(), missing());
        }
        var values = files.kept().stream().<Object>map(KeptFile::value).toList();
        return new Answer.Given(takes.many() ? values : values.getLast());
    }

    private String missing() {
        if (takes.kinds().contains(SOUND)) {
            return "Choose a recording";
        }
        return takes.many() ? "Choose one file or more" : "Choose a file";
    }

    /** What was kept is filled in by the page, which can show it. */
    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        return Map.of();
    }

    @Override
    public String inWords(Object value, Function<Object, String> said) {
        return value instanceof List<?> list
                ? list.stream().map(said).collect(Collectors.joining("\n"))
                : said.apply(value);
    }

    @Override
    public Optional<Object> example(Object said) {
        if (takes.many()) {
            return said instanceof List<?> list
                    ? Optional.of(list.stream().map(it -> named(it.toString())).toList())
                    : Optional.empty();
        }
        return said instanceof String text ? Optional.of(named(text)) : Optional.empty();
    }

    // What an example calls a file is all there is of it.
    private static Map<String, Object> named(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.UK);
        var other = ending.equals("pdf") ? DOCUMENT : PICTURE;
        var id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new KeptFile(id.toString(), name, SOUNDS.contains(ending) ? SOUND : other, 1)
                .value();
    }

    /** By what a program can name it again. */
    @Override
    public Object toApi(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(FileAnswer::byId).toList()
                : byId(value);
    }

    private static Map<String, String> byId(@Nullable Object value) {
        var fields = (Map<?, ?>) Objects.requireNonNull(value);
        return Map.of(
                "id", String.valueOf(fields.get("id")),
                "name", String.valueOf(fields.get("name")));
    }

    @Override
    public Map<String, List<String>> postedAs(Asking asking, Object said) {
        throw new NotSound("Files are sent step by step: begin a journey at /api/journeys");
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        var file = new LinkedHashMap<String, Object>();
        file.put("type", "object");
        file.put(
                "description",
                "The id of a file that was sent to this journey before; or its name and its bytes"
                        + " in base64, up to 75 KB. What it is goes by its bytes.");
        file.put(
                "properties",
                Map.of(
                        "name", Map.of("type", "string", "maxLength", 200),
                        "base64", Map.of("type", "string", "contentEncoding", "base64"),
                        "id", Map.of("type", "string", "format", "uuid")));
        return takes.many() ? Map.of("type", "array", "description", means, "items", file) : file;
    }
}
