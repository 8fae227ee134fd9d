package be.cpasonline.hub.spi;

import java.util.Optional;

/** An adapter that fetches what its package says: from a folder, a mailbox, or an interface that is asked. */
public interface ReportsStatus {

    /**
     * Hands over each report that is there, the oldest first. What was taken MUST NOT be handed over for ever; what was
     * refused is put aside with the reason beside it; what could not be taken now stays, and holds up no other. Several
     * hubs may fetch at the same time: what another one took is no failure.
     *
     * @throws AdapterFailure where the package cannot be asked, or one report could not be taken now
     */
    void collect(Taker taker);

    /** Takes reports. */
    interface Taker {

        /**
         * Takes one report; when it returns, the report is on disk. The same name with the same content is the same report.
         *
         * @param name what the report is called at the package
         * @param report JSON, as {@code POST /api/v1/statuses} takes it
         * @return why it was refused, in lines without personal data; empty where it was taken
         */
        Optional<String> take(String name, byte[] report);

        /**
         * Hears of what was put aside without being handed over: it was too long, or nobody knows who signed it. Of what
         * {@link #take} refused it has heard.
         *
         * @param reason why, in lines without personal data
         */
        default void putAside(String reason) {}
    }
}
