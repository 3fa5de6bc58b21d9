package borough.answers;

import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Type;
import java.util.List;
import java.util.Map;

/** Something to be confirmed by a tick; who does not confirm it can't go on. */
final class Declaration extends OneField {
    Declaration() {
        super(
                "declaration",
                "Something to confirm with a tick before going on.",
                "yes",
                Type.YES_OR_NO);
    }

    @Override
    Object sound(Asking asking, String said) {
        if (!said.equals("yes")) {
            throw new NotSound(missing(asking));
        }
        return true;
    }

    @Override
    String missing(Asking asking) {
        return "Tick the box to confirm this";
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        return Map.of(asking.key(), List.of("yes"));
    }

    @Override
    public String shown(String words) {
        return "Confirmed";
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        return Map.of("type", "boolean", "const", true, "description", means());
    }
}
