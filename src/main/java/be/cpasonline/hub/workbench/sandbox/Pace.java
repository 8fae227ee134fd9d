package be.cpasonline.hub.workbench.sandbox;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often applications are sent by themselves.
 *
 * @param times in a unit; 0 for never
 * @param unit second, minute or hour
 */
record Pace(int times, ChronoUnit unit) {
    static final Pace NONE = new Pace(0, ChronoUnit.MINUTES);

    /** How it is written, for those who did not know. */
    static final String FORM = "a number and /s, /min or /h, for instance 6/min; at most 20 a second; 0 for none";

    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})/(s|min|h)");
    private static final int MOST_A_SECOND = 20;

    /** Reads {@code 6/min}, {@code 2/s}, {@code 30/h} or {@code 0}; empty where it is none of these. */
    static Optional<Pace> of(String text) {
        if (text.equals("0")) {
            return Optional.of(NONE);
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ChronoUnit unit = switch (matcher.group(2)) {
            case "s" -> ChronoUnit.SECONDS;
            case "min" -> ChronoUnit.MINUTES;
            default -> ChronoUnit.HOURS;
        };
        Pace pace = new Pace(Integer.parseInt(matcher.group(1)), unit);
        return Optional.of(pace).filter(Pace::bearable);
    }

    private boolean bearable() {
        return times <= MOST_A_SECOND * unit.getDuration().toSeconds();
    }

    /** From one to the next; empty where none are sent. */
    Optional<Duration> between() {
        return times == 0 ? Optional.empty() : Optional.of(unit.getDuration().dividedBy(times));
    }

    @Override
    public String toString() {
        return times == 0
                ? "0"
                : times
                        + switch (unit) {
                            case SECONDS -> "/s";
                            case MINUTES -> "/min";
                            default -> "/h";
                        };
    }
}
