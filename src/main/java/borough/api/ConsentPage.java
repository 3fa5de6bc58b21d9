package borough.api;

import borough.asking.JourneyFrame;
import borough.web.Asked;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letting another organisation finish a journey: whom, what they see, until when; and no more. */
public record ConsentPage(JourneyFrame around, Ways ways, String until, Means means) {
    /** Where one came from, and where is said whom one lets, or that one lets them no more. */
    public record Ways(String back, String give, String takeBack) {}

    /** Either somebody is to be chosen, or somebody is let already. */
    public record Means(List<String> keptBack, @Nullable Asked whom, @Nullable Given given) {}

    /** Whom it was given to, by which code while nobody used it, and since when they have it. */
    public record Given(String partner, @Nullable String code, @Nullable String since) {}

    /** What to put right, for the summary at the top. */
    public List<Fault> faults() {
        var whom = means.whom();
        return whom == null ? List.of() : whom.faults();
    }
}
