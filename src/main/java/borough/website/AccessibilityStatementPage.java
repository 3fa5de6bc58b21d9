package borough.website;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How well everyone can use this website, as the law asks us to say. */
public record AccessibilityStatementPage(
        String phone, @Nullable String email, LocalDate prepared, List<String> shortfalls) {}
