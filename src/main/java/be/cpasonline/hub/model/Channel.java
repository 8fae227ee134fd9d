package be.cpasonline.hub.model;

/** How an application was made (organic law of 8 July 1976, art. 58 par. 1). */
public enum Channel {
    WEB_FORM,
    PARTNER_PLATFORM,
    AT_THE_DESK
}
