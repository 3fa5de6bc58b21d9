package borough.signin;

import static borough.web.Examples.ago;

import borough.web.Examples.Example;
import borough.web.Fault;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signing in, and what one keeps of one's own, with believable things on the pages. */
public final class SignInExamples {
    private SignInExamples() {}

    /** Adds all of them. */
    public static void add(Map<String, Example> all) {
        all.put(
                "sign-in",
                new Example(
                        "signin/sign-in",
                        new SignInPage("", "/staff", null, false, null),
                        "/sign-in"));
        all.put(
                "sign-in-sent",
                new Example(
                        "signin/sign-in", new SignInPage("", "", null, true, null), "/sign-in"));
        all.put(
                "sign-in-wrong",
                new Example(
                        "signin/sign-in",
                        new SignInPage(
                                "grace",
                                "/staff",
                                new Fault("email", "Enter your work email address"),
                                false,
                                new StaffWays.StaffWay(
                                        "Sign in with your council account", "/go", "/", false)),
                        "/sign-in"));
        all.put(
                "sign-in-link",
                new Example(
                        "signin/link", new LinkPage("a-token", "/staff", true), "/sign-in/link"));
        all.put(
                "sign-in-link-used",
                new Example("signin/link", new LinkPage("", "/staff", false), "/sign-in/link"));
        all.put(
                "me",
                new Example(
                        "signin/me",
                        new OwnPage(
                                "Grace Owusu",
                                List.of(
                                        new OwnPage.Key("a", "Work laptop", ago(900), ago(3)),
                                        new OwnPage.Key("b", "Phone", ago(2), ago(2))),
                                List.of(
                                        new OpenSession(
                                                new UUID(0, 1),
                                                SignIn.By.PASSKEY,
                                                "Edge on Windows",
                                                ago(3),
                                                ago(0),
                                                true),
                                        new OpenSession(
                                                new UUID(0, 2),
                                                SignIn.By.LINK,
                                                "Safari on an iPhone",
                                                ago(5),
                                                ago(4),
                                                false)),
                                new Fault("passkey", "That took too long. Try again"),
                                null),
                        "/staff/me"));
        all.put(
                "sign-in-people",
                new Example(
                        "signin/sign-in-people",
                        new SignInPeoplePage(
                                "",
                                List.of(
                                        new SignInPeoplePage.Group(
                                                "Answering residents",
                                                List.of(
                                                        someone("Grace Owusu", "Waste adviser"),
                                                        someone(
                                                                "Samuel Hart",
                                                                "Contact centre adviser"))),
                                        new SignInPeoplePage.Group(
                                                "In the street",
                                                List.of(someone("Dean Marsh", "Driver, round T7"))),
                                        new SignInPeoplePage.Group(
                                                "Running the council",
                                                List.of(
                                                        someone(
                                                                "Ruth Adeyemi",
                                                                "Waste Services Manager"),
                                                        someone("Nadia Shah", "Administrator"))))),
                        "/demonstration"));
    }

    private static SignInPeoplePage.Someone someone(String name, String role) {
        return new SignInPeoplePage.Someone(name.toLowerCase(java.util.Locale.ROOT), name, role);
    }
}
