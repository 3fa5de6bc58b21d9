package borough.services;

import borough.language.Condition;
import borough.language.Path;
import borough.language.Scope;
import borough.services.Fact.Fetch;
import borough.vocabulary.Lookup;
import borough.vocabulary.Type;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules and lookups of a service depend on, followed through the thoughts between, so that
 * a long form tries again only what an answer may have changed.
 */
public final class Reads {
    /** A fact that a lookup fetches, asked with the answers to these questions. */
    public record Looked(Fact fact, WordCall call, Lookup lookup, Set<String> questions) {}

    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Question> listed = new HashMap<>();
    private final List<Question> allQuestions;
    private final List<Looked> looked;
    private final Readers rules;
    private final Readers lookups;

    Reads(Service service) {
        this.allQuestions = List.copyOf(service.allQuestions());
        service.allFacts()
                .forEach(fact -> facts.putIfAbsent(Scope.inConditions(fact.name()), fact));
        for (var one : service.questions()) {
            questions.put(Scope.inConditions(one.name()), one);
            if (stands(one.how())) {
                listed.put(Scope.inConditions(one.name()), one);
            }
        }
        this.looked =
                service.form().facts().values().stream()
                        .flatMap(it -> looked(it).stream())
                        .toList();
        this.rules = new Readers(service.form().rules().stream().map(this::of).toList(), said());
        this.lookups = new Readers(looked.stream().map(it -> of(it.fact())).toList(), Set.of());
    }

    // What a walk comes to know one after another.
    private Set<String> said() {
        var said = new HashSet<>(questions.keySet());
        looked.forEach(it -> said.add(Scope.inConditions(it.fact().name())));
        return said;
    }

    // What is chosen stands for a record or a number.
    private static boolean stands(Question.How how) {
        return how.type().hasChoices()
                && (how.from().of().isPresent() || how.from().each().get() == Type.NUMBER);
    }

    private Optional<Looked> looked(Fact fact) {
        return fact.source() instanceof Fetch fetch
                ? fetch.lookup().map(it -> new Looked(fact, fetch.call(), it, questionsOf(fact)))
                : Optional.empty();
    }

    /** All questions, those of deciders too; see {@link Service#allQuestions}. */
    List<Question> allQuestions() {
        return allQuestions;
    }

    /** The facts by their names in conditions. */
    Map<String, Fact> facts() {
        return facts;
    }

    /** The questions whose answers stand for what a fact or a limit lists, by the same names. */
    Map<String, Question> listed() {
        return listed;
    }

    /** Which rules read what, by their places in the form. */
    public Readers rules() {
        return rules;
    }

    /** The facts of the form that lookups fetch, in the order of the file. */
    public List<Looked> looked() {
        return looked;
    }

    /** Which of these read what, by their places among {@link #looked}. */
    public Readers lookups() {
        return lookups;
    }

    /** The names that settle whether a rule holds. */
    private Set<String> of(Rule rule) {
        var names = new HashSet<String>();
        rule.when().map(Condition::reads).ifPresent(names::addAll);
        if (rule.when().isEmpty()) {
            rule.saying().say().ifPresent(say -> names.addAll(say.reads()));
        }
        rule.tried().match().map(Path::name).ifPresent(names::add);
        rule.tried().on().map(Scope::inConditions).ifPresent(names::add);
        return followed(names);
    }

    /** The names that a lookup is asked with. */
    public Set<String> of(Fact fact) {
        return followed(fact.reads());
    }

    /** The names that what may be chosen for a question comes from. */
    public Set<String> of(Question question) {
        return followed(question.how().from().of().stream().map(Path::name).toList());
    }

    private Set<String> questionsOf(Fact fact) {
        var names = new LinkedHashSet<>(fact.reads());
        names.retainAll(questions.keySet());
        return names;
    }

    private Set<String> followed(Collection<String> names) {
        var all = new HashSet<String>();
        names.forEach(name -> follow(name, all));
        return all;
    }

    private void follow(String name, Set<String> all) {
        if (!all.add(name)) {
            return;
        }
        var fact = facts.get(name);
        if (fact != null) {
            fact.reads().forEach(one -> follow(one, all));
        }
        var question = questions.get(name);
        if (question != null) {
            question.how().from().of().ifPresent(path -> follow(path.name(), all));
        }
    }

    /** Which things of a list read which names, each thing by its place in the list, from 0. */
    public static final class Readers {
        // These come of so much that they may have changed with any answer.
        private static final Set<String> OF_EVERYTHING = Set.of("price", "evidence");

        private final int size;
        private final Map<String, BitSet> byName = new HashMap<>();
        private final BitSet always = new BitSet();
        private final BitSet first = new BitSet();

        /** What reads only names that are said later is not tried before one of these is. */
        Readers(List<Set<String>> reads, Set<String> saidLater) {
            this.size = reads.size();
            for (int place = 0; place < size; place++) {
                first.set(
                        place,
                        reads.get(place).isEmpty() || !saidLater.containsAll(reads.get(place)));
                for (var name : reads.get(place)) {
                    byName.computeIfAbsent(name, it -> new BitSet()).set(place);
                    if (OF_EVERYTHING.contains(name)) {
                        always.set(place);
                    }
                }
            }
        }

        /**
         * Which of them are to be tried, in one walk: at first those that may be settled with
         * nothing said, then each when what it reads changes.
         */
        public Due due() {
            return new Due();
        }

        /** What is to be tried next, by place. */
        public final class Due {
            private final BitSet due = new BitSet(size);
            private final BitSet never = new BitSet(size);
            private int seen;

            private Due() {
                due.or(first);
            }

            /** This one is not tried any more. */
            public void drop(int place) {
                never.set(place);
                due.clear(place);
            }

            /** Takes the next from this place on that is due by what is known now; -1 for none. */
            public int next(int from, Knowing known) {
                for (int i = seen; i < known.change(); i++) {
                    var readers = byName.get(known.changed(i));
                    if (readers != null) {
                        due.or(readers);
                        due.andNot(never);
                    }
                }
                seen = known.change();
                int place = due.nextSetBit(from);
                if (place >= 0 && !always.get(place)) {
                    due.clear(place);
                }
                return place;
            }
        }
    }

    /** Holds what a service reads, once it was asked for: a service never changes. */
    public static final class Once {
        private volatile @Nullable Reads reads;

        Reads of(Service service) {
            var known = reads;
            if (known == null) {
                known = new Reads(service);
                reads = known;
            }
            return known;
        }
    }
}
