package be.cpasonline.hub.retention;

import java.util.Locale;

/** What is forgotten, each after a period of its own. */
public enum Forgotten {
    /** Mails that were sent or refused. */
    MAILS,
    /** Alarms that are over. */
    ALARMS,
    /** Trials: invented applications that packages were given as tests. */
    TRIALS,
    /** What people think of the pages. */
    FEEDBACK,
    /** What people have begun to fill in, and did not send or did. */
    DRAFTS,
    /** What people and centres said of an application: its register entry, receipt and dates stay. */
    CONTENT,
    /** Whole applications. */
    APPLICATIONS;

    /** As it is written in the database, in settings and in series. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
