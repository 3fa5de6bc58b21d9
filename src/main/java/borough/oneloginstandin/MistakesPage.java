package borough.oneloginstandin;

import borough.web.Choice;
import java.util.List;

/** What the stand-in should do wrong. */
public record MistakesPage(List<Choice> mistakes) {}
