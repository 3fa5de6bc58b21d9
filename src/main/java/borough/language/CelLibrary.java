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

    List<CelFunctionDecl> declarations() {
        return declarations;
    }

    List<CelFunctionBinding> bindings() {
        return bindings;
    }

    void bind(CelFunctionBinding binding) {
        bindings.add(binding);
    }

    <A> void one(
            String name,
            String id,
            CelType gives,
            CelType takes,
            Class<A> a,
            Function<A, Object> does) {
        declare(name, CelOverloadDecl.newGlobalOverload(id, gives, takes));
        bindings.add(CelFunctionBinding.from(id, a, does::apply));
    }

    <A, B> void two(
            String name,
            String id,
            CelType gives,
            CelType first,
            CelType second,
            Class<A> a,
            Class<B> b,
            BiFunction<A, B, Object> does) {
        declare(name, CelOverloadDecl.newGlobalOverload(id, gives, first, second));
        bindings.add(CelFunctionBinding.from(id, a, b, does::apply));
    }

    void declare(String name, CelOverloadDecl overload) {
        declarations.add(CelFunctionDecl.newFunctionDeclaration(name, overload));
    }
}
