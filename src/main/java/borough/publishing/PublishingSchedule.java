package borough.publishing;

import borough.data.Sweeps;
import org.springframework.stereotype.Component;

/** Puts live what was planned, once its time has come. */
@Component
class PublishingSchedule {
    PublishingSchedule(Sweeps sweeps, Publishing publishing) {
        sweeps.add("services that go live at a time", () -> doAllDue(publishing));
    }

    private static void doAllDue(Publishing publishing) {
        var more = true;
        while (more) {
            more = publishing.doNextDue();
        }
    }
}
