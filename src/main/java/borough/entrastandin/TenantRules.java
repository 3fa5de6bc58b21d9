package borough.entrastandin;

import borough.entra.Agreements;
import borough.oidc.StandIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Tokens are asked for by programs, which bring their secret and have no form of ours. */
@Configuration(proxyBeanMethods = false)
class TenantRules {
    @Bean
    @Order(4)
    SecurityFilterChain tenantTokens(HttpSecurity http) {
        return StandIns.tokens(http, Agreements.STAND_IN + "/*/oauth2/v2.0/token");
    }
}
