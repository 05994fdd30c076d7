package id.slrt.shared.web;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, for limits and the audit trail, and whether by TLS. What {@code X-Forwarded-For} and
 * {@code X-Forwarded-Proto} say is believed only of the web servers named in {@code SLRT_TRUSTED_PROXIES}: not of
 * everybody in the office's network, who could be any address they like.
 */
@Context
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ClientAddress {
    private static final String ADDRESS = "slrt.client";
    private static final String SECURE = "slrt.secure";

    private final List<AddressRange> proxies;

    /** Refuses to start with a list that cannot be read. */
    ClientAddress(@Value("${slrt.trusted-proxies:}") String proxies) {
        try {
            this.proxies = proxies.isBlank() ? AddressRange.LOOPBACK : AddressRange.parseAll(proxies);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "SLRT_TRUSTED_PROXIES: not a list of addresses and ranges such as 127.0.0.1, 10.1.0.0/16: "
                            + proxies,
                    e);
        }
    }

    @RequestFilter
    void find(HttpRequest<?> request) {
        InetAddress neighbour = request.getRemoteAddress().getAddress();
        boolean proxy = AddressRange.anyContains(proxies, neighbour);
        request.setAttribute(ADDRESS, (proxy ? forwarded(request, neighbour) : neighbour).getHostAddress());
        request.setAttribute(
                SECURE,
                request.isSecure()
                        || proxy && "https".equals(request.getHeaders().get("X-Forwarded-Proto")));
    }

    /** From the right, since each proxy writes behind what it was told: the first that is no proxy of ours. */
    private InetAddress forwarded(HttpRequest<?> request, InetAddress neighbour) {
        List<String> hops = request.getHeaders().getAll("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        InetAddress caller = neighbour;
        for (String hop : hops.reversed()) {
            InetAddress address = address(hop);
            if (address == null) {
                return caller;
            }
            caller = address;
            if (!AddressRange.anyContains(proxies, caller)) {
                return caller;
            }
        }
        return caller;
    }

    private static @Nullable InetAddress address(String hop) {
        try {
            return InetAddress.ofLiteral(hop);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** The caller's address. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ADDRESS, String.class)
                .orElseGet(() -> request.getRemoteAddress().getAddress().getHostAddress());
    }

    /** Whether the caller's connection was encrypted, here or at the web server in front. */
    public static boolean isSecure(HttpRequest<?> request) {
        return request.getAttribute(SECURE, Boolean.class).orElseGet(request::isSecure);
    }

    /** Whether the caller is on this machine, and nobody in between. */
    public static boolean isHere(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress().isLoopbackAddress()
                && !request.getHeaders().contains("X-Forwarded-For");
    }
}
