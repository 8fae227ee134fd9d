package be.cpasonline.hub.register;

import be.cpasonline.hub.vault.DataKey;
import java.util.List;
import java.util.UUID;

/**
 * A submission with all that can be made before a number is given: nothing of it is computed while others wait.
 *
 * @param id the application's id
 * @param submission what was submitted
 * @param key the application's data key
 * @param content the encrypted application
 * @param nissHash keyed hash of the person's number
 * @param documents what is attached, in the order of the application
 * @param seal the seal, in hexadecimal
 */
record Draft(
        UUID id,
        Submission submission,
        DataKey key,
        byte[] content,
        byte[] nissHash,
        List<Receipt.AttachedDocument> documents,
        String seal) {

    String centreId() {
        return submission.centre().id();
    }

    boolean urgent() {
        return submission.application().urgent();
    }

    List<UUID> documentIds() {
        return documents.stream().map(Receipt.AttachedDocument::id).toList();
    }

    @Override
    public String toString() {
        return "Draft[id=" + id + ", submission=" + submission + "]";
    }
}
