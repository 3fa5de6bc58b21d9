package borough.joiners;

import borough.council.Partner;
import borough.signin.WhoAsks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** What holds where directories tell us of people: a key of theirs and no cookie. */
@Configuration(proxyBeanMethods = false)
class ScimRules {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    @Bean
    @Order(2)
    SecurityFilterChain directories(HttpSecurity http, DirectoryKeys keys) {
        return WhoAsks.only(http.securityMatcher("/scim/**"), ScimRules::key, it -> who(keys, it))
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ScimFaults(), SecurityContextHolderFilter.class)
                .build();
    }

    // Every request asks and few write, so that asking is a matter of reading alone.
    private static Optional<Partner> who(DirectoryKeys keys, String secret) {
        var asks = keys.who(secret);
        asks.filter(DirectoryKeys.Asks::usedLongAgo).ifPresent(it -> keys.used(it.directory()));
        return asks.map(DirectoryKeys.Asks::directory);
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .filter(it -> it.length() < LONGEST)
                .map(it -> it.substring(SCHEME.length()).strip());
    }
}
