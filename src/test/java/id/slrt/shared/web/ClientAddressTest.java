package id.slrt.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 15, B11: who called. */
class ClientAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // trusted | neighbour | X-Forwarded-For | caller
                "''|127.0.0.1|203.0.113.7|203.0.113.7",
                "''|127.0.0.1|198.51.100.1, 203.0.113.7|203.0.113.7",
                "''|127.0.0.1|''|127.0.0.1",
                "''|127.0.0.1|unknown|127.0.0.1",
                "''|::1|203.0.113.7|203.0.113.7",
                "''|192.168.1.20|203.0.113.7|192.168.1.20",
                "''|10.0.0.5|203.0.113.7|10.0.0.5",
                "''|203.0.113.9|127.0.0.1|203.0.113.9",
                "10.0.0.5|10.0.0.5|203.0.113.7|203.0.113.7",
                "10.0.0.5|10.0.0.6|203.0.113.7|10.0.0.6",
                "10.0.0.5|127.0.0.1|203.0.113.7|127.0.0.1",
                "10.0.0.0/30|10.0.0.3|203.0.113.7|203.0.113.7",
                "10.0.0.0/30|10.0.0.4|203.0.113.7|10.0.0.4",
                "10.0.0.5 10.0.0.6|10.0.0.6|198.51.100.1, 203.0.113.7, 10.0.0.5|203.0.113.7",
                "fd00::/8|fd00::1|2001:db8::7|2001:db8:0:0:0:0:0:7"
            })
    void isWhatTheLastTrustedWebServerSaw(String trusted, String neighbour, String forwarded, String caller) {
        HttpRequest<?> request = from(neighbour, forwarded);
        new ClientAddress(trusted).find(request);
        assertThat(ClientAddress.of(request)).isEqualTo(caller);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.local", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.1/-1", "0x7f.1"})
    void aListThatCannotBeReadKeepsTheProgramFromStarting(String trusted) {
        assertThatThrownBy(() -> new ClientAddress(trusted)).hasMessageContaining("SLRT_TRUSTED_PROXIES");
    }

    @Test
    void whoIsForwardedIsNotHere() {
        assertThat(ClientAddress.isHere(from("127.0.0.1", ""))).isTrue();
        assertThat(ClientAddress.isHere(from("127.0.0.1", "203.0.113.7"))).isFalse();
        assertThat(ClientAddress.isHere(from("10.0.0.5", ""))).isFalse();
    }

    private static HttpRequest<?> from(String neighbour, String forwarded) {
        SimpleHttpRequest<?> request = new SimpleHttpRequest<>(io.micronaut.http.HttpMethod.GET, "/", null) {
            @Override
            public InetSocketAddress getRemoteAddress() {
                return new InetSocketAddress(neighbour, 4711);
            }
        };
        return forwarded.isEmpty() ? request : request.header("X-Forwarded-For", forwarded);
    }
}
