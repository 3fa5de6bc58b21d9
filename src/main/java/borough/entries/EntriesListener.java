package borough.entries;

import borough.casebook.Event;
import borough.cases.Cases;
import borough.cases.Cases.Happening;
import borough.data.News;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells cases what became of their entries. */
@Component
class EntriesListener {
    private static final Event.By REGISTER = new Event.By("The register", "system");

    EntriesListener(News news, Cases cases) {
        news.hear(EntryTold.class, "entries.case told", it -> tell(cases, it));
    }

    private static void tell(Cases cases, EntryTold it) {
        var values = new HashMap<String, Object>();
        values.put("number", it.number());
        if (it.ends() != null) {
            values.put("ends", it.ends());
        }
        if (!it.list().isEmpty()) {
            values.put("list", it.list());
        }
        cases.happened(
                it.caseReference(),
                new Happening(
                        Entries.ENTER,
                        it.event(),
                        values,
                        it.occasion(),
                        REGISTER,
                        Optional.of(it.effect())));
    }
}
