package borough.contact;

import borough.contact.WhoFirstPage.Known;
import borough.customers.CustomerId;
import borough.identity.Checked;
import borough.identity.IdentityChecks;
import borough.identity.Level;
import borough.journeys.GoingOn;
import borough.journeys.Journey;
import borough.web.Screen;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * How sure an adviser must be of who they have before a service goes on: where a resident must be
 * signed in a light check, where they must prove who they are a full one.
 */
@Component
class WhoFirst {
    private static final String PAGE = "contact/pages/who-first";

    private final IdentityChecks checks;
    private final GoingOn goingOn;
    private final Callers callers;

    WhoFirst(IdentityChecks checks, GoingOn goingOn, Callers callers) {
        this.checks = checks;
        this.goingOn = goingOn;
        this.callers = callers;
    }

    private Optional<Level> wanted(Journey it) {
        return checks.wanted(it.service().signIn());
    }

    /**
     * The page that comes first; empty where nothing is asked for, or all is there.
     *
     * @param reach the number or address by which they were looked for
     */
    Optional<ModelAndView> before(Journey it, String reach) {
        return wanted(it).flatMap(level -> before(it, level, reach));
    }

    private Optional<ModelAndView> before(Journey it, Level level, String reach) {
        var customer = goingOn.customerOf(it);
        return customer.flatMap(who -> checks.standing(who, level)).isPresent()
                ? Optional.empty()
                : Optional.of(page(it, level, customer, reach));
    }

    private ModelAndView page(
            Journey it, Level level, Optional<CustomerId> customer, String reach) {
        var known =
                customer.flatMap(who -> callers.named(who.toString()).map(one -> known(it, one)));
        return Screen.page(
                PAGE,
                new WhoFirstPage(
                        it.service().title(),
                        AssistedViews.path(it),
                        level.word(),
                        known.orElse(null),
                        reach,
                        callers.them(reach)));
    }

    private static Known known(Journey it, ForCallersPage.Whom who) {
        var page = who.page();
        return new Known(page == null ? "" : page.text(), check(who.customer(), it));
    }

    private static String check(String customer, Journey it) {
        return IdentityChecks.path(
                new CustomerId(UUID.fromString(customer)), it.id(), it.by().channel());
    }

    /** How sure it is who this is walked for, in words; empty where the service does not ask. */
    Optional<String> said(Journey it) {
        return wanted(it)
                .flatMap(
                        level -> goingOn.customerOf(it).flatMap(who -> checks.standing(who, level)))
                .map((Checked one) -> checks.said(one));
    }
}
