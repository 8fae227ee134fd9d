package be.cpasonline.hub.register.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications in the register. */
@Repository
public class Applications {
    private static final int FETCH = 100;

    private static final String SELECT = """
            select a.id, a.system_id, a.urgent, a.key_owner, a.key_version, a.wrapped_key, a.content, a.receipt,
                a.forgotten_at is not null as forgotten,
                earlier.reference as joined_reference
            from application a left join application earlier on earlier.id = a.joined_to
            """;

    private static final String INSERT = """
            with counted as (
                update hub_number_counter
                set year = :year, last_number = :number, last_submitted_at = :submittedAt
                where centre_id = :centre
            )
            insert into application (id, reference, system_id, centre_id, municipality_nis,
                hub_year, hub_number, submitted_at, received_on, niss_hash, joined_to, urgent,
                key_owner, key_version, wrapped_key, content, receipt, seal)
            values (:id, :reference, :system, :centre, :nis,
                :year, :number, :submittedAt, :receivedOn, :nissHash,
                (select earlier.id from application earlier
                 where earlier.niss_hash = :nissHash and earlier.centre_id = :centre
                   and earlier.submitted_at >= :joinSince
                 order by earlier.submitted_at desc, earlier.hub_year desc, earlier.hub_number desc limit 1),
                :urgent, :keyOwner, :keyVersion, :wrappedKey, :content, :receipt, :seal)
            on conflict (reference) do nothing
            returning (select earlier.reference from application earlier where earlier.id = application.joined_to)""";

    private final JdbcClient jdbc;

    public Applications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds an application and moves its counter, which the caller has locked. The application is joined to the person's
     * most recent earlier one at the centre.
     *
     * @return what came of it; empty where the reference is taken, and nothing was added
     */
    public Optional<Added> add(NewRow row) {
        Counter counter = row.counter();
        return jdbc.sql(INSERT)
                .param("id", row.id())
                .param("reference", row.reference())
                .param("system", row.systemId())
                .param("centre", counter.centreId())
                .param("nis", row.municipalityNis())
                .param("year", counter.year())
                .param("number", counter.lastNumber())
                .param("submittedAt", utc(counter.lastSubmittedAt()))
                .param("receivedOn", row.receivedOn())
                .param("nissHash", row.nissHash())
                .param("joinSince", utc(row.joinSince()))
                .param("urgent", row.urgent())
                .param("keyOwner", row.key().owner())
                .param("keyVersion", row.key().version())
                .param("wrappedKey", row.key().bytes())
                .param("content", row.content())
                .param("receipt", row.receipt())
                .param("seal", row.seal())
                .query((result, number) -> new Added(Optional.ofNullable(result.getString(1))))
                .optional();
    }

    public Optional<ApplicationRow> find(UUID id) {
        return jdbc.sql(SELECT + "where a.id = ?")
                .param(id)
                .query(ApplicationRow::read)
                .optional();
    }

    public Optional<ApplicationRow> find(String reference) {
        return jdbc.sql(SELECT + "where a.reference = ?")
                .param(reference)
                .query(ApplicationRow::read)
                .optional();
    }

    /** An application by its reference and its seal: whichever of the two is wrong, the same is done. */
    public Optional<ApplicationRow> find(String reference, byte[] seal) {
        return jdbc.sql(SELECT + "where a.reference = ? and a.seal = ?")
                .params(reference, seal)
                .query(ApplicationRow::read)
                .optional();
    }

    /** Whether two applications are of the same person, by the keyed hash of their numbers. */
    public boolean samePerson(UUID id, UUID other) {
        return jdbc.sql("select count(distinct niss_hash) = 1 from application where id in (?, ?)")
                .params(id, other)
                .query(Boolean.class)
                .single();
    }

    /** The applications of a person, by the keyed hash of the person's number, the newest first. */
    public List<ApplicationRow> ofPerson(byte[] nissHash) {
        return jdbc.sql(SELECT + "where a.niss_hash = ? order by a.submitted_at desc, a.id desc")
                .param(nissHash)
                .query(ApplicationRow::read)
                .list();
    }

    /**
     * What a centre received on a day, in the order of submission, each row read by the caller as it comes. Inside a
     * transaction the rows are fetched little by little.
     */
    public <T> List<T> received(String centreId, LocalDate day, Function<ApplicationRow, T> reader) {
        return jdbc.sql(SELECT + "where a.centre_id = ? and a.received_on = ? order by a.hub_year, a.hub_number")
                .params(centreId, day)
                .withFetchSize(FETCH)
                .query((row, number) -> reader.apply(ApplicationRow.read(row, number)))
                .list();
    }

    /** Whether the content of an application is forgotten. */
    public boolean forgotten(UUID id) {
        return jdbc.sql("select exists (select 1 from application where id = ? and forgotten_at is not null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** The applications of centres that were registered last, the newest first. */
    public List<UUID> latest(Collection<String> centreIds, int most) {
        return jdbc.sql("""
                select id from application where centre_id = any (:centres) order by id desc limit :most
                """)
                .param("centres", centreIds.toArray(String[]::new))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** An application was added; {@code joinedTo} is the reference of the earlier one it is joined to. */
    public record Added(Optional<String> joinedTo) {}
}
