package borough.oneloginstandin;

import borough.oidc.StandIns;
import borough.onelogin.Terms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Tokens are asked for by programs, which sign what they send and have no form of ours. */
@Configuration(proxyBeanMethods = false)
class StandInRules {
    @Bean
    @Order(3)
    SecurityFilterChain standInTokens(HttpSecurity http) {
        return StandIns.tokens(http, Terms.STAND_IN + "/token");
    }
}
