package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.FailureKind;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Adapters that are broken in one way each, with the scenario that must say so. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum Broken {
    CRASHES("deliver-shortest", options -> new SoundAdapter(options) {
        @Override
        public Acknowledgement deliver(Delivery delivery) {
            throw new IllegalStateException("crashes");
        }
    }),
    FORGETS_THE_KEY("same-key", options -> new SoundAdapter(options) {
        @Override
        String key(Delivery delivery) {
            return delivery.id() + "#" + UUID.randomUUID();
        }
    }),
    SWALLOWS_FAILURES("server-error", options -> new SoundAdapter(options) {
        @Override
        public Acknowledgement deliver(Delivery delivery) {
            try {
                return super.deliver(delivery);
            } catch (AdapterFailure swallowed) {
                return filed("0");
            }
        }
    }),
    TAKES_GARBAGE_FOR_SUCCESS("garbage", options -> new SoundAdapter(options) {
        @Override
        Acknowledgement understood(HttpResponse<String> answer) {
            return answer.statusCode() == 200 ? filed("0") : super.understood(answer);
        }
    }),
    SAYS_THAT_IT_HAS_ALL("look-up-unknown", options -> new SoundAdapter(options) {
        @Override
        public Optional<Acknowledgement> find(UUID deliveryId) {
            return Optional.of(filed("1"));
        }
    }),
    SAYS_THAT_IT_HAS_NOTHING("look-up-known", options -> new SoundAdapter(options) {
        @Override
        public Optional<Acknowledgement> find(UUID deliveryId) {
            return Optional.empty();
        }
    }),
    CANNOT_BE_ASKED("declares-look-up", options -> new DeliversOnly(new SoundAdapter(options))),
    LOSES_DOCUMENTS("documents-20", options -> new SoundAdapter(options) {
        private int taken;

        @Override
        void understoodDocument(Delivery delivery, Attachment document) {
            if (++taken <= 10) {
                super.understoodDocument(delivery, document);
            }
        }
    }),
    MANGLES_LETTERS("letters-unchanged", options -> new SoundAdapter(options) {
        @Override
        byte[] body(byte[] payload) {
            return new String(payload, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);
        }
    }),
    TRIES_AGAIN_BY_ITSELF("bad-gateway", options -> new SoundAdapter(options) {
        @Override
        HttpResponse<String> sent(HttpRequest.Builder request) {
            HttpResponse<String> first = super.sent(request);
            return first.statusCode() == 502 ? super.sent(request) : first;
        }
    }),
    SAYS_THAT_NOTHING_WAS_SENT("reset-after", options -> new SoundAdapter(options) {
        @Override
        HttpResponse<String> sent(HttpRequest.Builder request) {
            try {
                return super.sent(request);
            } catch (AdapterFailure failure) {
                throw new AdapterFailure(FailureKind.TRANSIENT, failure.code(), failure.sentence(), failure.detail());
            }
        }
    }),
    IGNORES_CERTIFICATES("tls-expired", options -> new SoundAdapter(options) {
        @Override
        HttpClient client() {
            return HttpClient.newBuilder().sslContext(trustingAll()).build();
        }
    }),
    HANGS("no-answer", options -> new SoundAdapter(options) {
        @Override
        HttpResponse<String> sent(HttpRequest.Builder request) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.sent(request);
        }
    }),
    LEAKS_MEMORY("stays-flat", options -> new SoundAdapter(options) {
        private final List<byte[]> kept = Collections.synchronizedList(new ArrayList<>());

        @Override
        byte[] body(byte[] payload) {
            kept.add(new byte[1 << 20]);
            return payload;
        }
    }),
    LEAKS_THREADS("stays-flat", options -> new SoundAdapter(options) {
        @Override
        byte[] body(byte[] payload) {
            var never = new CountDownLatch(1);
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            return payload;
        }
    });

    private final String scenario;
    private final Function<BrokenOptions, Adapter> make;

    Broken(String scenario, Function<BrokenOptions, Adapter> make) {
        this.scenario = scenario;
        this.make = make;
    }

    /** The scenario that catches it. */
    String scenario() {
        return scenario;
    }

    TestTransport transport() {
        return new TestTransport(name().toLowerCase(Locale.ROOT).replace('_', '-'), make);
    }

    private static SSLContext trustingAll() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Credulous()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Believes everybody. */
    private static final class Credulous implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // whoever it is
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // whoever it is
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** Hides what else an adapter can do. */
    private record DeliversOnly(Adapter sound) implements Adapter {
        @Override
        public Acknowledgement deliver(Delivery delivery) {
            return sound.deliver(delivery);
        }

        @Override
        public String destination() {
            return sound.destination();
        }

        @Override
        public void close() {
            sound.close();
        }
    }
}
