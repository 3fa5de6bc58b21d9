package borough.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * What holds where programs ask: a key and no cookie, so that no page elsewhere can make somebody's
 * browser ask for them, and no form's token is needed.
 */
@Configuration(proxyBeanMethods = false)
class ApiRules {
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Bearer bearer) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .securityContext(it -> it.securityContextRepository(bearer))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterAfter(new KeyPace(), SecurityContextHolderFilter.class)
                .headers(
                        it ->
                                it.defaultsDisabled()
                                        .cacheControl(Customizer.withDefaults())
                                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
