package be.cpasonline.hub.console.command;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** To be imported: the transport that is there in the workbench only, so that its package is not called wrong there. */
@ComponentScan(
        basePackages = "be.cpasonline.hub",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "be\\.cpasonline\\.hub\\.workbench\\.demo\\.DemoProvider"))
class DemoTransport {}
