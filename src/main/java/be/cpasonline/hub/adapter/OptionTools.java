package be.cpasonline.hub.adapter;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * What reads and judges options records. Both remember the types that they have seen: for types of a package's own code
 * others are made each time, so that nothing of the code stays when it is given up.
 */
final class OptionTools {
    private final Secrets secrets;
    private final JsonMapper mapper;
    private final Validator validator;

    OptionTools(Secrets secrets, Validator validator) {
        this.secrets = secrets;
        this.mapper = OptionTypes.mapper(secrets);
        this.validator = validator;
    }

    JsonMapper mapper(Class<?> type) {
        return isOurs(type) ? mapper : OptionTypes.mapper(secrets);
    }

    <T extends Record> Set<ConstraintViolation<T>> violations(T options) {
        if (isOurs(options.getClass())) {
            return validator.validate(options);
        }
        try (ValidatorFactory own = Validation.buildDefaultValidatorFactory()) {
            return own.getValidator().validate(options);
        }
    }

    private static boolean isOurs(Class<?> type) {
        return OptionTools.class.getClassLoader().equals(type.getClassLoader());
    }
}
