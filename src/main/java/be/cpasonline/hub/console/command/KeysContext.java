package be.cpasonline.hub.console.command;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** What {@code ./hub keys} works with: the vault, and the tables that hold wrapped keys. */
@OnDatabase
@ComponentScan(
        basePackages = "be.cpasonline.hub",
        useDefaultFilters = false,
        includeFilters = {
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = be.cpasonline.hub.vault.KeyTable.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "be\\.cpasonline\\.hub\\.vault\\.(Vault|Rewrapping|store\\.\\w+)")
        })
@Import(KeysCommand.class)
class KeysContext {}
