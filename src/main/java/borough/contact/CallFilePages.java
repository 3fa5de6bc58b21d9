package borough.contact;

import borough.asking.AskedFiles;
import borough.documents.Documents;
import borough.documents.Owner;
import borough.documents.Serving;
import borough.journeys.Journeys;
import borough.journeys.Journeys.Opened;
import borough.vocabulary.KeptFile;
import borough.web.MayUse;
import borough.web.Viewer;
import borough.web.Who;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The files of a journey that an adviser walks: its own, and those that are shown now. */
@Controller
class CallFilePages {
    private static final String PATH = "/staff/journeys/{id}/files/{file}";

    private final Journeys journeys;
    private final Documents documents;
    private final Serving serving;

    CallFilePages(Journeys journeys, Documents documents, Serving serving) {
        this.journeys = journeys;
        this.documents = documents;
        this.serving = serving;
    }

    @GetMapping(PATH)
    @MayUse(Who.ADVISERS)
    ModelAndView file(@PathVariable String id, @PathVariable String file) {
        return serving.file(file, seen(id, file));
    }

    @GetMapping(PATH + "/preview")
    @MayUse(Who.ADVISERS)
    ModelAndView preview(@PathVariable String id, @PathVariable String file) {
        return serving.preview(file, seen(id, file));
    }

    private List<KeptFile> seen(String id, String file) {
        var opened =
                journeys.open(id, "", Optional.of(Viewer.signedIn()))
                        .filter(it -> it.journey().by().isAssisted())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return seen(opened, file);
    }

    private List<KeptFile> seen(Opened it, String file) {
        var own = documents.of(Owner.journey(it.journey().id()), List.of(file));
        return own.isEmpty() ? AskedFiles.shown(journeys.next(it).step()) : own;
    }
}
