package borough.running;

import borough.web.MayUse;
import borough.web.Who;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** For the machines that look after this one: is it up, may it be sent visitors, its figures. */
@Controller
class HealthPages {
    private static final int PATIENCE_SECONDS = 2;
    private static final int UNAVAILABLE = 503;

    private final DataSource pool;
    private final PrometheusMeterRegistry figures;
    private volatile boolean isLoading;

    HealthPages(
            HikariDataSource pool,
            PrometheusMeterRegistry figures,
            @Value("${borough.loads-first:false}") boolean loadsFirst) {
        this.pool = pool;
        this.figures = figures;
        this.isLoading = loadsFirst;
    }

    /** All is loaded that a start loads. */
    void open() {
        isLoading = false;
    }

    /** Up, whatever may be the matter with the database: restarting us would not mend that. */
    @GetMapping(path = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
    @MayUse(Who.ANYONE)
    @ResponseBody
    String health() {
        return "up\n";
    }

    /** Ready for visitors: what a start loads is there, and the database answers. */
    @GetMapping(path = "/ready", produces = MediaType.TEXT_PLAIN_VALUE)
    @MayUse(Who.ANYONE)
    ResponseEntity<String> ready() {
        if (isLoading) {
            return ResponseEntity.status(UNAVAILABLE).body("still loading\n");
        }
        return databaseAnswers()
                ? ResponseEntity.ok("ready\n")
                : ResponseEntity.status(UNAVAILABLE).body("the database does not answer\n");
    }

    @GetMapping(path = "/metrics", produces = "text/plain; version=0.0.4; charset=utf-8")
    @MayUse(Who.MACHINE)
    @ResponseBody
    String metrics() {
        return figures.scrape();
    }

    private boolean databaseAnswers() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
