/**
 * The PostgreSQL that Borough brings: its programs, its files and its life, in a data folder that
 * one program holds at a time. Start at {@link EmbeddedPostgres}.
 */
@Uses({})
@NullMarked
package borough.postgres;

import borough.values.Uses;
import org.jspecify.annotations.NullMarked;
