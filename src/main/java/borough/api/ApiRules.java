package borough.api;

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

/**
 * What holds where programs ask: a key and no cookie, so that no page elsewhere can make somebody's
 * browser ask for them, and no form's token is needed.
 */
@Configuration(proxyBeanMethods = false)
class ApiRules {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Keys keys) {
        return WhoAsks.only(http.securityMatcher("/api/**"), ApiRules::key, it -> who(keys, it))
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new KeyPace(), SecurityContextHolderFilter.class)
                .build();
    }

    // Every request asks and few write, so that asking is a matter of reading alone.
    private static Optional<Partner> who(Keys keys, String secret) {
        var asks = keys.who(secret);
        asks.filter(Keys.Asks::usedLongAgo).ifPresent(it -> keys.used(it.partner()));
        return asks.map(Keys.Asks::partner);
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .filter(it -> it.length() < LONGEST)
                .map(it -> it.substring(SCHEME.length()).strip());
    }
}
