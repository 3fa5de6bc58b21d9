package borough.account;

import borough.accounts.HomePart;
import java.util.List;

/** All requests of an account, newest first; {@code older} is where the next page begins. */
public record RequestsPage(List<HomePart.Line> lines, String older) {}
