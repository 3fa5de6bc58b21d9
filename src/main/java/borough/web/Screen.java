package borough.web;

import borough.tongues.Tongue;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a page's method answers: a template with its record, or another page to go to. */
public final class Screen {
    static final String RECORD = "it";
    static final String TONGUE = "tongue";
    static final String SPOKEN = "spoken";

    private Screen() {}

    /** A page: {@code website/pages/home} with the record its template takes. */
    public static ModelAndView page(String template, Record it) {
        return new ModelAndView(template).addObject(RECORD, it);
    }

    /** A page that is read in any language our pages speak, which its address says. */
    public static ModelAndView spoken(String template, Record it) {
        return page(template, it).addObject(SPOKEN, true);
    }

    /** The same page again with what must be put right on it. */
    public static ModelAndView wrong(String template, Record it) {
        return with(HttpStatus.UNPROCESSABLE_CONTENT, template, it);
    }

    /** The same page in this language, unless it is in one of its own already. */
    public static ModelAndView in(Tongue tongue, ModelAndView page) {
        page.getModelMap().putIfAbsent(TONGUE, tongue);
        return page;
    }

    /** A page with a status of its own. */
    public static ModelAndView with(HttpStatus status, String template, Record it) {
        var page = page(template, it);
        page.setStatus(status);
        return page;
    }

    /** After a post: go and get this page of ours. */
    public static ModelAndView go(String path) {
        if (!OwnPath.isOne(path)) {
            throw new IllegalArgumentException("Not a path of ours: " + path);
        }
        var view = new org.springframework.web.servlet.view.RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    /** Out to another site, whose address stands in our own files and never in what was sent. */
    public static ModelAndView away(String address) {
        var view = new org.springframework.web.servlet.view.RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
