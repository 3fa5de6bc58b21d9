package borough.oneloginstandin;

import borough.onelogin.Terms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Tokens are asked for by programs, which sign what they send and have no form of ours. */
@Configuration(proxyBeanMethods = false)
class StandInRules {
    @Bean
    @Order(3)
    SecurityFilterChain standInTokens(HttpSecurity http) {
        return http.securityMatcher(Terms.STAND_IN + "/token")
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
