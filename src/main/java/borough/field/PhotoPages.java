package borough.field;

import borough.crews.Mine;
import borough.documents.Serving;
import borough.visits.Visit;
import borough.visits.Visits;
import borough.vocabulary.KeptFile;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a crew adds to a job that has ended, a note or a picture, and the pictures of jobs. */
@Controller
class PhotoPages {
    private static final int NOTE_MAX = 500;
    private static final String FILE = "/crew/jobs/{id}/files/{file}";
    private static final Map<String, String> WRONG =
            Map.of(
                    "photo", "We could not use that picture. Take it again, as a JPG.",
                    "large", "That picture is too large. Take a smaller one.");

    private final Visits visits;
    private final Photos photos;
    private final Serving serving;
    private final Today today;
    private final Mine mine;

    PhotoPages(Visits visits, Photos photos, Serving serving, Today today, Mine mine) {
        this.visits = visits;
        this.photos = photos;
        this.serving = serving;
        this.today = today;
        this.mine = mine;
    }

    /** What the page says of a picture that was turned down. */
    static @Nullable String wrong(String which) {
        return WRONG.get(which);
    }

    @PostMapping("/crew/jobs/{id}/note")
    @MayUse(Who.CREWS)
    ModelAndView note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request) {
        var visit = find(id);
        if (!mine.maySpeakFor(visit.crew(), Viewer.signedIn())) {
            return Refusals.notYours(visit.crew(), today, request);
        }
        var photo = visit.isOpen() ? Photos.Taken.NONE : photos.taken(request, visit);
        var words = note.length() <= NOTE_MAX ? note : note.substring(0, NOTE_MAX);
        var kept = photo.id() == null ? "" : photo.id();
        visits.addTo(id, words, kept, Viewer.signedIn().person());
        return Screen.go("/crew/jobs/" + id + "/saved" + (photo.isRefused() ? "?wrong=photo" : ""));
    }

    /** Where a form that was too large leads. */
    @GetMapping("/crew/jobs/{id}/note")
    @MayUse(Who.CREWS)
    ModelAndView tooLarge(@PathVariable UUID id) {
        return Screen.go("/crew/jobs/" + id + "/saved?wrong=large");
    }

    @GetMapping(FILE)
    @MayUse({Who.CREWS, Who.SUPERVISORS})
    ModelAndView file(@PathVariable UUID id, @PathVariable String file) {
        return serving.file(file, seen(find(id)));
    }

    @GetMapping(FILE + "/preview")
    @MayUse({Who.CREWS, Who.SUPERVISORS})
    ModelAndView preview(@PathVariable UUID id, @PathVariable String file) {
        return serving.preview(file, seen(find(id)));
    }

    private List<KeptFile> seen(Visit visit) {
        var person = Viewer.signedIn();
        return photos.seen(visit, person, mine.mayLookInto(visit.crew(), person));
    }

    private Visit find(UUID id) {
        return visits.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
