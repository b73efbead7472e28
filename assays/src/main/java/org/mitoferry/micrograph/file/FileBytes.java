package org.mitoferry.micrograph.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mitoferry.micrograph.MicrographProblem;

/** The bytes of a file by position. Whatever lies outside the file is a {@link MicrographProblem}, and is not allocated first. */
public final class FileBytes implements AutoCloseable {
    private static final int WINDOW = 1 << 16;

    private final FileChannel channel;
    private final long length;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowStart;

    private FileBytes(FileChannel channel, long length) {
        this.channel = channel;
        this.length = length;
    }

    public static FileBytes open(Path file) throws MicrographProblem {
        if (Files.isDirectory(file)) {
            throw new MicrographProblem("is a folder and not a picture");
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            return new FileBytes(channel, channel.size());
        } catch (NoSuchFileException absent) {
            throw new MicrographProblem("does not exist", absent);
        } catch (IOException failure) {
            throw new MicrographProblem("cannot be opened: " + failure.getMessage(), failure);
        }
    }

    /** In bytes. */
    public long length() {
        return length;
    }

    public ByteOrder order() {
        return order;
    }

    /** From now on numbers are read in this order; at first it is little-endian. */
    public void setOrder(ByteOrder newOrder) {
        order = newOrder;
        window = window.order(newOrder);
    }

    public int unsignedByte(long position) throws MicrographProblem {
        return Byte.toUnsignedInt(near(position, 1).get((int) (position - windowStart)));
    }

    public int unsignedShort(long position) throws MicrographProblem {
        return Short.toUnsignedInt(near(position, 2).getShort((int) (position - windowStart)));
    }

    public int signedInt(long position) throws MicrographProblem {
        return near(position, 4).getInt((int) (position - windowStart));
    }

    public long unsignedInt(long position) throws MicrographProblem {
        return Integer.toUnsignedLong(signedInt(position));
    }

    /** A length or a position of 64 bits; one that cannot be either comes out as {@link Long#MAX_VALUE}, which lies in no file. */
    public long unsignedLong(long position) throws MicrographProblem {
        long value = near(position, 8).getLong((int) (position - windowStart));
        return value < 0 ? Long.MAX_VALUE : value;
    }

    public float singleFloat(long position) throws MicrographProblem {
        return Float.intBitsToFloat(signedInt(position));
    }

    /** Whether that many bytes from there on lie within the file. */
    public boolean holds(long position, long count) {
        return position >= 0 && count >= 0 && position <= length && count <= length - position;
    }

    /** Copies bytes. */
    public byte[] bytes(long position, long count) throws MicrographProblem {
        if (!holds(position, count)) {
            throw outside(position, count);
        }
        byte[] copy = new byte[Bounds.buffer(count)];
        ByteBuffer target = ByteBuffer.wrap(copy);
        fill(target, position);
        return copy;
    }

    private ByteBuffer near(long position, int count) throws MicrographProblem {
        if (!holds(position, count)) {
            throw outside(position, count);
        }
        if (position < windowStart || position + count > windowStart + window.limit()) {
            ByteBuffer next = window.capacity() == WINDOW
                    ? window
                    : ByteBuffer.allocate(WINDOW).order(order);
            next.clear().limit((int) Math.min(WINDOW, length - position));
            fill(next, position);
            next.flip();
            window = next;
            windowStart = position;
        }
        return window;
    }

    private void fill(ByteBuffer target, long position) throws MicrographProblem {
        long next = position;
        try {
            while (target.hasRemaining()) {
                int read = channel.read(target, next);
                if (read < 0) {
                    throw new MicrographProblem("became shorter while it was read");
                }
                next += read;
            }
        } catch (IOException failure) {
            throw new MicrographProblem("cannot be read: " + failure.getMessage(), failure);
        }
    }

    private MicrographProblem outside(long position, long count) {
        String place = position == Long.MAX_VALUE ? "beyond any file" : "at byte " + position;
        return new MicrographProblem("is truncated or damaged: it points to " + count + " bytes " + place + ", and has "
                + length + " bytes");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException nothingToSave) {
            // Opened for reading only: nothing is lost.
        }
    }
}
