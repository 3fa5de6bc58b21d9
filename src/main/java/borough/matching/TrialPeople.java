package borough.matching;

import borough.customers.CustomerFacts;
import borough.customers.CustomerFacts.Homes;
import borough.customers.CustomerFacts.Named;
import borough.customers.CustomerFacts.Reach;
import borough.customers.CustomerId;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People and firms drawn by chance, each complete as the best record of them would be. */
final class TrialPeople {
    static final List<String> WOMEN =
            split(
                    "Abigail Agnieszka Aisha Alexandra Amara Amelia Amina Amira Angela Anjali Anna"
                            + " Barbara Beatrice Beth Blessing Brenda Carol Catherine Charlotte"
                            + " Chioma Christine Claire Deborah Diane Dorothy Eleanor Elizabeth"
                            + " Emily Emma Fatima Frances Gillian Grace Hana Hannah Harriet"
                            + " Helen Isla Jacqueline Jane Janet Jasmine Jennifer Jessica"
                            + " Joanne Joyce Julie Karen Katarzyna Laura Lauren Leah Leanne Linda"
                            + " Louise Lucy Magdalena Margaret Maria Maryam Mei Michelle Molly"
                            + " Nadia Natalie Ngozi Niamh Olivia Pamela Patricia Priya Rachel"
                            + " Rebecca Ruth Samantha Sarah Shabana Siobhan Sofia Stephanie Susan"
                            + " Sunita Teresa Victoria Yasmin Zainab Zoe");
    static final List<String> MEN =
            split(
                    "Adam Ahmed Alexander Ali Alan Amir Andrew Anil Anthony Arjun Benjamin Bilal"
                            + " Brian Callum Charles Chidi Christopher Colin Daniel Darren David"
                            + " Derek Edward Emeka Eoin Francis Frederick Gareth Gary Geoffrey"
                            + " George Gerald Graham Harold Hassan Henry Hussain Ian Isaac Jack"
                            + " Jakub James Jason John Jonathan Joseph Joshua Keith Kenneth Kevin"
                            + " Kofi Kwame Lee Leonard Lewis Liam Lukasz Mark Martin Matthew"
                            + " Michael Mohammed Mustafa Nathan Neil Nicholas Oliver Omar Patrick"
                            + " Paul Peter Philip Raj Raymond Rhys Richard Robert Ronald Ryan"
                            + " Samuel Sanjay Sean Simon Stephen Stuart Terence Thomas Timothy"
                            + " Tomasz Vincent William Yusuf Zachary");
    static final List<String> FAMILIES =
            split(
                    "Smith Smith Smith Jones Jones Williams Taylor Brown Davies Evans Wilson"
                            + " Thomas Roberts Johnson Lewis Walker Robinson Wood Thompson White"
                            + " Watson Jackson Wright Green Harris Cooper King Lee Martin Clarke"
                            + " Clark James Morgan Hughes Edwards Hill Moore Allen Baker Barker"
                            + " Barnes Bennett Booth Bradley Campbell Carter Chapman Cole Cook"
                            + " Davis Dixon Ellis Elliott Fletcher Foster Fox Gray Grey Griffiths"
                            + " Hall Hamilton Harvey Holloway Howard Hunt Hunter Jenkins Johnston"
                            + " Kelly Kennedy Knight Lloyd Marsden Marshall Mason Matthews"
                            + " McDonald MacDonald Miller Mills Mitchell Murphy Murray O'Brien"
                            + " O'Neill Osborne Palmer Parker Pearson Perry Phillips Philips Pike"
                            + " Powell Price Read Reid Reynolds Richards Richardson Rogers Rose"
                            + " Russell Ryan Saunders Shaw Simpson Smyth Spencer Stephens Stevens"
                            + " Stevenson Stewart Stuart Sullivan Turner Walsh Ward Webb Webster"
                            + " Wells West Whitfield Young Ahmed Akhtar Ali Begum Chaudhry Das"
                            + " Hussain Hussein Iqbal Kaur Khan Khatun Kumar Mahmood Malik Miah"
                            + " Nair Patel Patel Rahman Raza Shah Sharma Siddiqui Singh Uddin"
                            + " Abdi Adeyemi Balogun Boateng Chan Chen Eze Hassan Ibrahim Kamara"
                            + " Kovacs Kowalski Lam Lewandowski Li Mensah Nguyen Novak Nowak"
                            + " Okafor Okoro Osei Owusu Pereira Popescu Santos Silva Tan Tran"
                            + " Wang Wisniewski Wojcik Wong Yilmaz Zhang Zielinski");
    static final List<String> TRADES =
            split(
                    "Cafe Bakery Garage Motors Salon Nursery Plumbing Dental Surgery"
                            + " Stores Grill Gym");

    private static final LocalDate YOUNGEST = LocalDate.of(2008, 5, 12);
    private static final int DAYS_OF_LIVES = 26_000;
    private static final long FIRST_HOME = 100_000_000L;

    private final Random chance;
    private long homes = FIRST_HOME;

    TrialPeople(Random chance) {
        this.chance = chance;
    }

    boolean inThousand(int so) {
        return chance.nextInt(1000) < so;
    }

    <T> T of(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }

    Uprn home() {
        return new Uprn(homes++);
    }

    String family() {
        return of(FAMILIES);
    }

    String given() {
        return of(chance.nextBoolean() ? WOMEN : MEN);
    }

    LocalDate born() {
        return YOUNGEST.minusDays(chance.nextInt(DAYS_OF_LIVES));
    }

    String phone() {
        return "07700" + (100_000 + chance.nextInt(900_000));
    }

    String email(String given, String family) {
        return (given + "." + family + chance.nextInt(100_000)).toLowerCase(Locale.ROOT)
                + "@mail.example";
    }

    /** Most have a home, many a phone and an email address; some lived elsewhere before. */
    CustomerFacts person(String given, String family, @Nullable LocalDate born, Uprn home) {
        var before = inThousand(300) ? Set.of(home()) : Set.<Uprn>of();
        return made(
                new Named(given, family, true),
                born,
                new Homes(Set.of(home), before),
                new Reach(
                        inThousand(700) ? Set.of(email(given, family)) : Set.of(),
                        inThousand(850) ? Set.of(phone()) : Set.of()));
    }

    CustomerFacts person() {
        return person(given(), family(), born(), home());
    }

    CustomerFacts firm(Uprn at) {
        var name = family() + "'s " + of(TRADES);
        return made(
                new Named(name, "", false),
                null,
                new Homes(Set.of(at), Set.of()),
                new Reach(
                        inThousand(700) ? Set.of(email("info", name.replace(" ", ""))) : Set.of(),
                        inThousand(850) ? Set.of(phone()) : Set.of()));
    }

    static CustomerFacts made(Named name, @Nullable LocalDate born, Homes homes, Reach reach) {
        return new CustomerFacts(CustomerId.draw(), name, born, homes, reach, false);
    }

    /** What the other has too, of that share of the cases. */
    Reach sharing(CustomerFacts with, Reach own, int email, int phone) {
        return new Reach(
                inThousand(email) ? both(own.emails(), with.reach().emails()) : own.emails(),
                inThousand(phone) ? both(own.phones(), with.reach().phones()) : own.phones());
    }

    private static Set<String> both(Set<String> a, Set<String> b) {
        var all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }

    private static List<String> split(String words) {
        return List.of(words.split(" "));
    }
}
