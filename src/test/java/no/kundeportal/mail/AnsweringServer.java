package no.kundeportal.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** A mail server that has one answer to every address it is given. */
class AnsweringServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answer;

    AnsweringServer(String answer) throws IOException {
        this.answer = answer;
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::talk);
    }

    String url() {
        return "smtp://127.0.0.1:" + socket.getLocalPort();
    }

    private void talk() {
        try (var caller = socket.accept();
                var lines =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            say(caller.getOutputStream(), "220 ready");
            for (String line; (line = lines.readLine()) != null; ) {
                say(
                        caller.getOutputStream(),
                        line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException e) {
            // the caller has gone
        }
    }

    private static void say(java.io.OutputStream caller, String line) throws IOException {
        caller.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
