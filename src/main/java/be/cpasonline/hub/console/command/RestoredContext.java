package be.cpasonline.hub.console.command;

import be.cpasonline.hub.delivery.restore.RestoredDeliveries;
import be.cpasonline.hub.platform.database.DatabaseIdentity;
import be.cpasonline.hub.register.SkippedNumbers;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** What {@code ./hub restored} works with. */
@OnDatabase
@ComponentScan(
        basePackages = "be.cpasonline.hub",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "be\\.cpasonline\\.hub\\.(delivery\\.store\\.RestoreStore|register\\.store\\.Counters)"))
@Import({DatabaseIdentity.class, RestoredDeliveries.class, SkippedNumbers.class, RestoredCommand.class})
class RestoredContext {}
