package be.cpasonline.hub.workbench.bench.seed;

import be.cpasonline.hub.identity.CallingSystem;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes a backlog when it is asked for one. */
@RestController
class SeedEndpoint {
    private final Seed seed;

    SeedEndpoint(Seed seed) {
        this.seed = seed;
    }

    /** Answers when all of them are registered. */
    @PostMapping("/api/v1/bench/backlog")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Integer> backlog(@AuthenticationPrincipal CallingSystem system, @RequestParam("count") int count)
            throws Exception {
        seed.sow(system, count);
        return Map.of("count", count);
    }
}
