package borough.values;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a package: the other capabilities it calls or listens to. BoundariesTest holds it to that. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Uses {
    /**
     * The last part of each package's name, such as {@code "places"}; ground's values need no
     * saying.
     */
    String[] value();
}
