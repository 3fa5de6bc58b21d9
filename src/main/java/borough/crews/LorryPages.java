package borough.crews;

import borough.crews.Lorries.Said;
import borough.crews.Lorries.Told;
import borough.web.MayUse;
import borough.web.Viewer;
import borough.web.Who;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes where a lorry is from the open page of its round; the answer is for the page's script. */
@Controller
class LorryPages {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final String DEGREES = "-?[0-9]{1,3}(\\.[0-9]{1,20})?";
    private static final String METRES = "[0-9]{1,9}(\\.[0-9]{1,20})?";
    private static final String SECONDS = "-?[0-9]{1,9}";

    private final Lorries lorries;

    LorryPages(Lorries lorries) {
        this.lorries = lorries;
    }

    @PostMapping("/crew/{round}/place")
    @MayUse(Who.CREWS)
    ResponseEntity<String> place(
            @PathVariable String round,
            @RequestParam(defaultValue = "") String latitude,
            @RequestParam(defaultValue = "") String longitude,
            @RequestParam(defaultValue = "") String age,
            @RequestParam(defaultValue = "") String within) {
        boolean isForged =
                !latitude.matches(DEGREES)
                        || !longitude.matches(DEGREES)
                        || !within.matches(METRES)
                        || !age.matches(SECONDS);
        if (isForged) {
            return says(HttpStatus.BAD_REQUEST, "That is no place that a tablet sends.");
        }
        var said =
                new Said(
                        Double.parseDouble(latitude),
                        Double.parseDouble(longitude),
                        Duration.ofSeconds(Long.parseLong(age)),
                        Double.parseDouble(within));
        return switch (lorries.tell(round, said, Viewer.signedIn())) {
            case Told.Kept _ -> says(HttpStatus.OK, "");
            case Told.NotKept it -> says(HttpStatus.UNPROCESSABLE_CONTENT, it.why());
            case Told.NotTheirs _ ->
                    says(HttpStatus.FORBIDDEN, "This round belongs to another team.");
        };
    }

    private static ResponseEntity<String> says(HttpStatus status, String words) {
        return ResponseEntity.status(status).contentType(TEXT).body(words);
    }
}
