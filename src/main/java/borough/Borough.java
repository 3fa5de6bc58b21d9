package borough;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Borough {
    static void main(String[] args) {
        SpringApplication.run(Borough.class, args);
    }
}
