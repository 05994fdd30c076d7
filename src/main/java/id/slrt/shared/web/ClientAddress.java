package id.slrt.shared.web;

import io.micronaut.http.HttpRequest;
import java.net.InetAddress;

/** Whose request it is, for throttling: behind the web server in front, the address that this server saw. */
public final class ClientAddress {
    private ClientAddress() {}

    /**
     * The caller's address. {@code X-Forwarded-For} is believed only from a neighbour (this machine or the private network),
     * and only its last entry, which that neighbour wrote; what the caller put before it is not.
     */
    public static String of(HttpRequest<?> request) {
        InetAddress neighbour = request.getRemoteAddress().getAddress();
        String forwarded = request.getHeaders().get("X-Forwarded-For");
        if (forwarded == null || !(neighbour.isLoopbackAddress() || neighbour.isSiteLocalAddress())) {
            return neighbour.getHostAddress();
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
