package borough.onelogin;

import borough.Town;
import borough.Visitor;
import borough.values.CouncilId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody with a browser at a made-up council, going through One Login's stand-in. */
final class Resident {
    static final String AMINA = "amina-khan";
    static final String MARGARET = "margaret-osei";

    private final CouncilId council;
    private final Visitor browser;

    Resident(CouncilId council) {
        this.council = council;
        this.browser = new Visitor(Town.host(council));
    }

    Visitor browser() {
        return browser;
    }

    CouncilId council() {
        return council;
    }

    /** Sends the browser out and answers where: the stand-in's page. */
    String out(String query) {
        var answer = browser.get("/account/one-login" + query);
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + " " + answer.page().text());
        }
        return answer.to();
    }

    /** Is somebody on the stand-in's page; answers the address that leads back. */
    String be(String page, String person) {
        var fields = fields(page);
        fields.put("person", person);
        return browser.post("/stand-in/one-login/authorize", fields).to();
    }

    private Map<String, String> fields(String page) {
        var fields = new LinkedHashMap<String, String>();
        for (var it : browser.get(page).page().select("form input[type=hidden]")) {
            fields.put(it.attr("name"), it.val());
        }
        return fields;
    }

    /** Goes out, is somebody, and comes back. */
    Visitor.Answer signIn(String query, String person) {
        return browser.get(be(out(query), person));
    }

    /** Proves an identity from nothing: two ways out and back. */
    Visitor.Answer prove(String next, String person) {
        var signedIn = signIn("?for=identity&next=" + next, person);
        return browser.get(be(signedIn.to(), person));
    }

    /** What the stand-in does wrong from now on; nothing where nothing is named. */
    void mistakes(String... codes) {
        var hand = new Visitor(host());
        var body = new StringBuilder("_csrf=" + hand.token());
        List.of(codes).forEach(it -> body.append("&mistake=").append(it));
        var answer = hand.postBody("/stand-in/one-login/mistakes", body.toString());
        if (answer.status() != 303) {
            throw new AssertionError("The stand-in answered " + answer.status());
        }
    }

    String host() {
        return Town.host(council);
    }
}
