package borough.versions;

import borough.casebook.Contents;
import borough.language.Scope;
import borough.services.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether what a case holds under one version of its service can be read by another. */
final class VersionFit {
    private VersionFit() {}

    /** Questions and facts of the one version that the other does not have. */
    static List<String> notThere(Service from, Service to) {
        return names(from).stream().filter(it -> !names(to).contains(it)).toList();
    }

    /** Questions and facts that both have, but of different types. */
    static List<String> ofOtherType(Service from, Service to) {
        var others = new ArrayList<String>();
        for (var name : names(from)) {
            if (names(to).contains(name) && !type(from, name).equals(type(to, name))) {
                others.add(name);
            }
        }
        return others;
    }

    private static Set<String> names(Service it) {
        var names = new TreeSet<>(it.form().questions().keySet());
        names.addAll(it.form().facts().keySet());
        return names;
    }

    private static String type(Service it, String name) {
        return it.proof()
                .scope()
                .type(Scope.inConditions(name))
                .map(type -> type.said())
                .orElse("something");
    }

    /** Why a case can't be moved, as the end of a sentence; empty where it can. */
    static Optional<String> inTheWay(Contents held, Service from, Service to) {
        return ofOtherType(from, to).stream()
                .filter(it -> held.answers().containsKey(it) || held.facts().containsKey(it))
                .map(it -> "%s is %s here and %s there".formatted(it, type(from, it), type(to, it)))
                .findFirst();
    }
}
