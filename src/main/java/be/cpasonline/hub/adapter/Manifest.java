package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Capability;
import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code adapter.yaml} says. The package's id is its folder's name.
 *
 * @param title for people
 * @param spiVersion the version of the adapter contract that the folder was written for
 * @param transport id of the transport that reaches the package
 * @param capabilities what the package can do through this transport, beyond taking a delivery
 * @param documentsNamed whether a package that takes no documents is told their names in the payload, so that the
 *     centre asks the person for them; without it an application with documents is held
 * @param options values for options of the transport; a centre's own go before them
 * @param contact who helps when it does not work
 * @param answer where the package's answer says what; all of it may be left out
 * @param statuses the package's own words for the status of a case, and ours
 */
public record Manifest(
        @NotBlank @Size(max = 80) String title,
        @NotNull @Positive Integer spiVersion,
        @NotBlank @Size(max = 40) String transport,
        Set<@NotNull Capability> capabilities,
        @Nullable Boolean documentsNamed,
        Map<@NotBlank String, Object> options,
        @NotNull @Valid Contact contact,
        @NotNull @Valid Answers answer,
        Map<
                        @NotBlank String,
                        @NotNull @Pattern(regexp = "[A-Z][A-Z_]*", message = "must be one of our words, in capitals") String>
                statuses) {

    public Manifest {
        capabilities = capabilities == null ? Set.of() : Set.copyOf(capabilities);
        options = orEmpty(options);
        answer = answer == null ? new Answers(null, null, null, null) : answer;
        statuses = orEmpty(statuses);
    }

    /** Whether the payload names documents that the package does not take. */
    public boolean namesDocuments() {
        return Boolean.TRUE.equals(documentsNamed);
    }

    private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * Who helps.
     *
     * @param name a team rather than a person
     * @param email where it is written to
     */
    public record Contact(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Email @Size(max = 254) String email) {}

    /**
     * Where an answer says what, as JSON pointers. Reference, stage and stages are the simple alternative to
     * {@code answer.jsonata}.
     *
     * @param reference where their reference is
     * @param stage where their word for the state is
     * @param stages what their words for the state mean
     * @param error where their error code may be, one place or several, of which the first that holds something
     *     counts; {@code errors.yaml} tells what it means, also in an accepting answer
     */
    public record Answers(
            @Pattern(regexp = POINTER, message = NO_POINTER) @Nullable String reference,

            @Pattern(regexp = POINTER, message = NO_POINTER) @Nullable String stage,

            Map<String, @NotNull Stage> stages,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<@NotNull @Pattern(regexp = POINTER, message = NO_POINTER) String> error) {
        private static final String POINTER = "(/[^/]+)+";
        private static final String NO_POINTER = "must be a JSON pointer, for instance /dossier/number";

        public Answers(
                @Nullable String reference,
                @Nullable String stage,
                @Nullable Map<String, Stage> stages,
                @Nullable List<String> error) {
            this.reference = reference;
            this.stage = stage;
            this.stages = orEmpty(stages);
            this.error = error == null ? List.of() : List.copyOf(error);
        }

        /** Whether the answer is read by the table of words. */
        public boolean byTable() {
            return stage != null && !stages.isEmpty();
        }

        /** Whether anything of the table is given, be it incomplete. */
        boolean mentionsTable() {
            return reference != null || stage != null || !stages.isEmpty();
        }
    }
}
