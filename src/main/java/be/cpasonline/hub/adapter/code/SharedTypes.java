package be.cpasonline.hub.adapter.code;

import java.util.List;

/** What a package's code sees of the hub: the contract, the model and what these are written with; nothing else. */
final class SharedTypes extends ClassLoader {
    private static final List<String> SHARED = List.of(
            "be.cpasonline.hub.spi.",
            "be.cpasonline.hub.model.",
            "com.fasterxml.jackson.annotation.",
            "jakarta.validation.",
            "org.jspecify.annotations.",
            "org.slf4j.");

    private final ClassLoader hub;

    SharedTypes(ClassLoader hub) {
        super("shared", ClassLoader.getPlatformClassLoader());
        this.hub = hub;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            return hub.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
