/** Borough: the digital council, in one program. Start at {@link borough.Borough}. */
@org.jspecify.annotations.NullMarked
package borough;
