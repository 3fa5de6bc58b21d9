package borough.govukpaystandin;

import borough.govukpay.Terms;
import borough.oidc.StandIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Programs ask the stand-in with a key, and have no form of ours. */
@Configuration(proxyBeanMethods = false)
class PayStandInRules {
    @Bean
    @Order(4)
    SecurityFilterChain payStandInPrograms(HttpSecurity http) {
        return StandIns.tokens(http, Terms.STAND_IN + "/v1/**");
    }
}
