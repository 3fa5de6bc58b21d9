package borough.language;

import borough.vocabulary.Type;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles conditions: each text once for the types it reads, however many files say it. Bounded in
 * length, depth and steps, so that no condition can hold up the program.
 */
final class Conditions {
    static final String GIVEN = "given__";
    private static final int LENGTH_MAX = 1_000;
    private static final int COMPILED_MAX = 20_000;
    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .maxExpressionCodePointSize(LENGTH_MAX)
                    .maxParseRecursionDepth(32)
                    .maxParseErrorRecoveryLimit(5)
                    .comprehensionMaxIterations(10_000)
                    .build();
    private static final Map<Key, Compiled> COMPILED = new ConcurrentHashMap<>();

    /** The same text reading names of the same types is the same condition. */
    private record Key(String source, Map<String, Type> reads) {}

    /** What compiling gave: a program, or what is wrong. */
    record Compiled(
            Optional<CelRuntime.Program> program,
            Type type,
            List<String> wrong,
            Optional<CelExpr> tree) {}

    // Built at first use: a start that compiles nothing does not pay for it.
    private static final class Engine {
        private static final CelLibrary WORDS = new CelWords().library();
        private static final CelCompiler COMPILER =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(OPTIONS)
                        .setStandardMacros(
                                CelStandardMacro.EXISTS,
                                CelStandardMacro.ALL,
                                CelStandardMacro.FILTER,
                                CelStandardMacro.MAP)
                        .addMacros(
                                CelMacro.newGlobalMacro(
                                        "given",
                                        1,
                                        (make, target, args) -> given(make, args.getFirst())))
                        .addFunctionDeclarations(WORDS.declarations())
                        .build();
        private static final CelRuntime RUNTIME =
                CelRuntimeFactory.standardCelRuntimeBuilder()
                        .setOptions(OPTIONS)
                        .addFunctionBindings(WORDS.bindings())
                        .build();

        // given(x) reads a name of its own; given(t.until) asks whether the field is there and
        // something stands in it.
        private static Optional<CelExpr> given(
                dev.cel.parser.CelMacroExprFactory make, CelExpr of) {
            return switch (of.exprKind().getKind()) {
                case IDENT -> Optional.of(make.newIdentifier(GIVEN + of.ident().name()));
                case SELECT ->
                        Optional.of(
                                make.newGlobalCall(
                                        "_&&_",
                                        make.newSelect(
                                                of.select().operand(), of.select().field(), true),
                                        make.newGlobalCall(
                                                CelWords.FILLED,
                                                make.newSelect(
                                                        make.copy(of.select().operand()),
                                                        of.select().field(),
                                                        false))));
                default -> Optional.of(make.reportError("given() takes a name"));
            };
        }
    }

    private Conditions() {}

    static Compiled compile(String source, Map<String, Type> reads) {
        if (COMPILED.size() > COMPILED_MAX) {
            COMPILED.clear();
        }
        var key = new Key(source, new TreeMap<>(reads));
        var known = COMPILED.get(key);
        if (known == null) {
            known = make(source, reads);
            COMPILED.put(key, known);
        }
        return known;
    }

    private static Compiled make(String source, Map<String, Type> reads) {
        if (source.length() > LENGTH_MAX) {
            return wrong("it is longer than " + LENGTH_MAX + " characters");
        }
        var types = new CelTypes();
        var builder = Engine.COMPILER.toCompilerBuilder().setTypeProvider(types);
        reads.forEach(
                (name, type) -> {
                    builder.addVar(name, types.celType(type));
                    builder.addVar(GIVEN + name, SimpleType.BOOL);
                });
        CelValidationResult result = builder.build().compile(source);
        if (result.hasError()) {
            return new Compiled(
                    Optional.empty(),
                    Type.ANYTHING,
                    result.getErrors().stream().map(CelIssue::getMessage).distinct().toList(),
                    Optional.empty());
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            return new Compiled(
                    Optional.of(Engine.RUNTIME.createProgram(tree)),
                    types.ours(tree.getResultType()),
                    List.of(),
                    Optional.of(tree.getExpr()));
        } catch (CelEvaluationException | dev.cel.common.CelValidationException e) {
            return wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Compiled wrong(String words) {
        return new Compiled(Optional.empty(), Type.ANYTHING, List.of(words), Optional.empty());
    }
}
