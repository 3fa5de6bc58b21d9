package borough.council;

/** How people reach the council: shown on every page. */
public record Contact(String phone, String email, String address) {}
