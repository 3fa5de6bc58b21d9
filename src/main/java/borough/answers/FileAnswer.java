package borough.answers;

import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.Posted;
import borough.vocabulary.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where files will be asked for. Nothing can be sent yet: keeping files safe comes first. */
final class FileAnswer implements AnswerType {
    private static final Type.RecordOf FILE = Type.recordOf("file", Type.field("name", Type.TEXT));

    private final String name;
    private final String means;
    private final String example;
    private final boolean many;

    private FileAnswer(String name, String means, String example, boolean many) {
        this.name = name;
        this.means = means;
        this.example = example;
        this.many = many;
    }

    static FileAnswer one() {
        return new FileAnswer("file", "A document or a picture.", "photo.jpg", false);
    }

    static FileAnswer several() {
        return new FileAnswer("files", "Documents or pictures.", "[photo.jpg, plan.pdf]", true);
    }

    static FileAnswer sound() {
        return new FileAnswer("audio", "A recording.", "noise.mp3", false);
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
        return many ? Type.listOf(FILE) : FILE;
    }

    @Override
    public Optional<String> notYet() {
        return Optional.of("sending files comes with the documents capability");
    }

    @Override
    public Answer read(Asking asking, Posted posted) {
        return asking.optional()
                ? new Answer.Passed()
                : new Answer.Wrong(asking.key(), "Files cannot be sent here yet");
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        return Map.of();
    }

    @Override
    public Optional<Object> example(Object said) {
        if (many) {
            return said instanceof List<?> list
                    ? Optional.of(list.stream().map(FileAnswer::named).toList())
                    : Optional.empty();
        }
        return said instanceof String text ? Optional.of(named(text)) : Optional.empty();
    }

    private static Map<String, Object> named(Object text) {
        return Map.of("name", text.toString());
    }

    @Override
    public Map<String, List<String>> postedAs(Asking asking, Object said) {
        return Map.of();
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        return Map.of("type", "null", "description", "Files cannot be sent here yet.");
    }
}
