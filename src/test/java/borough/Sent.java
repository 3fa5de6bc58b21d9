package borough;

import borough.casebook.Event;
import borough.cases.Cases;
import borough.cases.Opening;
import borough.council.Calendars;
import borough.language.Around;
import borough.services.Service;
import borough.services.Situation;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.vocabulary.Person;
import borough.walking.Walk;
import java.util.Map;
import java.util.Set;

/** What somebody sends at this moment, and the case that it opens. */
public final class Sent {
    private Sent() {}

    /** At home by web; in a transaction of the council's. */
    public static Reference byWeb(Service service, Map<String, Object> answers) {
        return byWeb(service, answers, Tongue.ENGLISH);
    }

    /** The same by somebody who reads this language. */
    public static Reference byWeb(Service service, Map<String, Object> answers, Tongue tongue) {
        var around =
                new Around(
                        "web",
                        Town.CLOCK.instant(),
                        Town.bean(Calendars.class).current(),
                        Person.NOBODY);
        var walked = new Walk(service).next(new Situation(around, answers, Map.of(), Set.of()));
        var opening = Opening.of(service, walked, answers, Map.of(), Event.By.CUSTOMER);
        return Town.bean(Cases.class).open(opening.in(tongue)).reference();
    }
}
