/** Staff desks: the worklist, a case, and the council's departments, teams and people. */
@org.jspecify.annotations.NullMarked
package borough.staff;
