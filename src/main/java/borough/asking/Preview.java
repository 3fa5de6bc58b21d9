package borough.asking;

import borough.asking.JourneyViews.Redrawn;
import borough.documents.Uploads;
import borough.journeys.Journey;
import borough.places.Places;
import borough.services.Service;
import borough.tongues.Tongue;
import borough.vocabulary.Posted;
import borough.vocabulary.Property;
import borough.walking.Step;
import borough.walking.Walked;
import borough.web.Link;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages of a service as people would see them, for somebody who only looks: nothing is begun,
 * kept or sent, and no case can be opened from here.
 */
@Component
public class Preview {
    private final JourneyViews views;
    private final EndViews ends;
    private final ServicePages services;
    private final Places places;

    Preview(JourneyViews views, EndViews ends, ServicePages services, Places places) {
        this.views = views;
        this.ends = ends;
        this.services = services;
        this.places = places;
    }

    /** A made-up journey whose pages stand below this path. */
    public Journey journey(String path, Service service, Journey.Said said, Instant now) {
        return new Journey(
                path,
                service,
                new Journey.By("web", Optional.empty()),
                said,
                new Journey.Since(0, now, "", ""),
                Optional.empty());
    }

    /** The page before it, whose button posts to this path followed by the service's name. */
    public ModelAndView start(Service service, String path) {
        return services.start(service, Tongue.ENGLISH, path);
    }

    /**
     * An example's answer as somebody here would give it: an address of an example is none of ours,
     * so it becomes the property that is found for it.
     */
    public Object given(Object answer) {
        return answer instanceof Property property
                ? places.find(property.address(), 1).stream()
                        .<Object>map(it -> new Property(it.uprn(), it.label()))
                        .findFirst()
                        .orElse(answer)
                : answer;
    }

    /** The form with the files that were chosen, which are looked at by their names alone. */
    public Posted posted(Walked walked, Posted typed, HttpServletRequest request) {
        return walked.step() instanceof Step.Ask ask && AskedFiles.isOne(ask)
                ? Uploads.pretended(ask.asking().key(), typed, request)
                : typed;
    }

    /** Whether this post only looks for an address, or for another one. */
    public boolean isLookingUp(Walked walked, Posted posted) {
        return views.isLookingUp(walked, posted);
    }

    /** A question with what was typed and what is wrong with it; empty words where nothing is. */
    public ModelAndView question(Journey it, Walked walked, Posted posted, String wrong) {
        return views.question(
                it,
                walked,
                posted,
                wrong.isEmpty() ? Redrawn.afresh("") : Redrawn.wrong(wrong, ""));
    }

    /** Whatever comes next but a question: what stops the journey, or what ends it. */
    public ModelAndView page(Journey it, Walked walked) {
        return switch (walked.step()) {
            case Step.Ask ask -> question(it, walked, new Posted(java.util.Map.of()), "");
            case Step.Ready ready -> ends.check(it, walked, ready);
            case Step.Found found -> ends.found(it, walked, found);
            default -> views.stopped(it, walked, "");
        };
    }

    /** The end: what would have happened, and that it has not. */
    public ModelAndView end(Journey it, List<String> says, String back) {
        return JourneyViews.says(
                views.around(it),
                "This is where the preview ends",
                says,
                new Link("Back to the designer’s page", back));
    }
}
