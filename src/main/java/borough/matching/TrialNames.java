package borough.matching;

import java.util.List;

/** Names for made-up pairs, as mixed as those of a council's people. */
final class TrialNames {
    static final List<String> WOMEN =
            of(
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
            of(
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
            of(
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
            of("Cafe Bakery Garage Motors Salon Nursery Plumbing Dental Surgery Stores Grill Gym");

    private TrialNames() {}

    private static List<String> of(String words) {
        return List.of(words.split(" "));
    }
}
