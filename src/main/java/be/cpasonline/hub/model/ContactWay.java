package be.cpasonline.hub.model;

/** Ways to reach a person. */
public enum ContactWay {
    PHONE,
    SMS,
    EMAIL,
    POST,
    THROUGH_SOMEBODY
}
