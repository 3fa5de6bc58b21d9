package borough.replies;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mailbox to which people's answers come, read by IMAP. What was taken in goes to a folder beside
 * the inbox; a crash before that leaves it where it is, and it is known again by its Message-ID.
 */
final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    // As much as is taken in by the hook; what is larger is for people to read.
    private static final int BYTES_MAX = 10 * 1024 * 1024;
    private static final int AT_ONCE = 50;
    private static final String INBOX = "INBOX";

    private final Replies replies;
    private final Server server;

    Mailbox(Replies replies, Server server) {
        this.replies = replies;
        this.server = server;
    }

    /**
     * Where it is and who opens it. {@code security} is {@code tls}, {@code starttls} or {@code
     * none}; {@code after} names the folder for what was taken in.
     */
    record Server(
            String host, int port, String security, String user, String password, String after) {
        private String protocol() {
            return security.equals("tls") ? "imaps" : "imap";
        }

        private Properties properties() {
            var all = new Properties();
            var ours = "mail." + protocol() + ".";
            // The mail library's own patience is without end.
            all.setProperty(ours + "connectiontimeout", "10000");
            all.setProperty(ours + "timeout", "20000");
            all.setProperty(ours + "writetimeout", "20000");
            all.setProperty(ours + "ssl.checkserveridentity", "true");
            all.setProperty(ours + "starttls.enable", Boolean.toString(isStartTls()));
            all.setProperty(ours + "starttls.required", Boolean.toString(isStartTls()));
            return all;
        }

        private boolean isStartTls() {
            return security.equals("starttls");
        }
    }

    /** Takes in some of what came, the oldest first; how many went from the inbox. */
    int takeIn() throws MessagingException {
        var session = Session.getInstance(server.properties());
        try (var store = session.getStore(server.protocol())) {
            store.connect(server.host(), server.port(), server.user(), server.password());
            var after = after(store);
            try (var inbox = store.getFolder(INBOX)) {
                inbox.open(Folder.READ_WRITE);
                int count = inbox.getMessageCount();
                int taken = 0;
                // Those that stay are not counted: many of them would hold up all others.
                for (int number = 1; number <= count && taken < AT_ONCE; number++) {
                    taken += takeIn(inbox.getMessage(number), inbox, after) ? 1 : 0;
                }
                inbox.expunge();
                return taken;
            }
        }
    }

    private Folder after(Store store) throws MessagingException {
        var folder = store.getFolder(server.after());
        if (!folder.exists() && !folder.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("The folder " + server.after() + " can't be made");
        }
        return folder;
    }

    // One that can't be taken in stays, and holds up none of the others.
    private boolean takeIn(Message mail, Folder inbox, Folder after) throws MessagingException {
        try {
            if (mail.getSize() > BYTES_MAX) {
                LOG.warn("An email of {} bytes is in {} to be read by hand", mail.getSize(), after);
            } else if (replies.emailCame(raw(mail)) == Fate.UNREADABLE) {
                LOG.warn("An email that can't be read is in {}", after);
            }
        } catch (IOException | RuntimeException fault) {
            LOG.error("An email stays in the inbox", fault);
            return false;
        }
        inbox.copyMessages(new Message[] {mail}, after);
        mail.setFlag(Flags.Flag.DELETED, true);
        return true;
    }

    private static byte[] raw(Message mail) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toByteArray();
    }
}
