package borough.web;

import borough.council.Councils;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The council's colours, as a style sheet of custom properties and as a small mark. */
@Controller
class BrandPages {
    // The address changes with the colours, so that either may be kept for long.
    private static final CacheControl LONG = CacheControl.maxAge(Duration.ofDays(30)).cachePublic();

    private final Councils councils;

    BrandPages(Councils councils) {
        this.councils = councils;
    }

    @GetMapping("/brand.css")
    @MayUse(Who.ANYONE)
    ResponseEntity<String> sheet() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=utf-8"))
                .cacheControl(LONG)
                .body(BrandSheet.css(councils.current().brand()));
    }

    @GetMapping("/mark.svg")
    @MayUse(Who.ANYONE)
    ResponseEntity<String> mark() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(LONG)
                .body(BrandSheet.mark(councils.current().brand()));
    }
}
