package borough.helping;

import borough.authorities.AuthorityOver;
import borough.web.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** An authority may end while a page is open: whichever page is asked for next says so. */
@ControllerAdvice
class OverAdvice {
    @ExceptionHandler(AuthorityOver.class)
    ModelAndView over(AuthorityOver it) {
        return page("You cannot do this for them", it.says());
    }

    static ModelAndView page(String title, String says) {
        return Screen.with(
                HttpStatus.FORBIDDEN, "helping/pages/over", new AuthorityOverPage(title, says));
    }

    /** Of a link that was used, is too old or was never ours. */
    static ModelAndView gone() {
        return page(
                "This link does not work",
                "It works once and for some days. Ask us for another, or ring us.");
    }
}
