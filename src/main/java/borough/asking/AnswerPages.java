package borough.asking;

import borough.vocabulary.Vocabulary;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows staff who write services every kind of answer there is. */
@Controller
class AnswerPages {
    private final Vocabulary words;

    AnswerPages(Vocabulary words) {
        this.words = words;
    }

    @GetMapping("/gallery/answers")
    @MayUse(Who.STAFF)
    ModelAndView answers() {
        return Screen.page("asking/pages/answers", AnswersPage.of(words));
    }
}
