package borough.moving;

import borough.services.Knowing;
import borough.services.Service;
import borough.services.Stage.Opens;
import borough.services.Stage.Part;
import java.util.List;
import java.util.Optional;

/** What a part that is there for each of a list is for: known as {@code each} inside that part. */
final class Each {
    private Each() {}

    /** Makes it known, where this is such a part; otherwise nothing changes. */
    static void know(Service service, String line, Knowing known) {
        service.part(line)
                .flatMap(part -> of(part, line, known))
                .ifPresent(it -> known.put("each", it));
    }

    private static Optional<Object> of(Part part, String line, Knowing known) {
        int place = line.equals(part.name()) ? 0 : number(line.substring(part.name().length())) - 1;
        return part.opens()
                .forEach()
                .filter(path -> !path.name().equals(Opens.REPORTER))
                .flatMap(path -> path.value(known))
                .filter(List.class::isInstance)
                .map(list -> (List<?>) list)
                .filter(list -> place < list.size())
                .map(list -> list.get(place));
    }

    // The first part has the bare name, the second " 2".
    private static int number(String after) {
        return Integer.parseInt(after.strip());
    }
}
