package borough.oidc;

import borough.web.Screen;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.ModelAndView;

/** What the stand-ins of providers have in common, whichever provider they stand in for. */
public final class StandIns {
    private static final Logger LOG = LoggerFactory.getLogger(StandIns.class);
    private static final Duration SLOW = Duration.ofSeconds(8);

    private StandIns() {}

    /** Where programs ask for tokens: they prove themselves and have no form of ours. */
    public static SecurityFilterChain tokens(HttpSecurity http, String path) {
        return http.securityMatcher(path)
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Whether what is sent for a code comes from who asked for it, by their verifier. */
    public static boolean isItsOwn(String challenge, String redirect, Map<String, String> sent) {
        try {
            var verifier = new CodeVerifier(sent.getOrDefault("code_verifier", ""));
            var proved = CodeChallenge.compute(CodeChallengeMethod.S256, verifier);
            return redirect.equals(sent.getOrDefault("redirect_uri", ""))
                    && proved.getValue().equals(challenge);
        } catch (IllegalArgumentException none) {
            LOG.debug("No verifier: {}", none.getMessage());
            return false;
        }
    }

    /** Back to the council with this; the address was checked to be its own, so its path does. */
    public static ModelAndView back(String path, String state, Map<String, String> says) {
        var all = new LinkedHashMap<>(says);
        all.put("state", state);
        return Screen.go(
                path
                        + "?"
                        + all.entrySet().stream()
                                .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                                .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Takes longer than anybody waits. */
    public static void dawdle() {
        try {
            Thread.sleep(SLOW);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
