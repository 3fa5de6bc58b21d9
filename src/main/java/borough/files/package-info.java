/**
 * Reading the files that people write: YAML 1.2, read strictly, every value knowing its line, so
 * that a mistake is told where it stands. Start at {@link Yaml}, or for a plain list of names and
 * values at {@link YamlFile}.
 */
@Uses({})
@NullMarked
package borough.files;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
