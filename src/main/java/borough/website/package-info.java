/** The public website: the home page, services by area and by name, and following what was sent. */
@org.jspecify.annotations.NullMarked
package borough.website;
