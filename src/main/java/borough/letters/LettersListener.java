package borough.letters;

import borough.casebook.Event;
import borough.cases.Cases;
import borough.cases.Cases.Happening;
import borough.data.News;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells cases what became of the letters they asked for. */
@Component
class LettersListener {
    private final Cases cases;

    LettersListener(News news, Cases cases) {
        this.cases = cases;
        news.hear(LetterTold.class, "letters.case told", this::tell);
    }

    private void tell(LetterTold it) {
        var values = new HashMap<String, Object>();
        values.put("at", it.at());
        if (it.on() != null) {
            values.put("served_on", it.on());
        }
        if (it.how() != null) {
            values.put("how", it.how());
        }
        if (it.to() != null) {
            values.put("to", it.to());
        }
        cases.happened(
                it.caseReference(),
                new Happening(
                        it.action(),
                        it.event(),
                        values,
                        it.occasion(),
                        new Event.By(it.who(), "staff"),
                        Optional.of(it.as())));
    }
}
