package borough.settings;

import static borough.settings.SettingKind.COUNT;
import static borough.settings.SettingKind.DATABASE_ADDRESS;
import static borough.settings.SettingKind.EMAIL;
import static borough.settings.SettingKind.FOLDER;
import static borough.settings.SettingKind.GO_LIVE;
import static borough.settings.SettingKind.HOSTS;
import static borough.settings.SettingKind.KEY;
import static borough.settings.SettingKind.LOG_LEVEL;
import static borough.settings.SettingKind.MAIL_SECURITY;
import static borough.settings.SettingKind.NETWORKS;
import static borough.settings.SettingKind.PASSWORD;
import static borough.settings.SettingKind.PORT;
import static borough.settings.SettingKind.SCHEME;
import static borough.settings.SettingKind.SWITCH;
import static borough.settings.SettingKind.TEXT;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set about how Borough runs, with what it means. */
public enum Setting {
    LISTEN_ADDRESS(
            TEXT,
            "127.0.0.1",
            "0.0.0.0",
            "The network address to listen on. Only this machine can reach 127.0.0.1; put"
                    + " a proxy with a certificate in front before listening wider."),
    LISTEN_PORT(PORT, "8080", "80", "The port to listen on. 0 takes any free one."),
    LISTEN_CONNECTIONS(
            COUNT,
            "1000",
            "500",
            "How many connections are kept open together, silent ones included: each takes up to"
                    + " 40 KB, and the program has some 380 MB."),
    LISTEN_SILENCE(
            COUNT,
            "10",
            "20",
            "How many seconds somebody may be silent in the middle of a request, or not read our"
                    + " answer, before we hang up."),
    DATA_FOLDER(
            FOLDER,
            "",
            "/var/lib/borough",
            "Where the embedded database and the keys made for you are kept. Without it, the"
                    + " folder data beside ./borough."),
    DATABASE_URL(
            DATABASE_ADDRESS,
            "",
            "jdbc:postgresql://db.example.gov.uk/borough?sslmode=verify-full",
            "A PostgreSQL 15 or newer of your own. Without it, Borough runs one itself in the"
                    + " data folder."),
    DATABASE_OWNER_USER(
            TEXT,
            "borough_owner",
            "borough_owner",
            "The database user that owns the tables and changes their shape."),
    DATABASE_OWNER_PASSWORD(PASSWORD, "", "", "That user's password."),
    DATABASE_USER(
            TEXT,
            "borough_app",
            "borough_app",
            "The database user that does the daily work; it owns nothing and cannot see past"
                    + " the council it works for."),
    DATABASE_PASSWORD(PASSWORD, "", "", "That user's password."),
    DATABASE_CONNECTIONS(
            COUNT, "12", "20", "How many database connections are held open for daily work."),
    DATABASE_WAIT(
            COUNT,
            "5",
            "10",
            "How many seconds a page waits for one of these connections before it says that the"
                    + " service is unavailable: longer, and people press again."),
    DATABASE_STATEMENT(
            COUNT,
            "30",
            "60",
            "How many seconds one statement may take: the slowest list takes one, and whatever"
                    + " hangs must give its connection back. Loading, backups and restores take as"
                    + " long as they take."),
    REQUESTS_PUBLIC(
            COUNT,
            "64",
            "200",
            "How many requests for residents' pages are worked at together; the next wait. Two"
                    + " cores are as fast at 8 as at 64, and each takes memory."),
    REQUESTS_STAFF(
            COUNT,
            "32",
            "100",
            "The same for desks and crews, who have places of their own so that a rush of"
                    + " residents does not stop their work."),
    REQUESTS_PROGRAMS(
            COUNT, "32", "100", "The same for other organisations' programs, at /api and /hooks."),
    REQUESTS_FILES(
            COUNT,
            "16",
            "50",
            "The same for files sent to us and given out, which take as long as somebody's line is"
                    + " slow."),
    REQUESTS_WAIT(
            COUNT,
            "3",
            "5",
            "How many seconds a request waits for a place before it is told, with nothing done, to"
                    + " come back."),
    MASTER_KEY(
            KEY,
            "",
            "",
            "The key that locks the keys of personal details: 32 bytes in base64, as `openssl"
                    + " rand -base64 32` gives. Without it, one is made in the data folder. Keep"
                    + " a copy elsewhere: without it nobody can read those details again. After a"
                    + " change, the new key stands first and the old ones follow, with commas."),
    TRUSTED_PROXIES(
            NETWORKS,
            "",
            "10.0.0.5, 10.1.0.0/16",
            "The proxies in front, whose word is taken for a visitor's address, host and scheme."),
    PUBLIC_SCHEME(
            SCHEME,
            "http",
            "https",
            "How the public reaches Borough. With https, cookies are sent over https only."),
    PUBLIC_PORT(
            PORT,
            "",
            "443",
            "The port the public uses, in links that are sent out. Without it, the port listened"
                    + " on; behind a proxy usually 443."),
    PUBLIC_HOSTS(
            HOSTS,
            "",
            "www.example.gov.uk",
            "The only host names to answer at. Without it, every council's own, as its file"
                    + " says."),
    MAIL_HOST(
            TEXT,
            "",
            "smtp.example.gov.uk",
            "The mail server to send by. Without it, messages stay in the post room page."),
    MAIL_PORT(PORT, "587", "465", "The mail server's port."),
    MAIL_SECURITY_KIND(
            "mail.security", MAIL_SECURITY, "starttls", "tls", "How mail is kept private."),
    MAIL_USER(TEXT, "", "borough", "The user to sign in to the mail server as."),
    MAIL_PASSWORD(PASSWORD, "", "", "That user's password."),
    MAIL_FROM(EMAIL, "", "no-reply@example.gov.uk", "Who mail comes from."),
    MAIL_REPLY_DOMAIN(
            TEXT,
            "",
            "reply.example.gov.uk",
            "The domain whose mail is handed to /hooks/emails. With it, people can answer our"
                    + " emails; without it, their answers go to the council's own address."),
    MAIL_IN_HOST(
            TEXT,
            "",
            "imap.example.gov.uk",
            "The server of a mailbox to which mail of the reply domain comes, read by IMAP."
                    + " Without it, only /hooks/emails takes mail in."),
    MAIL_IN_PORT(PORT, "993", "143", "That server's port."),
    MAIL_IN_SECURITY(MAIL_SECURITY, "tls", "starttls", "How that mail is kept private."),
    MAIL_IN_USER(TEXT, "", "replies@example.gov.uk", "The user to open the mailbox as."),
    MAIL_IN_PASSWORD(PASSWORD, "", "", "That user's password."),
    MAIL_IN_COUNCIL(
            TEXT, "", "your-council", "The council whose mailbox it is, by its short name."),
    INBOUND_TOKEN(
            PASSWORD,
            "",
            "",
            "What carriers must bring to /hooks/texts and /hooks/emails, as Authorization: Bearer."
                    + " Without it, nothing is taken in there."),
    ONE_LOGIN_KEYS(
            FOLDER,
            "",
            "/etc/borough/one-login",
            "The folder of the keys by which GOV.UK One Login knows each council: an RSA key as"
                    + " `openssl genpkey` writes it, named after the council's short name, such as"
                    + " your-council.pem. Without a file there, one is made and kept sealed, and"
                    + " One Login reads its public half at /account/one-login/keys.json."),
    GOVUK_PAY_KEYS(
            FOLDER,
            "",
            "/etc/borough/govuk-pay",
            "The folder of the keys for GOV.UK Pay: a file for each council, named after its short"
                    + " name, such as your-council.yaml, with its api key and signing secret."),
    DEMONSTRATION(
            SWITCH,
            "yes",
            "no",
            "Whether the made-up councils may be loaded and signed in to without a password."
                    + " Always no where a real council lives."),
    FILES_GO_LIVE(
            GO_LIVE,
            "made-up",
            "never",
            "Where a changed service file goes live with nobody publishing it, as soon as it is"
                    + " saved and sound: made-up councils only, always, or never. At the very"
                    + " first start of a council all sound files go live."),
    LOG_JSON(SWITCH, "no", "yes", "Whether the log is written as JSON, one object a line."),
    LOG_LEVEL_SHOWN("log.level", LOG_LEVEL, "info", "debug", "How much the log says.");

    private final String settingName;
    private final SettingKind kind;
    private final String fallback;
    private final String example;
    private final String meaning;

    Setting(SettingKind kind, String fallback, String example, String meaning) {
        this("", kind, fallback, example, meaning);
    }

    Setting(String name, SettingKind kind, String fallback, String example, String meaning) {
        this.settingName =
                name.isEmpty() ? name().toLowerCase(Locale.ROOT).replace('_', '.') : name;
        this.kind = kind;
        this.fallback = fallback;
        this.example = example;
        this.meaning = meaning;
    }

    /** The name in a settings file, such as {@code listen.port}. */
    public String settingName() {
        return settingName;
    }

    /** The name in the environment, such as {@code BOROUGH_LISTEN_PORT}. */
    public String variable() {
        return "BOROUGH_" + settingName.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    public SettingKind kind() {
        return kind;
    }

    /** The value in force when nobody sets one; empty for none. */
    public String fallback() {
        return fallback;
    }

    public String example() {
        return example;
    }

    public String meaning() {
        return meaning;
    }

    static Optional<Setting> named(String name) {
        return Arrays.stream(values()).filter(it -> it.settingName.equals(name)).findFirst();
    }

    static Optional<Setting> byVariable(String variable) {
        return Arrays.stream(values()).filter(it -> it.variable().equals(variable)).findFirst();
    }
}
