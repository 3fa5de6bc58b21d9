package borough.worklists;

import borough.council.Duty;
import borough.web.Frames;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import borough.worklists.Lists.Besides;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What waits for somebody. */
@Controller
class WorkPages {
    static final String TEMPLATE = "worklists/pages/home";
    // The list that was seen last, until the browser is closed.
    private static final String LAST = "borough-list";

    private final Lists lists;
    private final Views views;

    WorkPages(Lists lists, Views views, Frames frames) {
        this.lists = lists;
        this.views = views;
        // Not all below /staff: a page that belongs to no place lights none up.
        var work = new Frames.Place(10, "Work", "/staff", 0).holding("/staff/cases", "/staff/work");
        var board = new Frames.Place(12, "Board", "/staff/board", 0);
        frames.places(person -> person.may(Duty.SUPERVISE) ? List.of(work, board) : List.of(work));
    }

    @GetMapping("/staff")
    @MayUse(Who.STAFF)
    ModelAndView work(
            @RequestParam Map<String, String> asked,
            @CookieValue(name = LAST, defaultValue = "") String last,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = Viewer.signedIn();
        if (asked.isEmpty()) {
            var first = last.isEmpty() ? views.first(person).orElse("") : last;
            if (!first.isEmpty()) {
                return Screen.go(ListQuery.read(first).path());
            }
        }
        var query = ListQuery.of(asked);
        var around = lists.around(person);
        if (!query.isWithin(around.reach())) {
            // A team that was left, perhaps: the list must not be shut for good.
            forget(request, response);
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var seen = query.path().substring("/staff?".length());
        if (!seen.equals(last)) {
            remember(seen, request, response);
        }
        var besides = new Besides(asked.getOrDefault("done", ""), List.of());
        return Screen.page(TEMPLATE, lists.page(query, around, besides));
    }

    private static void remember(
            String query, HttpServletRequest request, HttpServletResponse response) {
        set(response, cookie(query, request).build());
    }

    private static void forget(HttpServletRequest request, HttpServletResponse response) {
        set(response, cookie("", request).maxAge(0).build());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            String query, HttpServletRequest request) {
        return ResponseCookie.from(LAST, query)
                .path("/staff")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    private static void set(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** A few characters that change when a list does, so that a page need not be fetched to see. */
    @GetMapping("/staff/work/mark")
    @MayUse(Who.STAFF)
    ResponseEntity<String> mark() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8")
                .body(lists.mark(Viewer.signedIn()));
    }
}
