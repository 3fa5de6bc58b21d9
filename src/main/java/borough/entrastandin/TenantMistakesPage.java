package borough.entrastandin;

import borough.web.Choice;
import java.util.List;

/** What the stand-in should do wrong. */
public record TenantMistakesPage(String action, List<Choice> mistakes) {}
