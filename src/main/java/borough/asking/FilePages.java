package borough.asking;

import borough.documents.Documents;
import borough.documents.Owner;
import borough.documents.Serving;
import borough.journeys.Journeys;
import borough.journeys.Journeys.Opened;
import borough.vocabulary.KeptFile;
import borough.web.MayUse;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The files of a journey, for the browser that walks it: its own, and those it is shown now. */
@Controller
class FilePages {
    private static final String PATH = "/journeys/{id}/files/{file}";

    private final WayIn way;
    private final Journeys journeys;
    private final Documents documents;
    private final Serving serving;

    FilePages(WayIn way, Journeys journeys, Documents documents, Serving serving) {
        this.way = way;
        this.journeys = journeys;
        this.documents = documents;
        this.serving = serving;
    }

    @GetMapping(PATH)
    @MayUse(Who.ANYONE)
    ModelAndView file(
            @PathVariable String id, @PathVariable String file, HttpServletRequest request) {
        return way.open(id, request, it -> serving.file(file, seen(it, file)));
    }

    @GetMapping(PATH + "/preview")
    @MayUse(Who.ANYONE)
    ModelAndView preview(
            @PathVariable String id, @PathVariable String file, HttpServletRequest request) {
        return way.open(id, request, it -> serving.preview(file, seen(it, file)));
    }

    private List<KeptFile> seen(Opened it, String file) {
        var own = documents.of(Owner.journey(it.journey().id()), List.of(file));
        return own.isEmpty() ? AskedFiles.shown(journeys.next(it).step()) : own;
    }
}
