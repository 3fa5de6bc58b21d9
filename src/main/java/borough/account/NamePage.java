package borough.account;

import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How somebody is called. */
public record NamePage(String name, @Nullable Fault fault) {
    private static final int SHOWN_MAX = 600;

    static NamePage of(String name) {
        return new NamePage(name, null);
    }

    static NamePage wrong(String typed) {
        var shown = typed.substring(0, Math.min(typed.length(), SHOWN_MAX));
        return new NamePage(shown, new Fault("name", "Enter your name, in up to 300 letters"));
    }

    public List<Fault> faults() {
        return fault == null ? List.of() : List.of(fault);
    }

    public @Nullable String error() {
        return fault == null ? null : fault.says();
    }
}
