package borough.saving;

import borough.asking.JourneyFrame;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody enters the code that we texted: to which number, and what was wrong. */
public record PhoneCodePage(
        JourneyFrame around, String path, String phone, @Nullable String wrong, boolean isAgain) {
    public List<Fault> faults() {
        return wrong == null ? List.of() : List.of(new Fault("code", wrong));
    }
}
