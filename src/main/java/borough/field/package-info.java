/** Crews in the street: today's round on a tablet. */
@org.jspecify.annotations.NullMarked
package borough.field;
