package borough.reading;

import borough.files.Fault;
import borough.files.Node;
import borough.services.Evidence;
import borough.services.Keep;
import borough.services.Privacy;
import borough.services.Promise;
import borough.services.Reads;
import borough.services.Rule;
import borough.services.Rule.Kind;
import borough.services.Service;
import borough.services.Service.Access;
import borough.services.Service.Belongs;
import borough.services.Service.Form;
import borough.services.Service.Front;
import borough.services.Service.Identity;
import borough.services.Service.Proof;
import borough.services.Service.Story;
import borough.services.Service.Terms;
import borough.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a whole service file. Each rule word has a class of its own; this one puts them together.
 */
final class ReadFile {
    static final String MET_BY = "met by";
    static final Set<String> KEYS =
            Set.of(
                    "service",
                    "about",
                    "who",
                    "area",
                    "owner",
                    "channels",
                    "sign in",
                    "promise",
                    MET_BY,
                    "privacy",
                    "limits",
                    "ask",
                    "know",
                    "refuse",
                    "divert",
                    "duplicate",
                    "show",
                    "warn",
                    "price",
                    "evidence",
                    "priority",
                    "then",
                    "review",
                    "messages",
                    "keep",
                    "languages",
                    "examples");
    private static final List<String> CHANNELS =
            List.of("web", "phone", "reception", "kiosk", "api");
    private static final List<String> SIGN_IN =
            List.of("none", "optional", "required", "verified identity", "staff");

    private final Node.Keyed file;
    private final Reading reading;

    private ReadFile(Node.Keyed file, Reading reading) {
        this.file = file;
        this.reading = reading;
    }

    static Read read(Identity identity, Node.Keyed file, Vocabulary words) {
        var reading = new Reading(words);
        var service = new ReadFile(file, reading).service(identity);
        return new Read(
                Optional.of(file),
                Optional.of(service),
                reading.faults(),
                () -> check(service, reading));
    }

    private static List<Fault> check(Service service, Reading reading) {
        var all = new ArrayList<>(reading.check());
        all.addAll(new StagesCheck(service, reading.words()).faults());
        return all;
    }

    private Service service(Identity identity) {
        reading.onlyKeys(file, KEYS);
        for (var needed : List.of("service", "about", "area", "owner", "keep")) {
            if (file.get(needed).isEmpty()) {
                reading.fault(file.place(), "the file has no " + needed + ":", "add it");
            }
        }
        if (file.get("then").isEmpty() && file.get("show").isEmpty()) {
            reading.fault(
                    file.place(),
                    "the file has no then:",
                    "add it, or show: for a service that only answers");
        }
        reading.languages(ReadLanguages.read(file, reading));
        var form = form();
        var story = story();
        var places = ReadThen.places(file.get("then").orElse(file));
        var service =
                new Service(
                        identity,
                        front(),
                        form,
                        story,
                        new Proof(examples(), reading.scope(), places),
                        reading.languages().languages(),
                        new Reads.Once());
        reading.faults().addAll(ReadDo.nameResults(service.doings(), reading));
        reading.later(() -> new FormCheck(service, reading, file).faults());
        reading.later(() -> new PromiseCheck(service, file).faults());
        return new Service(
                identity,
                service.front(),
                form,
                story,
                new Proof(service.proof().examples(), reading.scope(), service.proof().stages()),
                service.languages(),
                new Reads.Once());
    }

    private Front front() {
        var channels = file.get("channels").map(reading::list).orElse(List.of("web"));
        for (var channel : channels) {
            if (!CHANNELS.contains(channel)) {
                reading.fault(
                        file.get("channels").orElse(file).place(),
                        "no channel is called \"" + channel + "\"",
                        borough.files.Nearest.hint(channel, CHANNELS));
            }
        }
        return new Front(
                said("service"),
                said("about"),
                said("who"),
                new Belongs(said("area"), said("owner")),
                new Access(
                        channels,
                        reading.oneOf(file, "sign in", SIGN_IN, "optional"),
                        file.get("privacy")
                                .map(n -> ReadPrivacy.read(n, reading))
                                .orElse(Privacy.PLAIN)));
    }

    private String said(String key) {
        return reading.plain(file, key).orElse("");
    }

    private Form form() {
        var limits = file.get("limits").map(n -> ReadLimits.read(n, reading)).orElse(Map.of());
        var questions = file.get("ask").map(n -> ReadAsk.read(n, reading)).orElse(Map.of());
        var facts = file.get("know").map(n -> ReadKnow.read(n, reading)).orElse(Map.of());
        var priorities =
                file.get("priority").map(n -> ReadRules.priorities(n, reading)).orElse(List.of());
        var price = file.get("price").map(n -> ReadPrice.read(n, reading)).orElse(List.of());
        var evidence =
                file.get("evidence").map(n -> ReadEvidence.read(n, reading)).orElse(Evidence.NONE);
        return new Form(limits, questions, facts, rules(), new Terms(priorities, price, evidence));
    }

    private List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        var names = new HashSet<String>();
        for (var kind : Kind.values()) {
            var key = kind.name().toLowerCase(java.util.Locale.UK);
            file.get(key).ifPresent(node -> rules.addAll(ReadRules.read(kind, node, reading)));
        }
        for (var rule : rules) {
            if (!names.add(rule.name())) {
                reading.fault(
                        file.place(),
                        "two rules are called \"" + rule.name() + "\"",
                        "give each a name of its own");
            }
        }
        return List.copyOf(rules);
    }

    private Story story() {
        var stages = file.get("then").map(n -> ReadThen.read(n, reading)).orElse(Map.of());
        var messages =
                file.get("messages").map(n -> ReadMessages.read(n, reading)).orElse(Map.of());
        var keep =
                file.get("keep").map(n -> ReadMessages.keep(n, reading)).orElse(new Keep(Map.of()));
        var reviews = file.get("review").map(n -> ReadReview.read(n, reading)).orElse(Map.of());
        var within = ReadTime.within(file, "promise", reading);
        var promised = new Promise.Written(within, reading.list(file, MET_BY));
        return new Story(promised, stages, messages, reviews, keep);
    }

    private List<Node.Keyed> examples() {
        var node = file.get("examples");
        if (node.isEmpty() || !(node.get() instanceof Node.Items list) || list.items().isEmpty()) {
            reading.fault(
                    node.orElse(file).place(),
                    "the file has no examples",
                    "add one at least, to prove the rules");
            return List.of();
        }
        return list.items().stream().map(reading::map).toList();
    }
}
