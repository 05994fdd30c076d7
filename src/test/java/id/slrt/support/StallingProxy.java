package id.slrt.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Phaser;

/** A network between program and database that can be dropped: it takes what is sent and connections, and hands nothing on. */
public final class StallingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final String host;
    private final int port;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Phaser open = new Phaser(1);
    private volatile boolean stalled;

    public StallingProxy(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void stall() {
        stalled = true;
    }

    public void resume() {
        stalled = false;
        open.arrive();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(host, port);
                sockets.add(client);
                sockets.add(server);
                Thread.ofVirtual().start(() -> pump(client, server));
                Thread.ofVirtual().start(() -> pump(server, client));
            } catch (IOException _) {
                // closed, or nobody behind it
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                int phase = open.getPhase();
                if (stalled) {
                    open.awaitAdvance(phase);
                }
                out.write(bytes, 0, read);
            }
        } catch (IOException _) {
            // one side has gone
        }
    }

    @Override
    public void close() throws IOException {
        resume();
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
