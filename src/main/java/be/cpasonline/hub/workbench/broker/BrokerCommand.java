package be.cpasonline.hub.workbench.broker;

import be.cpasonline.hub.workbench.process.ParentWatch;
import be.cpasonline.hub.workbench.run.DemoLogging;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A broker in a process of its own, for this machine only, so that it can be killed apart from the hubs. */
@Command(name = "broker-process", hidden = true, description = "An external broker as the drill starts it.")
public final class BrokerCommand implements Callable<Integer> {
    @Option(names = "--port", required = true, description = "Where it listens.")
    private int port;

    @Option(names = "--data", required = true, description = "Where its journal is.")
    private Path data = Path.of("");

    @Option(names = "--log", required = true, description = "Where it logs.")
    private Path log = Path.of("");

    @Override
    @SuppressWarnings("resource") // it serves until the process ends
    public Integer call() throws Exception {
        ParentWatch.begin();
        DemoLogging.begin(DemoLogging.to(log));
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ().setConfiguration(configuration());
        broker.start();
        Thread.currentThread().join();
        return 0;
    }

    private Configuration configuration() throws Exception {
        return new ConfigurationImpl()
                .setPersistenceEnabled(true)
                .setSecurityEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(folder("journal"))
                .setBindingsDirectory(folder("bindings"))
                .setLargeMessagesDirectory(folder("large-messages"))
                .setPagingDirectory(folder("paging"))
                .setMaxDiskUsage(-1)
                .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port);
    }

    private String folder(String name) {
        return data.toAbsolutePath().resolve(name).toString();
    }
}
