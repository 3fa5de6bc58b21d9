package borough.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows staff who make pages every part there is to make them of. */
@Controller
class GalleryPages {
    @GetMapping("/gallery")
    @MayUse(Who.STAFF)
    ModelAndView gallery() {
        return new ModelAndView("web/pages/gallery");
    }
}
