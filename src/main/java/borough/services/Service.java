package borough.services;

import borough.files.Fault.Place;
import borough.files.Node;
import borough.language.Scope;
import borough.services.Situation.Fetched;
import borough.services.Stage.Part;
import borough.tongues.Tongue;
import borough.vocabulary.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service as its file defines it, with the council's overlays laid over it. Never changes. */
public record Service(
        Identity identity,
        Front front,
        Form form,
        Story story,
        Proof proof,
        Languages languages,
        Reads.Once once) {
    /** What a file says of its sign-in where its journeys are for those with an account alone. */
    public static final String MUST_SIGN_IN = "required";

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
            Promise.Written promised,
            Map<String, Stage> stages,
            Map<String, Message> messages,
            Map<String, Review> reviews,
            Keep keep) {
        public Optional<Trigger.Moment> promise() {
            return promised.within();
        }
    }

    /** What proves it: its examples as they stand in the file, and the types of all its names. */
    public record Proof(List<Node.Keyed> examples, Scope scope, Map<String, Place> stages) {
        /** The line of a stage. */
        public Place place(String stage) {
            return stages.getOrDefault(stage, new Place("", 1));
        }
    }

    /** What its rules and lookups depend on. Asked for once the whole file is read. */
    public Reads reads() {
        return once.of(this);
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

    /** What it is called and says of itself, in this language. */
    public Spoken in(Tongue tongue) {
        return new Spoken(this, tongue);
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

    /**
     * {@code none}, {@code optional}, {@code required}, {@code verified identity}, {@code staff}.
     */
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

    /** A stage of a part, or of the case itself where the part's name is empty. */
    public Optional<Stage> stage(String part, String name) {
        return part.isEmpty()
                ? stage(name)
                : part(part).flatMap(it -> Optional.ofNullable(it.stages().get(name)));
    }

    /** A part by its name, or by the name of one of several: {@code diary 2}. */
    public Optional<Part> part(String name) {
        var parts = parts();
        var one = name.replaceFirst(" [0-9]+$", "");
        return parts.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .or(() -> parts.stream().filter(it -> it.name().equals(one)).findFirst());
    }

    /** The parts of all stages, in the order of the file. */
    public List<Part> parts() {
        return stages().stream().flatMap(stage -> stage.parts().values().stream()).toList();
    }

    /** The stages of the case and of its parts, in the order of the file. */
    public List<Stage> allStages() {
        var all = new ArrayList<Stage>();
        for (var stage : stages()) {
            all.add(stage);
            stage.parts().values().forEach(part -> all.addAll(part.stages().values()));
        }
        return all;
    }

    public List<Review> reviews() {
        return List.copyOf(story.reviews().values());
    }

    /** The facts known from the beginning, and those that stages know. */
    public List<Fact> allFacts() {
        var all = new ArrayList<>(form.facts().values());
        allStages().forEach(stage -> all.addAll(stage.deciding().know().values()));
        return all;
    }

    /** What customers are asked, and what deciders are. */
    public List<Question> allQuestions() {
        var all = new ArrayList<>(questions());
        allStages().forEach(stage -> all.addAll(stage.deciding().ask().values()));
        return all;
    }

    /** Every move a case of this version may make. There is no other. */
    public List<Move> legalMoves() {
        return Move.between(stages());
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
        for (var stage : allStages()) {
            doings.addAll(stage.entering().does());
            stage.happenings().forEach(it -> doings.addAll(it.reaction().does()));
            stage.decisions().forEach(it -> doings.addAll(it.reaction().does()));
        }
        reviews().forEach(it -> doings.addAll(it.then().does()));
        return doings;
    }

    /** Answers as JSON holds them, to be stored. */
    public Map<String, @Nullable Object> answersToJson(Map<String, Object> answers) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        allQuestions()
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
        var answers = LinkedHashMap.<String, Object>newLinkedHashMap(json.size());
        for (var question : reads().allQuestions()) {
            if (json.containsKey(question.name())) {
                var type = question.storedType();
                answers.put(question.name(), type.fromJson(json.get(question.name())));
            }
        }
        return answers;
    }

    /** Fetched facts as JSON holds them, to be stored. */
    public Map<String, Object> factsToJson(Map<String, Fetched> facts) {
        var json = new LinkedHashMap<String, Object>();
        facts.forEach((name, fact) -> json.put(name, fact.toJson(factType(name))));
        return json;
    }

    /**
     * Fetched facts again, and what is known of the things that answers name; what this version
     * does not know is left out.
     */
    public Map<String, Fetched> factsFromJson(Map<String, ?> json) {
        var facts = new LinkedHashMap<String, Fetched>();
        var known = reads().facts();
        json.forEach(
                (name, stored) -> {
                    boolean isOurs =
                            form.questions().containsKey(name)
                                    || known.containsKey(Scope.inConditions(name));
                    if (isOurs && stored instanceof Map<?, ?> one) {
                        facts.put(name, Fetched.fromJson(factType(name), one));
                    }
                });
        return facts;
    }

    private Type factType(String name) {
        return proof.scope().type(Scope.inConditions(name)).orElse(Type.ANYTHING);
    }
}
