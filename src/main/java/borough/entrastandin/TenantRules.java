package borough.entrastandin;

import borough.entra.Agreements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Tokens are asked for by programs, which bring their secret and have no form of ours. */
@Configuration(proxyBeanMethods = false)
class TenantRules {
    @Bean
    @Order(4)
    SecurityFilterChain tenantTokens(HttpSecurity http) {
        return http.securityMatcher(Agreements.STAND_IN + "/*/oauth2/v2.0/token")
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
