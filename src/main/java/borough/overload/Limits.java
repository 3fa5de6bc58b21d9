package borough.overload;

import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How many requests of each kind are worked at together, and how long one waits for a place.
 *
 * @param patience how long, before it is told to come back
 */
record Limits(Map<Kind, Integer> places, Duration patience) {
    /** As the settings say; without them, as they come. */
    @Configuration(proxyBeanMethods = false)
    static class FromSettings {
        @Bean
        Limits limits(
                @Value("${borough.requests.public:64}") int ofPublic,
                @Value("${borough.requests.staff:32}") int ofStaff,
                @Value("${borough.requests.programs:32}") int ofPrograms,
                @Value("${borough.requests.files:16}") int ofFiles,
                @Value("${borough.requests.wait:3}") int waitSeconds) {
            var places =
                    Map.of(
                            Kind.PUBLIC, ofPublic,
                            Kind.STAFF, ofStaff,
                            Kind.PROGRAMS, ofPrograms,
                            Kind.FILES, ofFiles);
            return new Limits(places, Duration.ofSeconds(waitSeconds));
        }
    }
}
