package be.cpasonline.hub.register;

import java.util.UUID;

/** What was said in an application was kept long enough, and is forgotten: number, dates, receipt and seal remain. */
public class ContentForgotten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContentForgotten(UUID applicationId) {
        super("the content of application " + applicationId + " is forgotten");
    }
}
