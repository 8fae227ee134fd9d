package be.cpasonline.hub.retention.store;

import be.cpasonline.hub.retention.Forgotten;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to which application each kind of forgetting has come. */
@Repository
public class Places {
    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last application that was looked at; nobody else has it until the transaction ends. Empty while another has. */
    public Optional<UUID> lock(Forgotten what) {
        return jdbc.sql("select after from retention_place where what = ? for update skip locked")
                .param(what.word())
                .query(UUID.class)
                .optional();
    }

    /** Moves on. */
    public void move(Forgotten what, UUID after) {
        jdbc.sql("update retention_place set after = ? where what = ?")
                .params(after, what.word())
                .update();
    }
}
