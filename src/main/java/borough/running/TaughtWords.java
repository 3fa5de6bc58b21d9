package borough.running;

import borough.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.objenesis.SpringObjenesis;

/**
 * All the words that the program's capabilities teach, without starting the program: each {@code
 * …Words} class is made with doors that are never opened. Files are checked against what words mean
 * and take, so nobody calls them.
 */
public final class TaughtWords {
    private static final String WHERE = "classpath*:borough/*/*Words.class";
    private static final SpringObjenesis SHUT_DOORS = new SpringObjenesis();

    private TaughtWords() {}

    /** The words of every capability on the class path. */
    public static Vocabulary all() {
        var words = new Vocabulary();
        teachers().forEach(teacher -> teach(teacher, words));
        return words;
    }

    private static Stream<Constructor<?>> teachers() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(WHERE))
                    .map(TaughtWords::type)
                    .sorted(Comparator.comparing(Class::getName))
                    .flatMap(type -> Arrays.stream(type.getDeclaredConstructors()))
                    .filter(made -> List.of(made.getParameterTypes()).contains(Vocabulary.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(Resource file) {
        try {
            var path = file.getURL().getPath();
            var name = path.substring(path.lastIndexOf("borough/")).replace(".class", "");
            return Class.forName(name.replace('/', '.'), false, TaughtWords.class.getClassLoader());
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("Found and not there: " + file, e);
        }
    }

    private static void teach(Constructor<?> teacher, Vocabulary words) {
        try {
            teacher.setAccessible(true);
            teacher.newInstance(
                    Arrays.stream(teacher.getParameters()).map(it -> given(it, words)).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(teacher + " can't teach without the program", e);
        }
    }

    private static Object given(Parameter parameter, Vocabulary words) {
        var type = parameter.getType();
        if (type == Vocabulary.class) {
            return words;
        }
        if (type == Clock.class) {
            return Clock.systemUTC();
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (door, method, args) -> {
                        throw new IllegalStateException(method + " is only taught here");
                    });
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalStateException("No door can stand in for " + type);
        }
        return SHUT_DOORS.newInstance(type);
    }
}
