package id.slrt.shared.database;

import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import jdk.net.ExtendedSocketOptions;

/**
 * The driver's sockets, known to {@link DatabaseWatch}: closing one ends the waiting of the thread that reads from it,
 * which nothing else does. The system asks the other side of an idle one every ten seconds, so that a connection a
 * firewall forgot is noticed.
 */
public final class DatabaseSockets extends StandardSocketFactory {
    private static final int IDLE_SECONDS = 10;
    private static final int INTERVAL_SECONDS = 5;
    private static final int TRIES = 3;
    private static final Map<Socket, String> OPEN = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public <T extends Closeable> T connect(String host, int port, PropertySet settings, int loginTimeout)
            throws IOException {
        T connected = super.connect(host, port, settings, loginTimeout);
        OPEN.put(rawSocket, address(host, port));
        return connected;
    }

    @Override
    protected void configureSocket(Socket socket, PropertySet settings) throws IOException {
        super.configureSocket(socket, settings);
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, IDLE_SECONDS);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, INTERVAL_SECONDS);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, TRIES);
        }
    }

    static String address(String host, int port) {
        return host + ":" + port;
    }

    /**
     * Closes the sockets to an address.
     *
     * @param longWork also those that read without a limit, see {@link LongWork}
     */
    static void close(String address, boolean longWork) {
        List<Socket> found;
        synchronized (OPEN) {
            found = OPEN.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(address))
                    .map(Map.Entry::getKey)
                    .toList();
        }
        for (Socket socket : found) {
            try {
                if (longWork || socket.isClosed() || socket.getSoTimeout() > 0) {
                    OPEN.remove(socket);
                    socket.close();
                }
            } catch (SocketException _) {
                OPEN.remove(socket); // closed just now by its owner
            } catch (IOException _) {
                // it is of no use to anybody either way
            }
        }
    }
}
