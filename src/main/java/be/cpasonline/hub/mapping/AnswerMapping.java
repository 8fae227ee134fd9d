package be.cpasonline.hub.mapping;

import be.cpasonline.hub.spi.Answer;
import tools.jackson.databind.JsonNode;

/** How a folder reads an accepting answer where a table is not enough. */
interface AnswerMapping {

    /**
     * An object with {@code stage} and {@code reference}.
     *
     * @throws MappingFault where it cannot be read
     */
    JsonNode read(Answer answer);
}
