package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.pull.Offers;
import be.cpasonline.hub.status.Received;
import be.cpasonline.hub.status.Report;
import be.cpasonline.hub.status.Statuses;
import be.cpasonline.hub.status.Submission;
import be.cpasonline.hub.workbench.conform.store.LaboratoryDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The part of the hub that packages speak to: it takes their reports, and lays deliveries ready for those that fetch. */
final class Desk {
    /** Pages, interfaces and what feeds them. */
    private static final Pattern ELSEWHERE =
            Pattern.compile(".*\\.(status|pull)\\.(api|soap|collect)\\..*|.*\\.(ReportReader|Reporting|Served)");

    private final AnnotationConfigApplicationContext context;

    private Desk(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /** Sets it up within a context; nothing of it starts, its database neither, before it is used. */
    static Desk in(AnnotationConfigApplicationContext context, Path folder) {
        lazily(context, LaboratoryDatabase.class, () -> new LaboratoryDatabase(folder));
        lazily(
                context,
                DataSource.class,
                () -> context.getBean(LaboratoryDatabase.class).dataSource());
        lazily(context, JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        lazily(
                context,
                PlatformTransactionManager.class,
                () -> new JdbcTransactionManager(context.getBean(DataSource.class)));
        lazily(context, MeterRegistry.class, SimpleMeterRegistry::new);
        lazily(context, JsonMapper.class, JsonMapper::new);
        lazily(context, Handed.class, Handed::new);
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.getBeanDefinitionDefaults().setLazyInit(true);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(ELSEWHERE));
        scanner.scan(
                "be.cpasonline.hub.centre",
                "be.cpasonline.hub.status",
                "be.cpasonline.hub.pull",
                "be.cpasonline.hub.vault",
                "be.cpasonline.hub.retention");
        return new Desk(context);
    }

    private static <T> void lazily(AnnotationConfigApplicationContext context, Class<T> type, Supplier<T> made) {
        context.registerBean(type, made, definition -> definition.setLazyInit(true));
    }

    /** Starts its database, unless it runs. */
    void open() {
        context.getBean(LaboratoryDatabase.class);
    }

    /** What lies ready for packages that fetch. */
    Offers offers() {
        return context.getBean(Offers.class);
    }

    /** What packages said. */
    Statuses statuses() {
        return context.getBean(Statuses.class);
    }

    /** The deliveries that packages may speak of. */
    Handed handed() {
        return context.getBean(Handed.class);
    }

    /** Takes a report, as from a system that acts for a centre. */
    Received take(Report report, String key, String centreId) {
        return statuses()
                .receive(new Submission(
                        report,
                        "conformance",
                        key,
                        report.toString().getBytes(StandardCharsets.UTF_8),
                        centreId::equals));
    }

    /** The same under a new key. */
    Received take(Report report, String centreId) {
        return take(report, UuidCreator.getTimeOrderedEpoch().toString(), centreId);
    }
}
