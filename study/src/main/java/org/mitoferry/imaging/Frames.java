package org.mitoferry.imaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;

/** Frames of a time-lapse as they come, kept on disk as plain 16-bit counts until they are written as one file. */
final class Frames implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 20;

    private final Path file;
    private final MicrographFacts oneFrame;
    private final OutputStream out;
    private final List<Double> minutes = new ArrayList<>();

    Frames(Path file, MicrographFacts oneFrame) throws IOException {
        this.file = file;
        this.oneFrame = oneFrame;
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
    }

    /** @param atMinutes since the start of the arm */
    void add(Micrograph frame, double atMinutes) throws IOException, MicrographProblem {
        for (int c = 0; c < oneFrame.channels().size(); c++) {
            for (float[] plane : frame.volume(c, 0).planes()) {
                byte[] bytes = new byte[2 * plane.length];
                for (int i = 0; i < plane.length; i++) {
                    int counts = (int) plane[i];
                    bytes[2 * i] = (byte) (counts >> 8);
                    bytes[2 * i + 1] = (byte) counts;
                }
                out.write(bytes);
            }
        }
        minutes.add(atMinutes);
    }

    /** Of each frame since the first. */
    List<Double> minutesSinceFirst() {
        return minutes.stream().map(time -> time - minutes.getFirst()).toList();
    }

    /** All so far as one picture, of which a volume is read when it is asked for. No frame can be added any more. */
    Micrograph film() throws IOException {
        out.close();
        double interval =
                minutes.size() < 2 ? Double.NaN : 60 * (minutes.getLast() - minutes.getFirst()) / (minutes.size() - 1);
        MicrographFacts facts = new MicrographFacts(
                oneFrame.file(),
                oneFrame.series(),
                oneFrame.width(),
                oneFrame.height(),
                oneFrame.depth(),
                oneFrame.channels(),
                minutes.size(),
                oneFrame.voxelSize(),
                interval,
                oneFrame.samples(),
                oneFrame.labelled());
        return new Film(facts, file);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    private record Film(MicrographFacts facts, Path file) implements Micrograph {

        @Override
        public Volume volume(int channel, int time) throws MicrographProblem {
            int samples = facts.width() * facts.height();
            float[][] planes = new float[facts.depth()][samples];
            long first = (long) facts.channels().size() * time + channel;
            ByteBuffer bytes = ByteBuffer.allocate(2 * samples);
            try (SeekableByteChannel in = Files.newByteChannel(file)) {
                in.position(first * facts.depth() * 2 * samples);
                for (float[] plane : planes) {
                    bytes.clear();
                    while (bytes.hasRemaining()) {
                        if (in.read(bytes) < 0) {
                            throw new MicrographProblem("frames are missing in " + file);
                        }
                    }
                    for (int i = 0; i < samples; i++) {
                        plane[i] = bytes.getShort(2 * i) & 0xffff;
                    }
                }
            } catch (IOException e) {
                throw new MicrographProblem("frames cannot be read: " + e.getMessage(), e);
            }
            return new Volume(facts.width(), facts.height(), planes, facts.voxelSize());
        }

        @Override
        public void close() {
            // Each reading opens the file anew.
        }
    }
}
