package be.cpasonline.hub.workbench.packages;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.Map;

/** What a package does over HTTP that is not handed anything that way: it only tells what it remembers. */
final class UncalledBehaviour extends PackageBehaviour {
    UncalledBehaviour(String name, Dossiers dossiers, CaseNews news) {
        super(name, dossiers, news);
    }

    @Override
    ResponseDefinitionBuilder serve(Request request) {
        return json(404, Map.of("message", getName() + " takes no calls."));
    }
}
