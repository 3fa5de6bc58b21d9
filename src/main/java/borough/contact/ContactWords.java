package borough.contact;

import static borough.vocabulary.Type.NUMBER;
import static borough.vocabulary.Type.listOf;
import static borough.vocabulary.Type.recordOf;

import borough.contact.CallBackTimes.CallBackTime;
import borough.council.Councils;
import borough.vocabulary.Vocabulary;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** The words that service files have for reaching the council and being reached by it. */
@Component
class ContactWords {
    ContactWords(Vocabulary words, Councils councils, CallBackTimes times) {
        words.lookup("contact.reception")
                .means(
                        "How to reach the council: its phone, where reception is, and its hours on"
                                + " the days it works.")
                .gives(recordOf(Reception.class), in -> reception(councils));

        words.lookup("contact.call_back_times")
                .means(
                        "The hours in which we can ring somebody back, of today and the working"
                                + " days after it, so many days in all.")
                .takes("days", NUMBER)
                .gives(listOf(recordOf(CallBackTime.class)), in -> times.in(in.number("days")));
    }

    /** Our front door, for somebody who needs it now. */
    record Reception(
            String phone, String outOfHours, String address, LocalTime opens, LocalTime closes) {}

    private static Reception reception(Councils councils) {
        var it = councils.current();
        return new Reception(
                it.contact().phone(),
                it.contact().phoneWhenClosed(),
                it.contact().address(),
                it.hours().opens(),
                it.hours().closes());
    }
}
