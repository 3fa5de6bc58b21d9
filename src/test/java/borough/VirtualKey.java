package borough;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A key that a browser has by itself and presses by itself, for stories of passkeys. */
public final class VirtualKey {
    private VirtualKey() {}

    /** Gives it to a page; what comes back can be asked about the key. */
    public static CDPSession in(BrowserContext context, Page page) {
        var chrome = context.newCDPSession(page);
        chrome.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        chrome.send("WebAuthn.addVirtualAuthenticator", arguments);
        return chrome;
    }
}
