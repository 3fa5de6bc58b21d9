package borough.cases;

import static borough.vocabulary.Type.ANYTHING;
import static borough.vocabulary.Type.TEXT;

import borough.data.News;
import borough.values.Reference;
import borough.vocabulary.Vocabulary;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a case may say to another one, such as the one that began it. */
@Component
class CasesWords {
    CasesWords(Vocabulary words, News news) {
        words.action("cases.send")
                .means("Tells another case that something happened.")
                .takes("case", ANYTHING)
                .takes("event", TEXT)
                .does(
                        (in, from) -> {
                            var to = reference(Objects.requireNonNull(in.value("case")));
                            // In the order of the case that hears it.
                            news.publish(to.text(), new CaseTold(to, in.text("event"), from));
                        });
    }

    // A reference as it is written, or what names a case by it.
    private static Reference reference(Object said) {
        var text = String.valueOf(said instanceof Map<?, ?> it ? it.get("reference") : said);
        return Reference.read(text)
                .orElseThrow(() -> new IllegalArgumentException("No reference: " + text));
    }
}
