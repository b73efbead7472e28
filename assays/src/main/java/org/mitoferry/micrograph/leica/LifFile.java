package org.mitoferry.micrograph.leica;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.file.FileBytes;
import org.mitoferry.micrograph.file.XmlTree;

/** Reads what a LIF file says of itself. */
public final class LifFile {
    private static final int MAGIC = 0x70;
    private static final int MARK = 0x2a;
    private static final int DEEPEST = 64;

    private final Path path;
    private final FileBytes bytes;
    private final Map<String, Block> blocks = new HashMap<>();
    private final List<Micrograph> series = new ArrayList<>();

    private LifFile(Path path, FileBytes bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    private record Block(long position, long length) {}

    /** Whether a file that starts with these bytes is a LIF file. */
    public static boolean startsAsLif(byte[] start) {
        return start.length > 8
                && start[0] == MAGIC
                && start[1] == 0
                && start[2] == 0
                && start[3] == 0
                && start[8] == MARK;
    }

    /** Its images in the order of the tree; at least one. */
    public static List<Micrograph> open(Path path) throws MicrographProblem {
        try (FileBytes bytes = FileBytes.open(path)) {
            return new LifFile(path, bytes).read();
        }
    }

    private List<Micrograph> read() throws MicrographProblem {
        long characters = bytes.unsignedInt(9);
        String text = new String(bytes.bytes(13, 2 * characters), StandardCharsets.UTF_16LE);
        findBlocks(13 + 2 * characters);
        XmlTree root = XmlTree.parse(text, "LIF description");
        for (XmlTree element : root.all("Element")) {
            visit(element, "", 0);
        }
        if (series.isEmpty()) {
            throw new MicrographProblem("is a LIF file without an image");
        }
        return series;
    }

    /** Blocks follow each other: magic number, length of the head, mark, length of the memory, mark, name, memory. */
    private void findBlocks(long start) throws MicrographProblem {
        long next = start;
        while (next < bytes.length()) {
            if (bytes.signedInt(next) != MAGIC || bytes.unsignedByte(next + 8) != MARK) {
                throw new MicrographProblem("is truncated or damaged: no block of memory starts at byte " + next);
            }
            // Version 1 of the format has lengths of 32 bits, version 2 of 64; only the mark behind tells.
            boolean longLengths = bytes.unsignedByte(next + 13) != MARK;
            long length = longLengths ? bytes.unsignedLong(next + 9) : bytes.unsignedInt(next + 9);
            long name = next + (longLengths ? 18 : 14);
            if (bytes.unsignedByte(name - 1) != MARK) {
                throw new MicrographProblem("is truncated or damaged: no block of memory starts at byte " + next);
            }
            long characters = bytes.unsignedInt(name);
            String id = new String(bytes.bytes(name + 4, 2 * characters), StandardCharsets.UTF_16LE);
            long memory = name + 4 + 2 * characters;
            if (!bytes.holds(memory, length)) {
                throw new MicrographProblem("is truncated: a block of " + length + " bytes starts at byte " + memory
                        + ", and the file has " + bytes.length());
            }
            blocks.put(id, new Block(memory, length));
            next = memory + length;
        }
    }

    private void visit(XmlTree element, String above, int depth) throws MicrographProblem {
        if (depth > DEEPEST) {
            throw new MicrographProblem("is damaged: its elements are nested too deeply");
        }
        String own = element.attribute("Name");
        String name = above.isEmpty() ? own : above + "/" + own;
        for (XmlTree image : element.all("Data", "Image")) {
            List<XmlTree> memory = element.all("Memory");
            String block = memory.isEmpty() ? "" : memory.get(0).attribute("MemoryBlockID");
            add(LifImage.of(name, block, image));
        }
        for (XmlTree child : element.all("Children", "Element")) {
            // The outermost element is the file itself.
            visit(child, depth == 0 ? "" : name, depth + 1);
        }
    }

    private void add(LifImage image) throws MicrographProblem {
        Block block = blocks.get(image.memory());
        if (block == null) {
            throw new MicrographProblem(
                    "is truncated or damaged: it does not hold the pixels of the image '" + image.name() + "'");
        }
        image.checkWithin(block.length());
        int parts = image.parts();
        for (int part = 0; part < parts; part++) {
            MicrographFacts facts = new MicrographFacts(
                    path.getFileName().toString(),
                    parts == 1 ? image.name() : image.name() + " part " + (part + 1),
                    image.x().size(),
                    image.y().size(),
                    image.z().size(),
                    image.channels(),
                    image.time().size(),
                    image.voxel(),
                    image.intervalSeconds(),
                    image.samples(),
                    false);
            series.add(new LifMicrograph(path, facts, image, block.position() + image.partOffset(part)));
        }
    }
}
