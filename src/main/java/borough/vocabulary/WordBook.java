package borough.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every word that service files may use, with what it means, for people who write them. */
public record WordBook(List<Chapter> chapters) {
    public WordBook {
        chapters = List.copyOf(chapters);
    }

    /** All the words of one kind. */
    public record Chapter(String name, String about, List<Word> words) {
        public Chapter {
            words = List.copyOf(words);
        }

        /** As the end of an address: {@code answer-types}. */
        public String anchor() {
            return WordBook.anchor(name);
        }
    }

    /** One word; what it does not have is empty. The example is how a service file says it. */
    public record Word(
            String name,
            String means,
            List<String> takes,
            String gives,
            List<String> events,
            String example) {

        /** As the end of an address: {@code waste-next_collection}. */
        public String anchor() {
            return WordBook.anchor(name);
        }

        private boolean hasAll(List<String> said) {
            var all =
                    Stream.of(List.of(name, means, gives), takes, events)
                            .flatMap(List::stream)
                            .collect(Collectors.joining(" "))
                            .toLowerCase(Locale.UK);
            return said.stream().allMatch(all::contains);
        }
    }

    private static String anchor(String name) {
        return name.toLowerCase(Locale.UK).replace(' ', '-').replace('.', '-');
    }

    /** What a vocabulary knows now. */
    public static WordBook of(Vocabulary words) {
        return new WordBook(
                List.of(
                        new Chapter(
                                "Answer types",
                                "How a question is answered, said after answer:",
                                words.answerTypes().stream().map(WordBook::word).toList()),
                        new Chapter(
                                "Lookups",
                                "Facts that are fetched once and named, under know:",
                                words.lookups().stream().map(WordBook::word).toList()),
                        new Chapter(
                                "Actions",
                                "What is done when a case enters a stage, under do:",
                                words.actions().stream().map(WordBook::word).toList())));
    }

    private static Word word(AnswerType type) {
        var takes =
                Stream.of(
                                type.hasChoices() ? "from: what may be chosen" : "",
                                type.hasColumns() ? "columns: what each row holds" : "",
                                type.of("a-service").isPresent() ? "the service's name" : "")
                        .filter(it -> !it.isEmpty())
                        .toList();
        var means = type.means() + type.notYet().map(it -> " Not yet: " + it + ".").orElse("");
        return new Word(
                type.name(), means, takes, fields(type.type()), List.of(), type.exampleFormat());
    }

    private static Word word(Lookup lookup) {
        return new Word(
                lookup.name(),
                lookup.heading().means(),
                takes(lookup.heading()),
                fields(lookup.gives()),
                List.of(),
                "fact: " + call(lookup.heading()));
    }

    private static Word word(Action action) {
        var told =
                action.reports().keySet().stream()
                        .sorted()
                        .map(it -> "job." + it)
                        .collect(Collectors.joining(", "));
        return new Word(
                action.name(),
                action.heading().means(),
                takes(action.heading()),
                told,
                action.announces().stream().map(it -> "on job " + it).toList(),
                "job: " + call(action.heading()));
    }

    private static List<String> takes(Heading heading) {
        return heading.takes().stream()
                .map(
                        it ->
                                it.name()
                                        + " ("
                                        + it.type().said()
                                        + (it.optional() ? ", may be left out)" : ")"))
                .toList();
    }

    private static String fields(Type type) {
        return switch (type) {
            case Type.ListOf(var of) -> "list of " + fields(of);
            case Type.RecordOf record ->
                    record.fields().values().stream()
                            .map(it -> it.name() + " (" + it.type().said() + ")")
                            .collect(Collectors.joining(", ", record.name() + ": ", ""));
            case Type.Plain plain -> plain.said();
        };
    }

    private static String call(Heading heading) {
        return heading.takes().stream()
                .filter(it -> !it.optional())
                .map(Parameter::name)
                .collect(Collectors.joining(", ", heading.name() + "(", ")"));
    }

    /** The words in which all of these stand, in any order; everything where nothing is said. */
    public WordBook about(String said) {
        var wanted =
                Stream.of(said.toLowerCase(Locale.UK).split("\\s+", -1))
                        .filter(it -> !it.isEmpty())
                        .toList();
        return new WordBook(
                chapters.stream()
                        .map(
                                it ->
                                        new Chapter(
                                                it.name(),
                                                it.about(),
                                                it.words().stream()
                                                        .filter(word -> word.hasAll(wanted))
                                                        .toList()))
                        .toList());
    }

    public int count() {
        return chapters.stream().mapToInt(it -> it.words().size()).sum();
    }

    /** With one more chapter behind the others. */
    public WordBook and(Chapter more) {
        return new WordBook(Stream.concat(chapters.stream(), Stream.of(more)).toList());
    }
}
