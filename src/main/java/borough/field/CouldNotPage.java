package borough.field;

import borough.web.Choice;
import java.util.List;

/** Why a job could not be done: the reasons as buttons. */
public record CouldNotPage(
        String where,
        String what,
        List<Choice> reasons,
        String action,
        String back,
        String saved,
        String light) {}
