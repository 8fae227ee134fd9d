package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.spi.ChecksItself.Finding;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What adapters said of themselves, by centre, so that all instances together ask once and see the same. */
@Repository
public class SelfCheckStore {
    private static final int CONFIRMED = 2;

    private final JdbcClient jdbc;

    SelfCheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes it on oneself to ask the adapter of a centre.
     *
     * @return whether it is time, and nobody else does
     */
    public boolean take(String centreId, Duration every) {
        return jdbc.sql("""
                insert into self_check (centre_id) values (:centre)
                on conflict (centre_id) do update set taken_at = now()
                where self_check.taken_at <= now() - make_interval(secs => :every)
                """)
                        .param("centre", centreId)
                        .param("every", every.toMillis() / 1000.0)
                        .update()
                == 1;
    }

    /** Keeps what was not good; all else is good now. */
    @Transactional
    public void keep(String centreId, List<Finding> bad) {
        jdbc.sql("delete from self_check_finding where centre_id = :centre and subject <> all (:subjects)")
                .param("centre", centreId)
                .param("subjects", bad.stream().map(Finding::subject).toArray(String[]::new))
                .update();
        for (Finding finding : bad) {
            jdbc.sql("""
                    insert into self_check_finding (centre_id, subject, sentence) values (:centre, :subject, :sentence)
                    on conflict (centre_id, subject) do update
                    set sentence = :sentence, seen = self_check_finding.seen + 1
                    """)
                    .param("centre", centreId)
                    .param("subject", finding.subject())
                    .param("sentence", finding.sentence())
                    .update();
        }
    }

    /** Forgets what was found at all other centres. */
    public void keepOnly(Collection<String> centreIds) {
        jdbc.sql("delete from self_check where centre_id <> all (:centres)")
                .param("centres", centreIds.toArray(String[]::new))
                .update();
    }

    /** What was not good twice in a row, so that a hiccup is no news. */
    public List<Concern> confirmed() {
        return jdbc.sql("select * from self_check_finding where seen >= :seen order by centre_id, subject")
                .param("seen", CONFIRMED)
                .query((row, number) -> new Concern(
                        row.getString("centre_id") + "/" + row.getString("subject"),
                        Optional.of(row.getString("centre_id")),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("subject") + ": " + row.getString("sentence")))
                .list();
    }
}
