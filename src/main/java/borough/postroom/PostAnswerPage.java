package borough.postroom;

import borough.web.Choice;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A visitor answers a message as the person would, or as somebody else. */
public record PostAnswerPage(
        String how,
        String to,
        String text,
        String action,
        List<Choice> ways,
        String typed,
        @Nullable Fault fault) {}
