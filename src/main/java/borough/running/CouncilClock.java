package borough.running;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What time it is: in a demonstration today may be another day, with the hours going on as ever.
 */
@Configuration(proxyBeanMethods = false)
class CouncilClock {
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    @Bean
    Clock clock(@Value("${borough.as-of:}") String asOf) {
        var real = Clock.system(ZONE);
        return asOf.isEmpty() ? real : onDay(real, LocalDate.parse(asOf));
    }

    static Clock onDay(Clock real, LocalDate day) {
        var now = ZonedDateTime.now(real);
        var then = day.atTime(now.toLocalTime()).atZone(now.getZone());
        return Clock.offset(real, Duration.between(now, then));
    }
}
