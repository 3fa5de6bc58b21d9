/**
 * How Borough runs: its verbs, its settings, its database, its start and stop, and its backups.
 *
 * <p>Start at {@link borough.running.Running}. This is where the program is put together, so it may
 * call every package and none may call it.
 */
@org.jspecify.annotations.NullMarked
package borough.running;
