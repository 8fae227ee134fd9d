package be.cpasonline.hub.mapping;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.OccurrenceIndicator;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.SequenceType;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmEmptySequence;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.jspecify.annotations.Nullable;

/**
 * A compiled XSLT 3.0 stylesheet. It has no way to the outside, and what would make two runs on the same input differ is
 * refused. The function {@code code(field, code)} is in the namespace {@value #NAMESPACE}. Safe for use by many threads.
 */
final class Stylesheet {
    static final String NAMESPACE = "urn:be:cpasonline:hub:mapping";

    /** The language's own word for a stack that ran over. */
    private static final String TOO_DEEP = "SXLM0001";

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->|\\(:.*?:\\)");
    private static final Pattern REFUSED =
            Pattern.compile("<xsl:(result-document|message|evaluate|import|include|source-document|use-package)\\b"
                    + "|\\b(current-dateTime|current-date|current-time|random-number-generator|environment-variable"
                    + "|available-environment-variables|unparsed-text[\\w-]*|doc|doc-available|document|collection"
                    + "|uri-collection|json-doc|transform|load-xquery-module)\\s*\\(");

    private final String file;
    private final XsltExecutable compiled;
    private final MappingSettings settings;
    private final RunThreads threads;
    private final AtomicInteger leftBehind = new AtomicInteger();

    private Stylesheet(String file, XsltExecutable compiled, MappingSettings settings, RunThreads threads) {
        this.file = file;
        this.compiled = compiled;
        this.settings = settings;
        this.threads = threads;
    }

    /**
     * Compiles it.
     *
     * @param translate gives their code for field and code, or nothing where there is no code
     * @throws MappingFault naming file, line and what is wrong
     */
    static Stylesheet compile(
            String file,
            String source,
            Function<List<String>, @Nullable String> translate,
            MappingSettings settings,
            RunThreads threads) {
        refuse(file, source);
        var processor = new Processor(false);
        processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
        processor.setConfigurationProperty(Feature.DISABLE_XSL_EVALUATE, true);
        processor.registerExtensionFunction(new Code(translate));
        XsltCompiler compiler = processor.newXsltCompiler();
        var errors = new StylesheetErrors();
        compiler.setErrorReporter(errors);
        try {
            return new Stylesheet(
                    file, compiler.compile(new StreamSource(new StringReader(source))), settings, threads);
        } catch (SaxonApiException e) {
            throw new MappingFault("mappingInvalid", file + errors.first());
        }
    }

    /**
     * Runs it on a document.
     *
     * @param test value of its parameter {@code test}, where it has one
     * @throws MappingFault where it fails, without values of the input
     */
    byte[] run(byte[] xml, boolean test) {
        try {
            Object result = threads.run(() -> transform(xml, test), settings.timeLimit(), leftBehind);
            return result instanceof byte[] bytes ? bytes : new byte[0];
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        } catch (MappingFault e) {
            throw new MappingFault(e.code(), file + ": " + e.text() + ".");
        }
    }

    private byte[] transform(byte[] xml, boolean test) {
        var out = new BoundedOutput(settings.length());
        try {
            var transformer = compiled.load30();
            transformer.setErrorReporter(error -> {});
            transformer.setStylesheetParameters(Map.of(new QName("test"), new XdmAtomicValue(test)));
            transformer.transform(SafeXml.source(xml), transformer.newSerializer(out));
            return out.toByteArray();
        } catch (SaxonApiException e) {
            throw new Failed(e);
        }
    }

    private MappingFault fault(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case MappingFault fault -> {
                    return new MappingFault(fault.code(), file + ": " + fault.text() + ".");
                }
                case StackOverflowError e -> {
                    return new MappingFault(
                            RunBounds.tooDeep().code(),
                            file + ": " + RunBounds.tooDeep().text() + ".");
                }
                default -> {}
            }
        }
        return TOO_DEEP.equals(code(thrown))
                ? new MappingFault(
                        RunBounds.tooDeep().code(),
                        file + ": " + RunBounds.tooDeep().text() + ".")
                : new MappingFault("mappingFailed", place(thrown));
    }

    private static String code(@Nullable Throwable thrown) {
        return thrown instanceof Failed failed
                        && failed.getCause() instanceof SaxonApiException e
                        && e.getErrorCode() != null
                ? e.getErrorCode().getLocalName()
                : "";
    }

    /** The message of the language may quote a value; its line and its error code do not. */
    private String place(@Nullable Throwable thrown) {
        if (thrown instanceof Failed failed && failed.getCause() instanceof SaxonApiException e) {
            QName code = e.getErrorCode();
            return file + (e.getLineNumber() > 0 ? ", line " + e.getLineNumber() : "") + ": it fails with "
                    + (code == null ? "an error" : code.getLocalName()) + ".";
        }
        return file + ": it fails.";
    }

    private static void refuse(String file, String source) {
        Matcher matcher = REFUSED.matcher(COMMENT.matcher(source)
                .replaceAll(comment -> "\n".repeat((int)
                        comment.group().chars().filter(c -> c == '\n').count())));
        if (matcher.find()) {
            String what = matcher.group(1) == null ? matcher.group(2) + "()" : "xsl:" + matcher.group(1);
            throw new MappingFault(
                    "mappingInvalid",
                    file + ": " + what
                            + " is not available: a mapping reads nothing but its input, and the same input always gives"
                            + " the same result.");
        }
    }

    /** {@code code(field, code)}. */
    private record Code(Function<List<String>, @Nullable String> translate)
            implements net.sf.saxon.s9api.ExtensionFunction {
        private static final SequenceType TEXT =
                SequenceType.makeSequenceType(ItemType.STRING, OccurrenceIndicator.ZERO_OR_ONE);

        @Override
        public QName getName() {
            return new QName(NAMESPACE, "code");
        }

        @Override
        public SequenceType getResultType() {
            return TEXT;
        }

        @Override
        public SequenceType[] getArgumentTypes() {
            return new SequenceType[] {SequenceType.makeSequenceType(ItemType.STRING, OccurrenceIndicator.ONE), TEXT};
        }

        @Override
        public XdmValue call(XdmValue[] arguments) {
            if (arguments[1].size() == 0) {
                return XdmEmptySequence.getInstance();
            }
            String theirs = translate.apply(List.of(
                    arguments[0].itemAt(0).getStringValue(),
                    arguments[1].itemAt(0).getStringValue()));
            return theirs == null ? XdmEmptySequence.getInstance() : new XdmAtomicValue(theirs);
        }
    }

    /** Carries the language's exception through a task that throws none. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(SaxonApiException cause) {
            super(cause);
        }
    }
}
