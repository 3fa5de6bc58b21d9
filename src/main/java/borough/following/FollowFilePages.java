package borough.following;

import borough.cases.Cases;
import borough.documents.Serving;
import borough.values.Reference;
import borough.vocabulary.KeptFile;
import borough.web.MayUse;
import borough.web.Who;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The files that a customer sent, and those that we show them, for whoever follows with the
 * customer's own link.
 */
@Controller
class FollowFilePages {
    private static final String PATH = "/follow/{reference}/{secret}/files/{file}";

    private final Cases cases;
    private final FollowFiles files;
    private final Serving serving;

    FollowFilePages(Cases cases, FollowFiles files, Serving serving) {
        this.cases = cases;
        this.files = files;
        this.serving = serving;
    }

    @GetMapping(PATH)
    @MayUse(Who.ANYONE)
    ModelAndView file(
            @PathVariable String reference,
            @PathVariable String secret,
            @PathVariable String file) {
        return serving.file(file, seen(reference, secret));
    }

    @GetMapping(PATH + "/preview")
    @MayUse(Who.ANYONE)
    ModelAndView preview(
            @PathVariable String reference,
            @PathVariable String secret,
            @PathVariable String file) {
        return serving.preview(file, seen(reference, secret));
    }

    private List<KeptFile> seen(String reference, String secret) {
        return Reference.read(reference)
                .filter(it -> cases.opens(it, secret))
                .map(it -> Stream.concat(files.sent(it).stream(), files.ours(it).stream()).toList())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
