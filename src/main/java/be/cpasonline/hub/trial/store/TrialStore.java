package be.cpasonline.hub.trial.store;

import be.cpasonline.hub.trial.Trial;
import be.cpasonline.hub.trial.TrialAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Trials in the database. */
@Repository
public class TrialStore {
    private final JdbcClient jdbc;

    TrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down that one begins. */
    public void begin(Trial trial) {
        jdbc.sql("""
                insert into trial (id, centre_id, package, package_version, seed, number, title, begun_by, begun_at)
                values (:id, :centre, :package, :version, :seed, :number, :title, :by, :at)
                """)
                .param("id", trial.id())
                .param("centre", trial.centreId())
                .param("package", trial.packageName())
                .param("version", trial.version())
                .param("seed", trial.seed())
                .param("number", trial.number())
                .param("title", trial.title())
                .param("by", trial.by())
                .param("at", trial.begunAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes down what became of one. */
    public void end(UUID id, TrialAnswer answer, Instant at) {
        jdbc.sql("""
                update trial set ended_at = :at, taken = :taken, outcome = :outcome, code = :code, told = :told,
                    their_reference = :reference
                where id = :id
                """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("taken", answer.taken())
                .param("outcome", answer.outcome())
                .param("code", answer.code())
                .param("told", answer.told())
                .param("reference", answer.theirReference().orElse(null))
                .update();
    }

    /** Those of a centre that began last, the newest first. */
    public List<Trial> latest(String centreId, int most) {
        return jdbc.sql("""
                select * from trial where centre_id = :centre order by begun_at desc, number desc limit :most
                """)
                .param("centre", centreId)
                .param("most", most)
                .query((row, number) -> trial(row))
                .list();
    }

    private static Trial trial(ResultSet row) throws SQLException {
        return new Trial(
                row.getObject("id", UUID.class),
                row.getString("centre_id"),
                row.getString("package"),
                row.getString("package_version"),
                row.getLong("seed"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("begun_by"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                answer(row));
    }

    private static Optional<TrialAnswer> answer(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new TrialAnswer(
                        row.getBoolean("taken"),
                        outcome,
                        row.getString("code"),
                        row.getString("told"),
                        Optional.ofNullable(row.getString("their_reference"))));
    }
}
