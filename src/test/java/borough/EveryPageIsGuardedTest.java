package borough;

import static org.assertj.core.api.Assertions.assertThat;

import borough.council.Council;
import borough.council.Duty;
import borough.council.People;
import borough.council.Person;
import borough.customers.CustomerId;
import borough.customers.Customers;
import borough.data.Tenancy;
import borough.web.MayUse;
import borough.web.Who;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and endpoint says who may use it, and nobody else can. */
class EveryPageIsGuardedTest {
    private static final Set<Integer> REFUSED = Set.of(302, 401, 403, 404);

    private static final String ID = "the-number";

    private static final Set<RequestMethod> FOR_PROGRAMS =
            Set.of(RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    /** One method of a controller as the public could ask for it. */
    private record Place(String name, RequestMethod method, String path, Set<Who> who) {
        boolean isFor(Who... any) {
            return Arrays.stream(any).anyMatch(who::contains);
        }

        boolean isOpenWithoutSignIn() {
            return isFor(Who.ANYONE, Who.DEMONSTRATION, Who.MACHINE);
        }

        // A partner's key, or the token that we gave a carrier which calls us back.
        boolean isForPrograms() {
            return isFor(Who.PARTNERS) || path.startsWith("/hooks/");
        }

        // A stand-in gives tokens to who brings a secret of its own; no cookie counts for anything.
        boolean isTokensOfAStandIn() {
            return path.startsWith("/stand-in/")
                    && (path.endsWith("/token") || path.contains("/v1/"));
        }

        @Override
        public String toString() {
            return method + " " + path + " (" + name + ")";
        }
    }

    private static final List<String> SIGNED = List.of("/hooks/one-login", "/hooks/pay");
    private static Neighbours neighbours;
    private static List<Place> places;
    private static List<Place> numbered;

    @BeforeAll
    static void walk() {
        neighbours = Neighbours.both();
        places = new ArrayList<>();
        numbered = new ArrayList<>();
        handlerMappings().stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .flatMap(it -> it.getHandlerMethods().entrySet().stream())
                .forEach(
                        entry -> {
                            var info = entry.getKey();
                            var handler = entry.getValue();
                            var rule = handler.getMethodAnnotation(MayUse.class);
                            var who = rule == null ? Set.<Who>of() : Set.of(rule.value());
                            var method = method(info.getMethodsCondition().getMethods());
                            for (var path : info.getPatternValues()) {
                                if (method == RequestMethod.GET && path.contains("{")) {
                                    numbered.add(
                                            new Place(
                                                    handler.getShortLogMessage(),
                                                    method,
                                                    path.replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", ID),
                                                    who));
                                }
                                places.add(
                                        new Place(
                                                handler.getShortLogMessage(),
                                                method,
                                                filled(path),
                                                who));
                            }
                        });
    }

    private static List<HandlerMapping> handlerMappings() {
        // The first request puts them together.
        stranger().get("/sign-in");
        return Objects.requireNonNull(Town.bean(DispatcherServlet.class).getHandlerMappings());
    }

    private static RequestMethod method(Set<RequestMethod> methods) {
        return methods.isEmpty() ? RequestMethod.GET : methods.iterator().next();
    }

    // Something believable in each gap, so that the guard, not a missing thing, is what answers.
    private static String filled(String path) {
        var person = neighbours.of(neighbours.ashdale(), "desk").id().toString();
        return path.replaceAll("\\{(id|person)[^}]*}", person)
                .replaceAll("\\{slug}", path.contains("teams") ? "ashdale-desk" : "ict")
                .replaceAll("\\{department}", "ict")
                .replaceAll("/\\*\\*$", "/anything")
                .replaceAll("\\{[^}]*}", "anything");
    }

    private static Visitor stranger() {
        return new Visitor(Neighbours.ASHDALE);
    }

    private static Visitor.Answer ask(Visitor visitor, Place place) {
        return switch (place.method()) {
            case GET -> visitor.get(place.path());
            case PUT, PATCH, DELETE -> visitor.asPrograms(place.method().name(), place.path());
            default -> visitor.post(place.path(), Map.of());
        };
    }

    @Test
    void every_method_says_who_may_use_it() {
        assertThat(places).hasSizeGreaterThan(30);
        assertThat(places).allSatisfy(it -> assertThat(it.who()).as(it.toString()).isNotEmpty());
    }

    @Test
    void nothing_answers_but_these_methods_and_nothing_of_the_framework_s_own() {
        for (var path :
                List.of(
                        "/actuator",
                        "/actuator/env",
                        "/login",
                        "/logout",
                        "/webauthn/register",
                        "/h2-console",
                        "/webjars/govuk-frontend/package.json",
                        "/borough.css",
                        "/application.properties",
                        "/borough/signin/passkey.js",
                        "/login/webauthn")) {
            assertThat(stranger().get(path).status()).as(path).isIn(403, 404);
        }
    }

    @Test
    void nobody_who_is_not_signed_in_comes_to_a_page_for_staff() {
        var all = new SoftAssertions();
        for (var place : places) {
            if (!place.isOpenWithoutSignIn()) {
                var answer = ask(stranger(), place);
                all.assertThat(answer.status()).as(place.toString()).isIn(REFUSED);
                if (answer.status() == 302) {
                    var door = place.isFor(Who.RESIDENTS) ? "/account/sign-in" : "/sign-in";
                    all.assertThat(answer.to()).as(place.toString()).startsWith(door + "?next=");
                }
            }
        }
        all.assertAll();
    }

    @Test
    void staff_without_the_duty_are_refused() {
        var all = new SoftAssertions();
        var somebodyOf = new LinkedHashMap<Person, Set<Duty>>();
        for (var team : List.of("rounds", "supervisors", "desk", "advisers")) {
            var person = neighbours.of(neighbours.ashdale(), team);
            somebodyOf.put(
                    person,
                    Tenancy.in(
                            neighbours.ashdale().id(),
                            () ->
                                    Town.bean(People.class)
                                            .signedIn(person.id())
                                            .orElseThrow()
                                            .duties()));
        }
        var nobody = neighbours.add(neighbours.ashdale(), "No Team", "noteam");
        somebodyOf.put(nobody, Set.of());
        somebodyOf.forEach(
                (person, duties) -> {
                    var visitor = Visitor.signedIn(neighbours.ashdale(), person);
                    for (var place : places) {
                        if (!place.isOpenWithoutSignIn() && !mayUse(place, duties)) {
                            all.assertThat(ask(visitor, place).status())
                                    .as(person.name() + " at " + place)
                                    .isEqualTo(refusal(place));
                        }
                    }
                });
        all.assertAll();
    }

    // Whoever works here may have an account as well, and is asked to sign in to that.
    private static int refusal(Place place) {
        if (place.isFor(Who.RESIDENTS)) {
            return place.method() == RequestMethod.GET ? 302 : 403;
        }
        return place.isFor(Who.PARTNERS) ? 401 : 403;
    }

    private static boolean mayUse(Place place, Set<Duty> duties) {
        var names =
                Map.of(
                        Duty.ADVISE, Who.ADVISERS,
                        Duty.CASEWORK, Who.CASEWORKERS,
                        Duty.SUPERVISE, Who.SUPERVISORS,
                        Duty.FIELD, Who.CREWS,
                        Duty.DESIGN, Who.DESIGNERS,
                        Duty.ADMINISTER, Who.ADMINISTRATORS);
        return place.isFor(Who.STAFF)
                || duties.stream().map(names::get).anyMatch(it -> place.isFor(it));
    }

    @Test
    void staff_of_another_council_are_strangers_here() {
        var all = new SoftAssertions();
        var session =
                Visitor.session(neighbours.birchmere(), administrator(neighbours.birchmere()));
        for (var place : places) {
            if (!place.isOpenWithoutSignIn()) {
                var visitor = stranger().with("borough-staff", session);
                all.assertThat(ask(visitor, place).status()).as(place.toString()).isIn(REFUSED);
            }
        }
        all.assertAll();
        assertThat(
                        new Visitor(Neighbours.BIRCHMERE)
                                .with("borough-staff", session)
                                .get("/me")
                                .status())
                .as("at home it opens")
                .isEqualTo(200);
    }

    @Test
    void no_staff_of_one_council_reach_a_thing_of_another_by_its_number() {
        var ashdale = neighbours.ashdale();
        var person = neighbours.add(ashdale, "Zephyrine Ashdalesown", "zephyrine", "desk");
        var customer = CustomerId.draw();
        Tenancy.run(
                ashdale.id(),
                () ->
                        Town.bean(Customers.class)
                                .add(
                                        new borough.customers.Person(
                                                customer, "Zephyrine", "Ashdalesown", null)));
        var here = everything(ashdale);
        var elsewhere = everything(neighbours.birchmere());
        var home = Visitor.signedIn(ashdale, here);
        var away = Visitor.signedIn(neighbours.birchmere(), elsewhere);
        var all = new SoftAssertions();
        int found = 0;
        for (var place : numbered) {
            for (var id : List.of(person.id().toString(), customer.toString())) {
                var path = place.path().replace(ID, id);
                if (home.get(path).body().contains("Ashdalesown")) {
                    found++;
                }
                var there = away.get(path);
                all.assertThat(there.body()).as(path).doesNotContain("Ashdalesown");
                all.assertThat(there.status()).as(path).isNotEqualTo(500);
            }
        }
        // Other tests count who may administer these councils.
        leaves(ashdale, here);
        leaves(neighbours.birchmere(), elsewhere);
        all.assertAll();
        // At home they are seen on several pages, so that the above can fail.
        assertThat(found).isGreaterThan(5);
    }

    private static void leaves(Council council, Person it) {
        Tenancy.run(
                council.id(),
                () ->
                        Town.bean(People.class)
                                .save(
                                        new Person(
                                                it.id(),
                                                it.name(),
                                                it.email(),
                                                it.teams(),
                                                false)));
    }

    private static Person everything(Council council) {
        return neighbours.add(
                council, "Zoe Everywhere", "everywhere", "desk", "advisers", "supervisors");
    }

    private static Person administrator(Council council) {
        return neighbours.of(council, "desk");
    }

    @Test
    void forged_and_malformed_sessions_are_nobody_s() {
        for (var secret :
                List.of("x", "a".repeat(4000), "%27%20or%201=1", "null", "..%2f..", "é")) {
            assertThat(stranger().with("borough-staff", secret).get("/me").status())
                    .as(secret)
                    .isIn(302, 400);
        }
    }

    @Test
    void no_post_works_without_the_token_of_a_form_of_ours() {
        var all = new SoftAssertions();
        var visitor = Visitor.signedIn(neighbours.ashdale(), administrator(neighbours.ashdale()));
        visitor.token();
        for (var place : places) {
            if (place.method() != RequestMethod.GET
                    && !place.isForPrograms()
                    && !place.isTokensOfAStandIn()) {
                for (var fields : List.of(Map.<String, String>of(), Map.of("_csrf", "forged"))) {
                    all.assertThat(visitor.postBare(place.path(), fields).status())
                            .as(place.toString())
                            .isEqualTo(403);
                }
            }
        }
        all.assertAll();
        assertThat(places.stream().map(Place::method).collect(Collectors.toSet()))
                .isSubsetOf(
                        RequestMethod.GET,
                        RequestMethod.POST,
                        RequestMethod.PUT,
                        RequestMethod.PATCH,
                        RequestMethod.DELETE);
        assertThat(places)
                .filteredOn(it -> FOR_PROGRAMS.contains(it.method()))
                .allMatch(it -> it.isFor(Who.PARTNERS));
    }

    @Test
    void where_programs_ask_a_signed_in_browser_counts_for_nothing() {
        var all = new SoftAssertions();
        var visitor = Visitor.signedIn(neighbours.ashdale(), administrator(neighbours.ashdale()));
        assertThat(places).filteredOn(it -> it.path().startsWith("/hooks/")).isNotEmpty();
        for (var place : places) {
            if (place.isForPrograms()) {
                var isPartners = place.isFor(Who.PARTNERS);
                all.assertThat(place.who())
                        .as(place.toString())
                        .containsOnly(isPartners ? Who.PARTNERS : Who.ANYONE);
                var answer = ask(visitor, place);
                // These prove themselves by what they signed, and are refused in their own form.
                boolean isSigned = SIGNED.contains(place.path());
                all.assertThat(answer.status())
                        .as(place.toString())
                        .isEqualTo(isSigned ? 400 : 401);
                all.assertThat(answer.header("www-authenticate"))
                        .isEqualTo(isSigned ? "" : "Bearer");
            }
        }
        all.assertAll();
    }

    @Test
    void what_is_only_for_a_demonstration_is_not_there_anywhere_else() {
        var all = new SoftAssertions();
        var person = administrator(neighbours.birchmere());
        for (var place : places) {
            if (place.isFor(Who.DEMONSTRATION) && !place.isFor(Who.ANYONE, Who.STAFF)) {
                var visitor = Visitor.signedIn(neighbours.birchmere(), person);
                all.assertThat(ask(visitor, place).status()).as(place.toString()).isEqualTo(404);
            }
        }
        all.assertAll();
    }

    @Test
    void a_host_of_nobody_s_shows_no_page() {
        for (var host : List.of("elsewhere.example", "ashdale.localhost.evil.example", "x")) {
            assertThat(new Visitor(host).get("/sign-in").status()).as(host).isEqualTo(404);
        }
    }
}
