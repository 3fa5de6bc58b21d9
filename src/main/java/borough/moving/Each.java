package borough.moving;

import borough.services.Knowing;
import borough.services.Service;
import borough.services.Stage.Opens;
import borough.services.Stage.Part;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a part that is there for each of a list is for: known as {@code each} inside that part. */
final class Each {
    private Each() {}

    /** Makes it known, where this is such a part; otherwise nothing changes. */
    static void know(Service service, String line, Knowing known) {
        service.part(line)
                .flatMap(part -> of(part, line, known))
                .ifPresent(it -> known.put("each", it));
    }

    /** What is heard when a part ends so: of one of many "diary lapsed", as of the first. */
    static List<String> news(Service service, String line, String how) {
        return Stream.concat(Stream.of(line), service.part(line).stream().map(Part::name))
                .distinct()
                .map(name -> name + " " + how)
                .toList();
    }

    /** The names of the parts that open: one, or one for each of a list. */
    static List<String> lines(Part part, Performing performing) {
        var each = part.opens().forEach();
        int size =
                each.isEmpty() || part.opens().forEachReporter()
                        ? 1
                        : performing.list(each.get()).size();
        return IntStream.rangeClosed(1, size).mapToObj(place -> line(part, place)).toList();
    }

    /** The name of one more of these parts. */
    static String next(Part part, List<String> lines) {
        var one = Pattern.compile(Pattern.quote(part.name()) + "( [0-9]+)?");
        long there = lines.stream().filter(it -> one.matcher(it).matches()).count();
        return line(part, (int) there + 1);
    }

    private static String line(Part part, int place) {
        return place == 1 ? part.name() : part.name() + " " + place;
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
