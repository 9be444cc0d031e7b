package no.kundeportal.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a browser and the portal, which can be cut and mended. */
final class Line implements AutoCloseable {

    private final ServerSocket end;
    private final int portal;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Line(ServerSocket end, int portal) {
        this.end = end;
        this.portal = portal;
    }

    static Line to(int portal) {
        try {
            var line = new Line(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), portal);
            Thread.ofVirtual().start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return end.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(Line::hangUp);
        open.clear();
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() {
        cut();
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                var browser = end.accept();
                if (cut) hangUp(browser);
                else join(browser);
            }
        } catch (IOException closed) {
            // The end of the line is the end of the thread.
        }
    }

    private void join(Socket browser) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), portal);
        open.add(browser);
        open.add(server);
        Thread.ofVirtual().start(() -> carry(browser, server));
        Thread.ofVirtual().start(() -> carry(server, browser));
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both sides see it by their closed sockets.
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
