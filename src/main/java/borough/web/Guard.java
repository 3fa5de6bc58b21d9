package borough.web;

import borough.council.Councils;
import borough.council.Partner;
import borough.council.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets through whom a page's {@link MayUse} names, and nobody to a page that names no one. */
@Component
class Guard implements HandlerInterceptor {
    private final Councils councils;

    Guard(Councils councils) {
        this.councils = councils;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            // No page of ours has this address.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        var rule = method.getMethodAnnotation(MayUse.class);
        if (rule == null) {
            // A page that names nobody is shut; what is no page of ours is not there.
            var isPage = handler instanceof HandlerMethod;
            response.sendError(
                    isPage ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        var who = Set.copyOf(Arrays.asList(rule.value()));
        if (isOpenTo(who, request)) {
            return true;
        }
        refuse(who, request, response);
        return false;
    }

    private boolean isOpenTo(Set<Who> who, HttpServletRequest request) {
        if (who.contains(Who.ANYONE)) {
            return true;
        }
        if (who.contains(Who.DEMONSTRATION) && councils.current().demonstration()) {
            return true;
        }
        if (who.contains(Who.MACHINE) && isThisMachine(request)) {
            return true;
        }
        if (who.contains(Who.PARTNERS) && partner().isPresent()) {
            return true;
        }
        if (who.contains(Who.RESIDENTS) && Residents.who().isPresent()) {
            return true;
        }
        var person = signedIn();
        return person.isPresent() && who.stream().anyMatch(it -> it.includes(person.get()));
    }

    // The connection's own address: what a proxy says of others is not asked here.
    private static boolean isThisMachine(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
    }

    private static void refuse(
            Set<Who> who, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (who.contains(Who.PARTNERS)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (who.contains(Who.RESIDENTS) && request.getMethod().equals("GET")) {
            response.sendRedirect("/account/sign-in?next=" + asked(request));
            return;
        }
        var mustSignIn = who.stream().anyMatch(Who::needsSignIn) && signedIn().isEmpty();
        if (mustSignIn && request.getMethod().equals("GET")) {
            response.sendRedirect("/sign-in?next=" + asked(request));
        } else if (who.contains(Who.RESIDENTS) || who.stream().anyMatch(Who::needsSignIn)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String asked(HttpServletRequest request) {
        return URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
    }

    /** The member of staff using the program, if one is signed in. */
    static Optional<SignedIn> signedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn it
                ? Optional.of(it)
                : Optional.empty();
    }

    /** The partner whose program asks, if it brought a key of ours. */
    static Optional<Partner> partner() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Partner it
                ? Optional.of(it)
                : Optional.empty();
    }
}
