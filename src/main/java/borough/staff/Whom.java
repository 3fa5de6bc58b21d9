package borough.staff;

import borough.services.Service;
import borough.services.Stage;
import borough.services.Stage.Reaction;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a service names: the teams and roles it gives work to, asks to decide, or shows it to. */
final class Whom {
    private Whom() {}

    static Set<String> of(Service it) {
        var named = new TreeSet<String>();
        named.add(it.owner());
        it.form().priorities().forEach(one -> one.team().ifPresent(named::add));
        it.form().rules().forEach(one -> one.way().override().ifPresent(named::add));
        it.story()
                .messages()
                .values()
                .forEach(one -> one.care().mustArrive().ifPresent(named::add));
        it.allStages().forEach(stage -> add(stage, named));
        it.parts().forEach(part -> part.care().team().ifPresent(named::add));
        it.parts().forEach(part -> named.addAll(part.care().seenBy()));
        return named.stream()
                .map(one -> one.replaceFirst("^another ", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void add(Stage stage, Set<String> named) {
        named.addAll(stage.saying().seenBy());
        stage.deciding().team().ifPresent(named::add);
        stage.decisions().forEach(one -> named.addAll(one.by()));
        stage.decisions().forEach(one -> one.manner().leaveTo().ifPresent(named::add));
        stage.decisions().forEach(one -> one.manner().secondPerson().ifPresent(named::add));
        Stream.concat(
                        stage.happenings().stream().map(Stage.Happening::reaction),
                        stage.decisions().stream().map(Stage.Decision::reaction))
                .map(Reaction::raiseTo)
                .flatMap(Optional::stream)
                .forEach(named::add);
    }
}
