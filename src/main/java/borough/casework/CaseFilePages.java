package borough.casework;

import borough.documents.Serving;
import borough.handling.CaseDesk.Piece;
import borough.values.Reference;
import borough.vocabulary.KeptFile;
import borough.web.MayUse;
import borough.web.Viewer;
import borough.web.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The files of a case, for those who see the case and, of its answers, those they belong to. */
@Controller
class CaseFilePages {
    private static final String PATH = "/staff/cases/{reference}/files/{file}";

    private final Casework casework;
    private final CrewPhotos photos;
    private final Serving serving;

    CaseFilePages(Casework casework, CrewPhotos photos, Serving serving) {
        this.casework = casework;
        this.photos = photos;
        this.serving = serving;
    }

    @GetMapping(PATH)
    @MayUse(Who.STAFF)
    ModelAndView file(@PathVariable String reference, @PathVariable String file) {
        return serving.file(file, seen(reference));
    }

    @GetMapping(PATH + "/preview")
    @MayUse(Who.STAFF)
    ModelAndView preview(@PathVariable String reference, @PathVariable String file) {
        return serving.preview(file, seen(reference));
    }

    private List<KeptFile> seen(String reference) {
        var person = Viewer.signedIn();
        var it =
                Reference.read(reference)
                        .filter(read -> !casework.asksWhy(read, person))
                        .flatMap(read -> casework.look(read, person, Piece.of(Set.of(), 0)))
                        .orElseThrow(CasePages::notFound);
        var seen = new ArrayList<>(photos.of(it));
        it.looked().files().values().forEach(seen::addAll);
        return seen;
    }
}
