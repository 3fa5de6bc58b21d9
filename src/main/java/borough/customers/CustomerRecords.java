package borough.customers;

import java.util.Iterator;

/** Many customers at once, as another system or a demonstration hands them over. */
public record CustomerRecords(
        Iterator<Person> persons,
        Iterator<Home> homes,
        Iterator<Organisation> organisations,
        Iterator<ContactPoint> contactPoints) {}
