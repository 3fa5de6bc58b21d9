package borough.services;

import borough.files.Fault.Place;
import borough.files.Node;
import borough.language.Scope;
import borough.services.Situation.Fetched;
import borough.vocabulary.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service as its file defines it, with the council's overlays laid over it. Never changes. */
public record Service(Identity identity, Front front, Form form, Story story, Proof proof) {

    /** Its slug, and the hash of all the text it was read from. */
    public record Identity(String slug, String hash) {}

    /** The top of the file. */
    public record Front(String title, String about, String who, Belongs belongs, Access access) {}

    /** The area it is listed in and the team that owns it. */
    public record Belongs(String area, String owner) {}

    /** The channels it is offered in, whether one signs in for it, and who sees its cases. */
    public record Access(List<String> channels, String signIn, Privacy privacy) {}

    /** What is asked, known and ruled. Each map is in the order of the file. */
    public record Form(
            Map<String, Limit> limits,
            Map<String, Question> questions,
            Map<String, Fact> facts,
            List<Rule> rules,
            Terms terms) {
        public List<Priority> priorities() {
            return terms.priorities();
        }
    }

    /** What it costs, what must be held for it, and what makes it go faster or elsewhere. */
    public record Terms(List<Priority> priorities, List<PriceLine> price, Evidence evidence) {}

    /** What is promised, what happens then, what is said, and how long it is kept. */
    public record Story(
            Optional<Trigger.Moment> promise,
            Map<String, Stage> stages,
            Map<String, Message> messages,
            Keep keep) {}

    /** What proves it: its examples as they stand in the file, and the types of all its names. */
    public record Proof(List<Node.Keyed> examples, Scope scope, Map<String, Place> stages) {
        /** The line of a stage. */
        public Place place(String stage) {
            return stages.getOrDefault(stage, new Place("", 1));
        }
    }

    public String slug() {
        return identity.slug();
    }

    public String hash() {
        return identity.hash();
    }

    public String title() {
        return front.title();
    }

    public String about() {
        return front.about();
    }

    public String area() {
        return front.belongs().area();
    }

    public String owner() {
        return front.belongs().owner();
    }

    public List<String> channels() {
        return front.access().channels();
    }

    /** {@code none}, {@code optional}, {@code required} or {@code verified identity}. */
    public String signIn() {
        return front.access().signIn();
    }

    public Privacy privacy() {
        return front.access().privacy();
    }

    public List<PriceLine> price() {
        return form.terms().price();
    }

    public Evidence evidence() {
        return form.terms().evidence();
    }

    public Keep keep() {
        return story.keep();
    }

    /** The questions in the order of the file. */
    public List<Question> questions() {
        return List.copyOf(form.questions().values());
    }

    public Optional<Question> question(String name) {
        return Optional.ofNullable(form.questions().get(name));
    }

    /** The rules of one kind, in the order of the file. */
    public List<Rule> rules(Rule.Kind kind) {
        return form.rules().stream().filter(rule -> rule.kind() == kind).toList();
    }

    public Optional<Rule> rule(String name) {
        return form.rules().stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** The stages in the order of the file; the first is entered at sending. */
    public List<Stage> stages() {
        return List.copyOf(story.stages().values());
    }

    public Optional<Stage> stage(String name) {
        return Optional.ofNullable(story.stages().get(name));
    }

    /** Every move a case of this version may make. There is no other. */
    public List<Move> legalMoves() {
        var moves = new LinkedHashSet<Move>();
        for (var stage : stages()) {
            var here = stage.name();
            stage.happenings()
                    .forEach(
                            it ->
                                    moves.add(
                                            new Move(
                                                    here,
                                                    it.trigger().said(),
                                                    it.reaction().to().orElse(here))));
            stage.decisions().stream()
                    .filter(it -> it.manner().leaveTo().isEmpty())
                    .forEach(
                            it ->
                                    moves.add(
                                            new Move(
                                                    here,
                                                    it.name(),
                                                    it.reaction().to().orElse(here))));
        }
        return List.copyOf(moves);
    }

    /**
     * What the file calls an event that an action announced: {@code waste.return_visit} and {@code
     * done} are {@code job done}. Several where stages call the action by different names.
     */
    public List<String> eventsOf(String action, String event) {
        return doings().stream()
                .filter(doing -> doing.call().word().equals(action))
                .map(doing -> doing.name().isEmpty() ? event : doing.name() + " " + event)
                .distinct()
                .toList();
    }

    /** Everything its stages do, in the order of the file. */
    public List<Doing> doings() {
        var doings = new ArrayList<Doing>();
        for (var stage : stages()) {
            doings.addAll(stage.entering().does());
            stage.happenings().forEach(it -> doings.addAll(it.reaction().does()));
            stage.decisions().forEach(it -> doings.addAll(it.reaction().does()));
        }
        return doings;
    }

    /** Answers as JSON holds them, to be stored. */
    public Map<String, @Nullable Object> answersToJson(Map<String, Object> answers) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        questions()
                .forEach(
                        question -> {
                            var value = answers.get(question.name());
                            if (value != null) {
                                json.put(question.name(), question.storedType().toJson(value));
                            }
                        });
        return json;
    }

    /** Answers again; what this version does not ask is left out. */
    public Map<String, Object> answersFromJson(Map<String, ? extends @Nullable Object> json) {
        var answers = new LinkedHashMap<String, Object>();
        questions().stream()
                .filter(question -> json.containsKey(question.name()))
                .forEach(
                        question ->
                                answers.put(
                                        question.name(),
                                        question.storedType().fromJson(json.get(question.name()))));
        return answers;
    }

    /** Fetched facts as JSON holds them, to be stored. */
    public Map<String, Object> factsToJson(Map<String, Fetched> facts) {
        var json = new LinkedHashMap<String, Object>();
        facts.forEach(
                (name, fact) -> {
                    var one = new LinkedHashMap<String, @Nullable Object>();
                    one.put("at", fact.at().toString());
                    one.put("with", fact.with());
                    fact.value().ifPresent(value -> one.put("value", factType(name).toJson(value)));
                    json.put(name, one);
                });
        return json;
    }

    /** Fetched facts again; what this version does not know is left out. */
    public Map<String, Fetched> factsFromJson(Map<String, ?> json) {
        var facts = new LinkedHashMap<String, Fetched>();
        json.forEach(
                (name, stored) -> {
                    if (form.facts().containsKey(name) && stored instanceof Map<?, ?> one) {
                        Optional<Object> value =
                                one.containsKey("value")
                                        ? Optional.of(factType(name).fromJson(one.get("value")))
                                        : Optional.empty();
                        facts.put(
                                name,
                                new Fetched(
                                        value,
                                        Instant.parse(String.valueOf(one.get("at"))),
                                        String.valueOf(one.get("with"))));
                    }
                });
        return facts;
    }

    private Type factType(String name) {
        return proof.scope().type(Scope.inConditions(name)).orElse(Type.ANYTHING);
    }
}
