package borough.govukpaystandin;

import borough.web.Choice;
import java.util.List;

/** What the stand-in may do wrong. */
public record PayMistakesPage(List<Choice> mistakes) {}
