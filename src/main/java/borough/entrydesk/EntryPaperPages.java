package borough.entrydesk;

import borough.cases.Cases;
import borough.printing.Printed;
import borough.values.Reference;
import borough.web.MayUse;
import borough.web.Who;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody who follows their request has the licence or permit that came of it. */
@Controller
class EntryPaperPages {
    private final EntryPaper papers;
    private final Cases cases;

    EntryPaperPages(EntryPaper papers, Cases cases) {
        this.papers = papers;
        this.cases = cases;
    }

    // Whoever has not the case's own secret learns nothing, not even that there is one.
    @GetMapping("/papers/{reference}/{secret}/{number}")
    @MayUse(Who.ANYONE)
    ModelAndView paper(
            @PathVariable String reference,
            @PathVariable String secret,
            @PathVariable String number) {
        return Reference.read(reference)
                .filter(it -> cases.opens(it, secret))
                .flatMap(it -> papers.print(it, number))
                .map(pdf -> Printed.shown(pdf, number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
