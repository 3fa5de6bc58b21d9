package borough.running;

import borough.council.Council;
import borough.council.Councils;
import borough.data.Tenancy;
import borough.settings.Setting;
import borough.settings.Settings;
import borough.web.Links;
import java.util.ArrayList;
import java.util.List;

/** What a start says last: the addresses to open, and who to sign in as. */
final class Addresses {
    private static final int SHOWN_MAX = 5;

    private final Program program;
    private final boolean isDemonstrationAllowed;

    Addresses(Program program, Settings settings) {
        this.program = program;
        this.isDemonstrationAllowed = settings.isOn(Setting.DEMONSTRATION);
    }

    List<String> lines() {
        var councils = program.door(Councils.class).all();
        var lines = new ArrayList<String>();
        if (councils.isEmpty()) {
            lines.add("Open      " + local("localhost", "/") + "  (no council is here yet)");
            lines.add("Then      ./borough council new FILE, and ./borough admin invite EMAIL");
            return lines;
        }
        councils.stream()
                .limit(SHOWN_MAX)
                .forEach(it -> lines.add("Open      " + address(it, "/") + "  " + it.name()));
        if (isDemonstrationAllowed && councils.getFirst().demonstration()) {
            lines.add(
                    "Sign in   "
                            + address(councils.getFirst(), "/sign-in/people")
                            + "  as anyone listed there, without a password");
        }
        return lines;
    }

    // Made-up councils are for whoever sits at this machine; real ones have an address of theirs.
    private String address(Council council, String path) {
        return council.demonstration()
                ? local(council.hosts().getFirst(), path)
                : Tenancy.in(council.id(), () -> program.door(Links.class).to(path));
    }

    private String local(String host, String path) {
        return "http://" + host + ":" + program.port() + path;
    }
}
