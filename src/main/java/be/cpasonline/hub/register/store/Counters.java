package be.cpasonline.hub.register.store;

import be.cpasonline.hub.register.NumberRange;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counters of the centres' registers. */
@Repository
public class Counters {
    private final JdbcClient jdbc;

    public Counters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The counter of a centre; nobody else has it until the transaction ends. */
    public Counter lock(String centreId) {
        return find(centreId).orElseGet(() -> {
            add(Counter.unused(centreId));
            return find(centreId).orElseThrow();
        });
    }

    private Optional<Counter> find(String centreId) {
        return jdbc.sql("select year, last_number, last_submitted_at from hub_number_counter"
                        + " where centre_id = ? for update")
                .param(centreId)
                .query((row, number) -> new Counter(
                        centreId,
                        row.getInt("year"),
                        row.getInt("last_number"),
                        row.getObject("last_submitted_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private void add(Counter counter) {
        jdbc.sql("insert into hub_number_counter (centre_id, year, last_number, last_submitted_at)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(counter.centreId(), counter.year(), counter.lastNumber())
                .param(counter.lastSubmittedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Moves the counter of every centre on by so many numbers. */
    public List<NumberRange> skip(int howMany) {
        return jdbc.sql("""
                update hub_number_counter set last_number = last_number + :howMany
                returning centre_id, year, last_number - :howMany + 1 as first, last_number as last
                """).param("howMany", howMany).query(NumberRange.class).list();
    }
}
