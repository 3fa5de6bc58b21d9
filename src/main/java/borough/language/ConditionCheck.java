package borough.language;

import borough.files.Fault;
import borough.files.Nearest;
import borough.language.Conditions.Compiled;
import borough.vocabulary.Type;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words what is wrong with a condition, and what would be right. */
final class ConditionCheck {
    private static final Pattern UNKNOWN = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern FIELD = Pattern.compile("undefined field '([^']*)'.*");
    private static final Pattern OVERLOAD =
            Pattern.compile(
                    "found no matching overload for '([^']*)' applied to '([^']*)'.*",
                    Pattern.DOTALL);
    private static final Pattern STARTS = Pattern.compile("[a-z][\\s\\S]*");
    private static final List<String> HELPERS =
            List.of(
                    "after",
                    "before",
                    "ago",
                    "at",
                    "clock",
                    "years",
                    "is_saturday",
                    "is_sunday",
                    "total",
                    "given",
                    "size",
                    "contains",
                    "exists",
                    "all",
                    "filter",
                    "map");
    private static final Map<String, String> OPERATORS = operators();

    private final Condition condition;
    private final Scope scope;
    private final List<Fault> faults = new ArrayList<>();

    private ConditionCheck(Condition condition, Scope scope) {
        this.condition = condition;
        this.scope = scope;
    }

    static List<Fault> check(
            Condition condition, Compiled compiled, Scope scope, Optional<Type> expected) {
        var check = new ConditionCheck(condition, scope);
        new Spelling(condition, scope).fault().ifPresent(check.faults::add);
        check.start();
        return check.inside(compiled, expected);
    }

    static List<Fault> checkGiven(
            Condition condition, Compiled compiled, Scope scope, Type expected) {
        var check = new ConditionCheck(condition, scope);
        new Spelling(condition, scope).fault().ifPresent(check.faults::add);
        return check.inside(compiled, Optional.of(expected));
    }

    private List<Fault> inside(Compiled compiled, Optional<Type> expected) {
        if (faults.isEmpty()) {
            compiled.wrong().forEach(this::explain);
            compiled.tree().ifPresent(this::walk);
        }
        if (faults.isEmpty()) {
            expected.ifPresent(type -> result(type, compiled.type()));
        }
        return faults;
    }

    private void fault(String wrong, String right) {
        faults.add(new Fault(condition.place(), wrong, right));
    }

    private void start() {
        var source = condition.source();
        if (!STARTS.matcher(source).matches()) {
            fault(
                    "\"" + source + "\" does not start with a name",
                    "begin with an answer, a fact or a limit");
        }
    }

    private void explain(String wrong) {
        var unknown = UNKNOWN.matcher(wrong);
        var field = FIELD.matcher(wrong);
        var overload = OVERLOAD.matcher(wrong);
        if (unknown.matches()) {
            var names = new ArrayList<>(scope.names());
            names.addAll(HELPERS);
            fault(
                    "nothing here is called " + unknown.group(1),
                    Nearest.hint(unknown.group(1), names));
        } else if (field.matches()) {
            fault(
                    "there is no " + field.group(1) + " in it",
                    Nearest.hint(field.group(1), fields()));
        } else if (overload.matches()) {
            overload(overload);
        } else if (wrong.contains("does not support field selection")) {
            fault("what stands before a dot here has no fields", "use it without the dot");
        } else if (wrong.contains("recursion limit")) {
            fault("this condition is nested too deep", "name parts of it under know");
        } else {
            fault(
                    "this condition cannot be read: " + wrong.lines().findFirst().orElse(wrong),
                    "look at its brackets, its quotes and its operators (==, !=, <, >, &&, ||)");
        }
    }

    private Collection<String> fields() {
        var fields = new ArrayList<String>();
        condition
                .reads()
                .forEach(name -> scope.type(name).ifPresent(type -> addFields(type, fields)));
        return fields;
    }

    private static void addFields(Type type, List<String> fields) {
        switch (type) {
            case Type.ListOf(var of) -> addFields(of, fields);
            case Type.RecordOf record -> fields.addAll(record.fields().keySet());
            case Type.Plain plain -> {}
        }
    }

    private void overload(Matcher overload) {
        var operator = overload.group(1);
        var types = overload.group(2).replace("(", "").replace(")", "").split("[,.] ?", -1);
        var said = new ArrayList<String>();
        for (var type : types) {
            said.add(said(type));
        }
        var verb = OPERATORS.get(operator);
        if (verb != null && said.size() == 2) {
            fault(
                    "a " + said.get(0) + " cannot be " + verb + " a " + said.get(1),
                    "use two of one type, or a helper such as after(date, period)");
        } else {
            fault(
                    operator + "() does not take " + String.join(" and ", said),
                    "look at what it takes in docs/service-files.md");
        }
    }

    private static String said(String celType) {
        return switch (celType) {
            case "string" -> "text";
            case "int" -> "number";
            case "bool" -> "yes or no";
            default -> celType.replace('_', ' ');
        };
    }

    private static Map<String, String> operators() {
        var verbs = new HashMap<String, String>();
        for (var comparison : List.of("_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_")) {
            verbs.put(comparison, "compared with");
        }
        verbs.put("_+_", "added to");
        verbs.put("_-_", "taken from");
        verbs.put("_*_", "multiplied with");
        verbs.put("_/_", "divided by");
        verbs.put("_&&_", "joined by && with");
        verbs.put("_||_", "joined by || with");
        verbs.put("@in", "looked for in");
        return verbs;
    }

    private void result(Type expected, Type got) {
        if (!Fits.into(expected, got)) {
            fault(
                    "this comes to a " + got.said() + ", not a " + expected.said(),
                    expected == Type.YES_OR_NO
                            ? "compare it with something"
                            : "give a " + expected.said());
        }
    }

    private void walk(CelExpr expr) {
        switch (expr.exprKind().getKind()) {
            case CONSTANT -> constant(expr.constant());
            case CALL -> {
                choices(expr.call());
                expr.call().target().ifPresent(this::walk);
                expr.call().args().forEach(this::walk);
            }
            case SELECT -> walk(expr.select().operand());
            case LIST -> expr.list().elements().forEach(this::walk);
            case MAP -> fault("a condition makes no map", "compare with a name or a list");
            case STRUCT -> fault("a condition makes no record", "compare with a name or a list");
            case COMPREHENSION -> {
                walk(expr.comprehension().iterRange());
                walk(expr.comprehension().loopStep());
            }
            default -> {}
        }
    }

    private void constant(CelConstant constant) {
        boolean number =
                switch (constant.getKind()) {
                    case INT64_VALUE -> constant.int64Value() < 0 || constant.int64Value() > 1;
                    case DOUBLE_VALUE, UINT64_VALUE -> true;
                    default -> false;
                };
        if (number) {
            fault(
                    "a number stands inside a condition",
                    "name it under limits, so that a council can change it");
        }
    }

    // A text compared with a question that offers a list must be in that list.
    private void choices(CelExpr.CelCall call) {
        var sides = new ArrayList<>(call.args());
        call.target().ifPresent(sides::addFirst);
        if (!List.of("_==_", "_!=_", "@in", "contains").contains(call.function())
                || sides.size() != 2) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            var side = sides.get(i);
            if (side.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT) {
                var other = sides.get(1 - i);
                scope.choices(side.ident().name())
                        .ifPresent(may -> texts(other).forEach(t -> chosen(t, may)));
            }
        }
    }

    private static List<String> texts(CelExpr expr) {
        return switch (expr.exprKind().getKind()) {
            case CONSTANT ->
                    expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
                            ? List.of(expr.constant().stringValue())
                            : List.of();
            case LIST ->
                    expr.list().elements().stream().flatMap(one -> texts(one).stream()).toList();
            default -> List.of();
        };
    }

    private void chosen(String text, List<String> may) {
        if (!may.contains(text)) {
            fault("\"" + text + "\" is none of the choices", Nearest.hint(text, may));
        }
    }
}
