package be.cpasonline.hub.canonical.shape;

import be.cpasonline.hub.canonical.shape.Shape.EnumShape;
import be.cpasonline.hub.canonical.shape.Shape.Field;
import be.cpasonline.hub.canonical.shape.Shape.ListShape;
import be.cpasonline.hub.canonical.shape.Shape.ObjectShape;
import be.cpasonline.hub.canonical.shape.Shape.UnionShape;
import be.cpasonline.hub.canonical.shape.Shape.Variant;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads shapes from records: their components, Bean Validation and Jackson annotations. */
public final class Shapes {
    private Shapes() {}

    /** The shape of a record of the model. */
    public static ObjectShape of(Class<? extends Record> type) {
        return object(type);
    }

    private static ObjectShape object(Class<?> type) {
        List<Field> fields = Arrays.stream(type.getRecordComponents())
                .map(component -> field(type, component))
                .toList();
        return new ObjectShape(type.getSimpleName(), fields);
    }

    private static Field field(Class<?> owner, RecordComponent component) {
        AnnotatedElement annotated = declared(owner, component.getName());
        Shape shape = shape(component.getGenericType(), annotated);
        return new Field(component.getName(), shape, required(annotated));
    }

    private static boolean required(AnnotatedElement annotated) {
        return annotated.isAnnotationPresent(NotNull.class)
                || annotated.isAnnotationPresent(NotBlank.class)
                || annotated.isAnnotationPresent(NotEmpty.class);
    }

    private static Shape shape(Type type, AnnotatedElement annotated) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(list.getActualTypeArguments()[0], annotated);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("the model has no shape for " + type);
        }
        if (plain.isEnum()) {
            return words(plain);
        }
        if (plain.isSealed()) {
            return union(plain);
        }
        return plain.isRecord() ? object(plain) : Scalars.of(plain, annotated);
    }

    private static ListShape list(Type item, AnnotatedElement annotated) {
        int atMost = Optional.ofNullable(annotated.getAnnotation(Size.class))
                .map(Size::max)
                .orElse(Integer.MAX_VALUE);
        return new ListShape(
                shape(item, item.getClass()), annotated.isAnnotationPresent(NotEmpty.class) ? 1 : 0, atMost);
    }

    private static EnumShape words(Class<?> type) {
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(Enum.class::cast)
                .map(constant -> Optional.ofNullable(
                                declared(type, constant.name()).getAnnotation(JsonProperty.class))
                        .map(JsonProperty::value)
                        .orElse(constant.name()))
                .toList();
        return new EnumShape(type.getSimpleName(), words);
    }

    private static UnionShape union(Class<?> type) {
        List<Variant> variants = Arrays.stream(
                        type.getAnnotation(JsonSubTypes.class).value())
                .map(each -> new Variant(each.name(), object(each.value())))
                .toList();
        return new UnionShape(
                type.getSimpleName(), type.getAnnotation(JsonTypeInfo.class).property(), variants);
    }

    private static AnnotatedElement declared(Class<?> owner, String field) {
        try {
            return owner.getDeclaredField(field);
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException(owner + " has no field " + field, e);
        }
    }
}
