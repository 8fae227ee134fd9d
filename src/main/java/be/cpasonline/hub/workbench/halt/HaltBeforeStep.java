package be.cpasonline.hub.workbench.halt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.jspecify.annotations.Nullable;

/** Halts an exchange before the step that a file names, until the process is killed. */
public class HaltBeforeStep implements InterceptStrategy {
    private final Path file;

    public HaltBeforeStep(Path file) {
        this.file = file;
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, @Nullable Processor nextTarget) {
        String step = definition.getId();
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                haltIfNamed(step);
                return super.process(exchange, callback);
            }
        };
    }

    private void haltIfNamed(String step) {
        try {
            if (Files.exists(file) && Files.readString(file).strip().equals(step)) {
                Files.writeString(reached(file), step);
                new CountDownLatch(1).await();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The file that tells that the step was reached. */
    public static Path reached(Path file) {
        return file.resolveSibling(file.getFileName() + ".reached");
    }
}
