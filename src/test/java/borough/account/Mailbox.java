package borough.account;

import borough.Town;
import borough.Visitor;
import borough.council.Council;
import borough.data.Tenancy;
import borough.messages.Message;
import borough.messages.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What came to an address, and somebody who signs in by it. */
public record Mailbox(Council council, String address) {
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final Pattern LINK = Pattern.compile("http\\S+(/account/\\S+)");

    /** Newest first. */
    public List<Message> all() {
        return Tenancy.in(council.id(), () -> Town.bean(Messages.class).recent("").items()).stream()
                .filter(it -> it.contents().address().equals(address))
                .toList();
    }

    public Message newest() {
        return all().getFirst();
    }

    public String code() {
        var found = CODE.matcher(newest().contents().text());
        if (!found.find()) {
            throw new AssertionError("No code in " + newest());
        }
        return found.group();
    }

    /** The path of the link, with its token. */
    public String link() {
        var found = LINK.matcher(newest().contents().text());
        if (!found.find()) {
            throw new AssertionError("No link in " + newest());
        }
        return found.group(1);
    }

    public String token() {
        return link().replaceFirst(".*token=", "");
    }

    /** Asks for a code in this browser. */
    public Visitor.Answer ask(Visitor visitor, String next) {
        // Each a moment later, as in life: messages are read newest first.
        Town.CLOCK.pass(Duration.ofMillis(10));
        return visitor.post("/account/sign-in", Map.of("email", address, "next", next));
    }

    /** A new browser in which the owner of this address is signed in. */
    public Visitor signedIn() {
        var visitor = new Visitor(council.hosts().getFirst());
        signIn(visitor);
        return visitor;
    }

    public void signIn(Visitor visitor) {
        ask(visitor, "/account");
        var code = code();
        Town.CLOCK.pass(Duration.ofMillis(10));
        var answer = visitor.post("/account/sign-in/code", Map.of("code", code));
        if (answer.status() != 303) {
            throw new AssertionError("Not signed in: " + answer.body());
        }
    }
}
