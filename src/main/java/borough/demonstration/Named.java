package borough.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The streets, homes and people that every story shares, with dates still as the file has them. */
record Named(
        List<NamedStreet> streets,
        Map<String, List<String>> rounds,
        List<NamedProperty> properties,
        List<NamedPerson> people,
        List<NamedStaff> staff,
        List<NamedMark> marks,
        List<NamedLog> logs) {

    record NamedStreet(
            String name, String ward, String postcode, int shops, int homes, int flats) {}

    /** Its place is written as people say it: 14 Mill Lane, or Flat 6, Weir Court. */
    record NamedProperty(
            @Nullable String key,
            long uprn,
            String at,
            @Nullable String organisation,
            Reach contact,
            List<NamedPerson> household) {}

    record Reach(@Nullable String mobile, @Nullable String email) {}

    record NamedPerson(
            String name,
            LocalDate born,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            Reach reach) {}

    record NamedStaff(String name, String team, String post) {}

    record NamedMark(String street, LocalDateTime at) {}

    record NamedLog(
            String property, String bin, LocalDateTime at, String event, @Nullable String photo) {}

    /** The property whose place is this. */
    Optional<NamedProperty> at(String place) {
        return properties.stream().filter(it -> it.at().equals(place)).findFirst();
    }

    /** The property that stories call by this key; a file without it is a mistake in the file. */
    NamedProperty called(String key) {
        return properties.stream()
                .filter(it -> key.equals(it.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No property is called " + key));
    }
}
