package be.cpasonline.hub.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The languages in which a person is answered (coordinated laws of 18 July 1966, and English as a service). */
public enum Language {
    @JsonProperty("fr")
    FRENCH,
    @JsonProperty("nl")
    DUTCH,
    @JsonProperty("de")
    GERMAN,
    @JsonProperty("en")
    ENGLISH
}
