package no.kundeportal.weighing;

import java.io.InputStream;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A stream over chunks that are fetched one at a time. */
class ChunkStream extends InputStream {

    private final IntFunction<byte @Nullable []> chunks;
    private byte[] chunk = new byte[0];
    private int at;
    private int next;

    ChunkStream(IntFunction<byte @Nullable []> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return fill() ? chunk[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) return 0;
        if (!fill()) return -1;
        var count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean fill() {
        if (at < chunk.length) return true;
        var fetched = chunks.apply(next++);
        if (fetched == null) return false;
        chunk = fetched;
        at = 0;
        return true;
    }
}
