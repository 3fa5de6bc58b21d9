package borough.staff;

import borough.council.Duty;
import borough.vocabulary.Vocabulary;
import borough.vocabulary.WordBook;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The words that service files are written in, for those who write and publish them. */
@Controller
class WordPages {
    private static final int ABOUT_MAX = 100;

    private final Vocabulary words;

    WordPages(Vocabulary words, Frames frames) {
        this.words = words;
        frames.places(
                person ->
                        person.may(Duty.DESIGN) || person.may(Duty.ADMINISTER)
                                ? List.of(new Frames.Place(83, "Words", "/staff/words", 0))
                                : List.of());
    }

    @GetMapping("/staff/words")
    @MayUse({Who.DESIGNERS, Who.ADMINISTRATORS})
    ModelAndView words(@RequestParam(defaultValue = "") String about) {
        var said = about.length() > ABOUT_MAX ? about.substring(0, ABOUT_MAX) : about;
        return Screen.page(
                "staff/pages/words", new WordsPage(WordBook.of(words).about(said), said.strip()));
    }
}
