package be.cpasonline.hub.workbench.packages;

/**
 * What the simulated package remembers of a dossier; nothing personal.
 *
 * @param key the sender's idempotency key
 * @param dossierNumber its number there
 * @param documents how many documents came with it
 * @param timesReceived how often the same key arrived
 */
public record Dossier(String key, String dossierNumber, int documents, int timesReceived) {
    Dossier again() {
        return new Dossier(key, dossierNumber, documents, timesReceived + 1);
    }
}
