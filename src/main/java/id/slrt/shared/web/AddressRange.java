package id.slrt.shared.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** An address ({@code 10.1.2.3}, {@code ::1}) or a range of them ({@code 10.1.0.0/16}). */
record AddressRange(InetAddress network, int bits) {
    static final List<AddressRange> LOOPBACK = parseAll("127.0.0.0/8, ::1");

    /** @throws IllegalArgumentException when one of them is no address and no range; host names are none */
    static List<AddressRange> parseAll(String list) {
        return Arrays.stream(list.split("[,\\s]+"))
                .filter(one -> !one.isEmpty())
                .map(AddressRange::parse)
                .toList();
    }

    private static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int most = network.getAddress().length * 8;
        int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(text);
        }
        return new AddressRange(network, bits);
    }

    static boolean anyContains(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private boolean contains(InetAddress address) {
        byte[] mine = network.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            if (((mine[bit / 8] ^ other[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }
}
