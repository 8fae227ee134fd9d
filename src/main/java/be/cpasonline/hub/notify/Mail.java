package be.cpasonline.hub.notify;

/**
 * A message to be sent. Mail is read on its way: it holds no personal data of an applicant.
 *
 * @param recipient address
 * @param subject one line
 * @param text plain text
 */
public record Mail(String recipient, String subject, String text) {
    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
