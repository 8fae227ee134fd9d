package be.cpasonline.hub.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A problem as it is written (RFC 9457), in the caller's language.
 *
 * @param type identifies the kind
 * @param href explains the kind to people
 * @param title the kind, in words
 * @param status the HTTP status
 * @param detail what is wrong, in words
 * @param instance this occurrence: the trace id as a URN
 * @param issues each thing that is wrong with the input
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "href", "title", "status", "detail", "instance", "issues"})
public record Problem(
        URI type, Optional<URI> href, String title, int status, String detail, URI instance, List<Line> issues) {

    /** An {@link Issue}, in words. */
    @JsonPropertyOrder({"type", "href", "title", "detail", "code", "in", "name"})
    public record Line(URI type, URI href, String title, String detail, String code, String in, String name) {}
}
