package borough.language;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Functions as CEL takes them: declared for its checker, bound for its runtime. */
@SuppressWarnings("Immutable") // The functions given to CEL hold no state.
final class CelLibrary {
    private final List<CelFunctionDecl> declarations = new ArrayList<>();
    private final List<CelFunctionBinding> bindings = new ArrayList<>();

    /** A type, and the Java class that holds its values. */
    record Kind<T>(CelType type, Class<T> held) {}

    List<CelFunctionDecl> declarations() {
        return declarations;
    }

    List<CelFunctionBinding> bindings() {
        return bindings;
    }

    <A, R> void one(String name, String id, Kind<A> takes, Kind<R> gives, Function<A, R> does) {
        declare(name, CelOverloadDecl.newGlobalOverload(id, gives.type(), takes.type()));
        bindings.add(CelFunctionBinding.from(id, takes.held(), does::apply));
    }

    <A, B, R> void two(
            String name,
            String id,
            Kind<A> first,
            Kind<B> second,
            Kind<R> gives,
            BiFunction<A, B, R> does) {
        declare(
                name,
                CelOverloadDecl.newGlobalOverload(id, gives.type(), first.type(), second.type()));
        bindings.add(CelFunctionBinding.from(id, first.held(), second.held(), does::apply));
    }

    <A, B> void member(
            CelOverloadDecl overload, String name, Class<A> of, BiFunction<A, Object, B> does) {
        declare(name, overload);
        bindings.add(CelFunctionBinding.from(overload.overloadId(), of, Object.class, does::apply));
    }

    private void declare(String name, CelOverloadDecl overload) {
        declarations.add(CelFunctionDecl.newFunctionDeclaration(name, overload));
    }
}
