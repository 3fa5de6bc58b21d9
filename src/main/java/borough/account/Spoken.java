package borough.account;

import borough.accounts.Account;
import borough.accounts.Accounts;
import borough.council.ResidentSignedIn;
import borough.tongues.Tongue;
import borough.tongues.Tongues;
import borough.web.Screen;
import borough.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** In which language the pages of an account speak: as the page's address says, else theirs. */
@Component
class Spoken {
    static final String FIELD = "lang";

    private final Tongues tongues;
    private final Accounts accounts;

    Spoken(Tongues tongues, Accounts accounts) {
        this.tongues = tongues;
        this.accounts = accounts;
    }

    Tongue of(HttpServletRequest request) {
        var asked = request.getParameter(FIELD);
        return tongues.ofPage(asked == null ? theirLanguage() : asked);
    }

    private @Nullable String theirLanguage() {
        return Viewer.ifResident()
                .flatMap(it -> accounts.find(it.account()))
                .map(it -> it.details().language())
                .orElse(null);
    }

    /** A page whose words are put together in the language it is read in. */
    ModelAndView page(String template, HttpServletRequest request, Supplier<Record> it) {
        return page(template, of(request).speaking(it::get), request);
    }

    ModelAndView page(String template, Record it, HttpServletRequest request) {
        return Screen.in(of(request), Screen.spoken(template, it));
    }

    ModelAndView wrong(String template, Record it, HttpServletRequest request) {
        return Screen.in(of(request), Screen.wrong(template, it));
    }

    /** After a post, in the language of the page before. */
    ModelAndView go(String path, HttpServletRequest request) {
        var tongue = of(request);
        var more = path.contains("?") ? "&" : "?";
        return Screen.go(
                request.getParameter(FIELD) == null ? path : path + more + "lang=" + tongue.code());
    }

    /** The account of who looks. */
    Account theirs() {
        return accounts.find(Viewer.ifResident().map(ResidentSignedIn::account).orElseThrow())
                .orElseThrow();
    }
}
