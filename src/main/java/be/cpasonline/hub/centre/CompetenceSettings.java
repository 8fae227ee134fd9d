package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.competence.Deciding;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is still to be confirmed about the rules of competence ({@code config/law.yaml}).
 *
 * @param rentalGuarantee which place decides by art. 2 § 8 of the law of 2 April 1965
 */
@Validated
@ConfigurationProperties("hub.law.competence")
record CompetenceSettings(
        @NotNull @DefaultValue("WHERE_THE_PERSON_LIVES") Deciding rentalGuarantee) {}
