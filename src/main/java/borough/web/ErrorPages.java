package borough.web;

import borough.council.Councils;
import borough.data.Superseded;
import borough.data.Tenancy;
import borough.overload.Again;
import borough.overload.UnavailablePage;
import borough.tongues.Languages;
import borough.tongues.Tongues;
import borough.values.Reference;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The one place where faults become pages: plain words, never a stack trace. */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private static final String AGAIN_SECONDS = "10";
    private static final long TELL_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Councils councils;
    private final Tongues tongues;
    private final AtomicLong toldAway = new AtomicLong(System.nanoTime() - 2 * TELL_AGAIN_NANOS);

    ErrorPages(Councils councils, Tongues tongues) {
        this.councils = councils;
        this.tongues = tongues;
    }

    @RequestMapping("/error")
    @MayUse(Who.ANYONE)
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        var page = shown(request);
        if (page.getStatus() == HttpStatus.SERVICE_UNAVAILABLE
                && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
        }
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked instanceof String path && Problem.isForPrograms(path)
                ? told(page, request)
                : page;
    }

    // The same for a program.
    private ModelAndView told(ModelAndView page, HttpServletRequest request) {
        var status = HttpStatus.valueOf(Objects.requireNonNull(page.getStatus()).value());
        var reference =
                page.getModel().get(Screen.RECORD) instanceof ProblemPage it
                        ? it.reference()
                        : null;
        var likes = Objects.requireNonNullElse(request.getHeader("Accept-Language"), "en");
        var problem = Problem.of(status, reference == null ? "" : reference);
        return tongues.liked(likes).speaking(problem::screen);
    }

    private ModelAndView shown(HttpServletRequest request) {
        var fault = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (fault != null) {
            return thrown(fault, request);
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            // Its form has been read for the token already, and says its language too.
            var spoken = tongues.ofPage(request.getParameter(Languages.OF_FORM));
            var expired = page(HttpStatus.FORBIDDEN, "web/pages/expired", ProblemPage.plain());
            return spoken.isEnglish() ? expired : Screen.in(spoken, expired);
        }
        // Before anything was begun: only then is no fault at hand.
        return status == HttpStatus.SERVICE_UNAVAILABLE
                ? unavailable(request, true)
                : told(status == null ? HttpStatus.NOT_FOUND : status);
    }

    private ModelAndView unavailable(HttpServletRequest request, boolean isRefused) {
        Frames.withoutWho(request);
        var page = new UnavailablePage(isRefused, Again.of(request), phone());
        return Screen.with(HttpStatus.SERVICE_UNAVAILABLE, "overload/pages/unavailable", page);
    }

    private ModelAndView thrown(Throwable fault, HttpServletRequest request) {
        for (var it = fault; it != null; it = it.getCause()) {
            if (it instanceof Superseded) {
                return page(HttpStatus.CONFLICT, "web/pages/superseded", ProblemPage.plain());
            }
            if (it instanceof InvalidParameterException unreadable) {
                return told(HttpStatus.valueOf(unreadable.getErrorCode()));
            }
            if (isDatabaseAway(it)) {
                tellAway(it);
                return unavailable(request, false);
            }
        }
        var reference = Reference.draw();
        LOG.error("Fault {}", reference, fault);
        var problem = new ProblemPage(Words.reference(reference.text()), phone());
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "web/pages/gone-wrong", problem);
    }

    // While it is away, a line for each page asked for would fill the disk.
    private void tellAway(Throwable fault) {
        long now = System.nanoTime();
        long before = toldAway.get();
        if (now - before > TELL_AGAIN_NANOS && toldAway.compareAndSet(before, now)) {
            LOG.error("The database does not answer: {}", fault.toString());
        }
    }

    // Also when it goes away in the middle: lost connections are 08, a server that stops or cuts a
    // statement off is 57.
    private static boolean isDatabaseAway(Throwable fault) {
        return fault instanceof CannotCreateTransactionException
                || fault instanceof DataAccessResourceFailureException
                || fault instanceof TransactionSystemException
                || (fault instanceof SQLException it
                        && it.getSQLState() != null
                        && (it.getSQLState().startsWith("08")
                                || it.getSQLState().startsWith("57")));
    }

    private ModelAndView told(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, UNAUTHORIZED ->
                    page(status, "web/pages/forbidden", ProblemPage.plain());
            case TOO_MANY_REQUESTS ->
                    page(status, "web/pages/too-many", new ProblemPage(null, phone()));
            case CONTENT_TOO_LARGE -> page(status, "web/pages/too-large", ProblemPage.plain());
            case BAD_REQUEST, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE ->
                    page(status, "web/pages/not-found", ProblemPage.plain());
            default ->
                    page(
                            status.is5xxServerError() ? status : HttpStatus.NOT_FOUND,
                            status.is5xxServerError()
                                    ? "web/pages/gone-wrong"
                                    : "web/pages/not-found",
                            new ProblemPage(null, phone()));
        };
    }

    private @org.jspecify.annotations.Nullable String phone() {
        return Tenancy.bound().isPresent() ? councils.current().contact().phone() : null;
    }

    private static ModelAndView page(HttpStatus status, String template, ProblemPage problem) {
        var page = Screen.spoken(template, problem);
        page.setStatus(status);
        return page;
    }
}
