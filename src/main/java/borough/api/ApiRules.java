package borough.api;

import borough.council.Partner;
import borough.signin.WhoAsks;
import borough.tongues.Tongues;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

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
    SecurityFilterChain programs(HttpSecurity http, Keys keys, Tongues tongues) {
        return WhoAsks.only(http.securityMatcher("/api/**"), ApiRules::key, it -> who(keys, it))
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new KeyPace(), SecurityContextHolderFilter.class)
                .addFilterAfter(new Speaking(tongues), KeyPace.class)
                .build();
    }

    // Every request asks and few write, so that asking is a matter of reading alone.
    private static Optional<Partner> who(Keys keys, String secret) {
        var asks = keys.who(secret);
        asks.filter(Keys.Asks::usedLongAgo).ifPresent(it -> keys.used(it.partner()));
        return asks.map(Keys.Asks::partner);
    }

    /** What a program is told is in the language that it likes best of those we speak. */
    private static final class Speaking extends OncePerRequestFilter {
        private final Tongues tongues;

        Speaking(Tongues tongues) {
            this.tongues = tongues;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            ScopedValue.CallableOp<Void, Exception> on =
                    () -> {
                        chain.doFilter(request, response);
                        return null;
                    };
            try {
                tongues.liked(ServicesApi.likes(request)).speaking(on);
            } catch (ServletException | IOException | RuntimeException fault) {
                throw fault;
            } catch (Exception other) {
                throw new ServletException(other);
            }
        }
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .filter(it -> it.length() < LONGEST)
                .map(it -> it.substring(SCHEME.length()).strip());
    }
}
