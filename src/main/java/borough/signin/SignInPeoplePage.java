package borough.signin;

import java.util.List;

/**
 * Made-up people to be, in a demonstration, grouped by what they do.
 *
 * @param asked the name or team that was looked for; empty where nobody was
 */
public record SignInPeoplePage(String asked, List<Group> groups) {
    /** People who do the same work. */
    public record Group(String does, List<Someone> people) {}

    /** One made-up person and what they are good for. */
    public record Someone(String key, String name, String role) {}
}
