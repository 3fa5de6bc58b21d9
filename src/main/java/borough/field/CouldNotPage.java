package borough.field;

import borough.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a job could not be done: the reasons as buttons. */
public record CouldNotPage(
        String where,
        String what,
        List<Choice> reasons,
        @Nullable String wrong,
        String action,
        String crew,
        String day,
        String back,
        String saved,
        String light) {}
