package borough;

import borough.running.Running;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: its words are done by {@link Running}, its parts found in the packages below. */
@SpringBootApplication
public class Borough {
    static void main(String[] words) {
        System.exit(Running.run(Borough.class, words));
    }
}
