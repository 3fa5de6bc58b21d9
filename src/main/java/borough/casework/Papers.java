package borough.casework;

import borough.casework.Casework.OnDesk;
import borough.web.Link;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What else lies beside a case, told by whoever keeps it: letters, drawings, tables to add to. */
@Component
public class Papers {
    private final List<Function<OnDesk, List<Link>>> known = new CopyOnWriteArrayList<>();

    /** Adds what somebody keeps of a case; empty where that is nothing. */
    public void add(Function<OnDesk, List<Link>> kept) {
        known.add(kept);
    }

    List<Link> of(OnDesk it) {
        return known.stream().flatMap(kept -> kept.apply(it).stream()).toList();
    }
}
