package be.cpasonline.hub.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one option of an adapter: a component of its options record. A rule over several options is a method of the
 * record with {@code AssertTrue}, whose name begins with the option to look at: {@code isUsernameComplete}.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Option {

    /** What it is, in a few words. */
    String title();

    /** Its value where none is given; empty for none. */
    String byDefault() default "";

    /** The capability that lives by it, if one does: a folder that declares the one gives the other. */
    Capability[] enables() default {};
}
