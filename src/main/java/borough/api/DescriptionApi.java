package borough.api;

import borough.catalogue.Catalogue;
import borough.council.Councils;
import borough.data.Json;
import borough.services.Service;
import borough.tongues.Marked;
import borough.web.Links;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What programs can do here, for them as OpenAPI and for those who write them as a page. */
@Controller
class DescriptionApi {
    private final Catalogue catalogue;
    private final OpenApi openApi;
    private final FileExamples examples;
    private final Councils councils;
    private final Links links;

    DescriptionApi(
            Catalogue catalogue,
            OpenApi openApi,
            FileExamples examples,
            Councils councils,
            Links links) {
        this.catalogue = catalogue;
        this.openApi = openApi;
        this.examples = examples;
        this.councils = councils;
        this.links = links;
    }

    private List<Service> offered() {
        return catalogue.all().stream()
                .filter(it -> it.front().channels().contains(ServicesApi.CHANNEL))
                .flatMap(it -> catalogue.live(it.slug()).stream())
                .toList();
    }

    @GetMapping("/api/openapi.json")
    @MayUse(Who.ANYONE)
    ResponseEntity<String> whole(HttpServletRequest request) {
        var likes = ServicesApi.likes(request);
        return json().body(Json.write(openApi.of(councils.current().name(), offered(), likes)));
    }

    @GetMapping("/api/services/{slug}/openapi.json")
    @MayUse(Who.ANYONE)
    ResponseEntity<String> one(@PathVariable String slug, HttpServletRequest request) {
        var service =
                catalogue
                        .live(slug)
                        .filter(it -> it.channels().contains(ServicesApi.CHANNEL))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var likes = ServicesApi.likes(request);
        var tongue = openApi.tongue(service, likes);
        var title = Marked.plain(service.in(tongue).title());
        return json().header(HttpHeaders.CONTENT_LANGUAGE, tongue.code())
                .body(Json.write(openApi.of(title, List.of(service), likes)));
    }

    // The same address answers in several languages.
    private static ResponseEntity.BodyBuilder json() {
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.APPLICATION_JSON);
    }

    @GetMapping("/api")
    @MayUse(Who.ANYONE)
    ModelAndView page() {
        var council = councils.current();
        return Screen.page(
                "api/pages/partners",
                new ApiPage(
                        council.name(),
                        council.contact().email(),
                        offered().stream().map(this::offer).toList()));
    }

    private ApiPage.Offer offer(Service it) {
        var path = "/api/services/" + it.slug();
        return new ApiPage.Offer(it.title(), it.about(), path + "/openapi.json", curl(it, path));
    }

    private String curl(Service it, String path) {
        Optional<String> body = examples.of(it).values().stream().findFirst().map(Json::write);
        return """
        curl -X POST %s \\
          -H "Authorization: Bearer $BOROUGH_KEY" \\
          -H "Content-Type: application/json" \\
          -H "Idempotency-Key: $(date +%%s)" \\
          -d '%s'"""
                .formatted(links.to(path), quoted(body.orElse("{\"answers\": {}}")));
    }

    // Between single quotes a shell leaves everything alone but these.
    private static String quoted(String json) {
        return json.replace("'", "'\\''");
    }
}
