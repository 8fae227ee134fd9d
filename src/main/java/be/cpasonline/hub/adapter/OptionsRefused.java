package be.cpasonline.hub.adapter;

import java.util.List;

/** Options that cannot be used; the message says what is wrong with each, without values. */
final class OptionsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OptionsRefused(List<String> problems) {
        super(String.join("; ", problems));
    }
}
