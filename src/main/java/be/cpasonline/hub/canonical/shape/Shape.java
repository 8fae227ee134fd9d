package be.cpasonline.hub.canonical.shape;

import java.util.List;
import java.util.Optional;

/** The shape of a value of the model, read from its records. */
public sealed interface Shape {

    /**
     * A record.
     *
     * @param name the record's name
     * @param fields its components, in order
     */
    record ObjectShape(String name, List<Field> fields) implements Shape {}

    /**
     * A component of a record.
     *
     * @param name as written in JSON and XML
     * @param shape of its value
     * @param required whether it must be there
     */
    record Field(String name, Shape shape, boolean required) {}

    /**
     * One of several records, told apart by a word.
     *
     * @param name the sealed interface's name
     * @param discriminator the JSON property that holds the word
     * @param variants the records
     */
    record UnionShape(String name, String discriminator, List<Variant> variants) implements Shape {}

    /**
     * One of the records of a union.
     *
     * @param word in the JSON discriminator
     * @param shape the record
     */
    record Variant(String word, ObjectShape shape) {}

    /**
     * A list.
     *
     * @param item the shape of each item
     * @param atLeast how many items there must be
     * @param atMost how many items there may be
     */
    record ListShape(Shape item, int atLeast, int atMost) implements Shape {}

    /**
     * One of some words.
     *
     * @param name the enum's name
     * @param words as written
     */
    record EnumShape(String name, List<String> words) implements Shape {}

    /**
     * A single value.
     *
     * @param kind what kind
     * @param minLength of a text
     * @param maxLength of a text
     * @param pattern the whole text matches
     * @param notNegative whether a number is zero or more
     */
    record ScalarShape(
            Kind kind,
            Optional<Integer> minLength,
            Optional<Integer> maxLength,
            Optional<String> pattern,
            boolean notNegative)
            implements Shape {}

    /** Kinds of single values. */
    enum Kind {
        TEXT,
        WHOLE_NUMBER,
        YES_NO,
        DATE,
        INSTANT,
        UUID
    }
}
