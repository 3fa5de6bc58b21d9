package borough.casebook;

import borough.documents.Documents;
import borough.services.Service;
import borough.services.Sight;
import borough.vocabulary.KeptFile;
import borough.vocabulary.Nothing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files among the answers of a case, by the questions as pages show them. */
public final class AnsweredFiles {
    private AnsweredFiles() {}

    /** Those that the facts of a case name, each once: what was recorded before anybody asked. */
    public static List<KeptFile> known(Contents contents) {
        return contents.facts().values().stream()
                .flatMap(it -> it.value().stream())
                .flatMap(it -> Documents.in(it).stream())
                .distinct()
                .toList();
    }

    /**
     * The pictures that whoever goes to a job of a case may look at: what its facts name, and the
     * answers to questions that are not sensitive and not only for others' eyes.
     */
    public static List<KeptFile> atJob(
            Service service, Contents contents, Collection<String> names) {
        var answered =
                service.allQuestions().stream()
                        .filter(it -> !it.care().sensitive())
                        .filter(it -> Sight.isAmong(it.care().seenBy(), names))
                        .map(it -> contents.answers().getOrDefault(it.name(), Nothing.NOTHING))
                        .flatMap(it -> Documents.in(it).stream());
        return Stream.concat(answered, known(contents).stream())
                .filter(KeptFile::isPicture)
                .distinct()
                .toList();
    }

    /** Those of these answers that somebody sees. */
    public static Map<String, List<KeptFile>> of(
            Service service, Map<String, Object> answers, Collection<Story.Answer> seen) {
        var files = new LinkedHashMap<String, List<KeptFile>>();
        for (var question : service.allQuestions()) {
            var all = Documents.in(answers.getOrDefault(question.name(), Nothing.NOTHING));
            if (!all.isEmpty()) {
                seen.stream()
                        .map(Story.Answer::question)
                        .filter(words -> InWords.asked(question, words))
                        .forEach(words -> files.put(words, all));
            }
        }
        return files;
    }
}
