package be.cpasonline.hub.reference;

import be.cpasonline.hub.adapter.Manifest;
import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterDescription;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Option;
import be.cpasonline.hub.spi.Recognises;
import be.cpasonline.hub.spi.ReportsStatus;
import be.cpasonline.hub.spi.Secret;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The reference of the contract: what an adapter must and may do, and what each built-in transport can be told. */
final class ContractPage {
    private static final Path HUB = Path.of("src/main/java/be/cpasonline/hub");
    private static final List<Class<?>> TYPES = List.of(
            AdapterProvider.class,
            AdapterDescription.class,
            AdapterContext.class,
            Adapter.class,
            Recognises.class,
            ReportsStatus.class,
            Delivery.class,
            Delivery.Progress.class,
            Acknowledgement.class,
            Secret.class,
            Option.class);

    private final SourceDocs docs = SourceDocs.of(HUB.resolve("spi"), HUB.resolve("adapter"), HUB.resolve("model"));
    private final Collection<AdapterProvider> transports;
    private final Page page = new Page();

    ContractPage(Collection<AdapterProvider> transports) {
        this.transports = transports;
    }

    @Override
    public String toString() {
        page.line("# The contract")
                .line("")
                .line(
                        "Made from the code by `ReferenceTest`, which says how: change the code, not this page. The contract's")
                .line("version is " + AdapterProvider.SPI_VERSION
                        + "; what may change within it stands in [changes.md](changes.md), what is proved of an")
                .line("adapter in [conformance.md](../conformance.md).");
        manifest();
        constants("Capabilities", Capability.class);
        constants("Who acts next: kinds of failure", FailureKind.class);
        constants("How far a delivery is: stages", Acknowledgement.Stage.class);
        constants("Our words for the status of a case", CaseStatus.class);
        transports.forEach(this::transport);
        types();
        return page.toString();
    }

    private void manifest() {
        page.heading("What `adapter.yaml` says");
        page.table("name", "type", "must be there", "what it is");
        fields("", Manifest.class);
    }

    private void fields(String prefix, Class<?> type) {
        for (RecordComponent each : type.getRecordComponents()) {
            boolean several = each.getType().isRecord();
            page.row(
                    "`" + prefix + each.getName() + "`",
                    several ? "" : Rules.typeOf(each.getGenericType()),
                    Rules.mandatory(each) && each.getType() != Manifest.Answers.class ? "yes" : "",
                    docs.member(type, each.getName()).orElse(""));
            if (several) {
                fields(prefix + each.getName() + ".", each.getType());
            }
        }
    }

    private <E extends Enum<E>> void constants(String title, Class<E> type) {
        page.heading(title);
        page.table("word", "meaning");
        for (E each : type.getEnumConstants()) {
            page.row("`" + each.name() + "`", docs.member(type, each.name()).orElseThrow());
        }
    }

    private void transport(AdapterProvider transport) {
        AdapterDescription description = transport.describe();
        page.heading("Transport `" + transport.id() + "`")
                .line(description.title() + ". It can give: "
                        + description.capabilities().stream()
                                .sorted()
                                .map(each -> "`" + each + "`")
                                .collect(Collectors.joining(", "))
                        + ".")
                .line("");
        RecordComponent[] options = description.options().getRecordComponents();
        if (options.length == 0) {
            page.line("No options.");
            return;
        }
        page.table("option", "what it is", "type", "by default", "rule");
        for (RecordComponent each : options) {
            option(each, each.getAnnotation(Option.class));
        }
    }

    private void option(RecordComponent component, Option option) {
        Class<?> type = component.getType();
        String words = type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(each -> "`" + each + "`")
                        .collect(Collectors.joining(", "))
                : Rules.typeOf(component.getGenericType());
        String enables = Arrays.stream(option.enables())
                .map(each -> " For `" + each + "`.")
                .collect(Collectors.joining());
        boolean must = option.byDefault().isEmpty() && Rules.mandatory(component);
        page.row(
                "`" + component.getName() + "`",
                option.title() + "." + enables,
                words,
                option.byDefault().isEmpty() ? must ? "must be given" : "" : "`" + option.byDefault() + "`",
                Rules.of(component));
    }

    private void types() {
        page.heading("For code of your own: the types of `hub-spi`")
                .line("Each says more in its own comments, which your IDE shows from the sources' jar.")
                .line("");
        page.table("type", "what it is");
        TYPES.forEach(type -> page.row("`" + SourceDocs.nameOf(type) + "`", docs.type(type)));
    }
}
