package borough.account;

import borough.accounts.HomePart;
import java.util.List;

/** The home page of an account: what waits for its holder, and every part of it. */
public record AccountHomePage(
        String name,
        String email,
        List<HomePart.Line> needed,
        List<HomePart> parts,
        boolean hasNoHome) {}
