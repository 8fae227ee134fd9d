package be.cpasonline.hub.identity.person;

import java.net.http.HttpClient;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/** How the provider is called: nobody waits longer than is configured, and nothing is followed to another address. */
@Component
final class ProviderCalls {
    private final JdkClientHttpRequestFactory factory;

    ProviderCalls(PersonSettings settings) {
        factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(settings.timeout());
    }

    ClientHttpRequestFactory factory() {
        return factory;
    }
}
