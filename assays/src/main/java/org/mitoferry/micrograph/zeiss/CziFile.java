package org.mitoferry.micrograph.zeiss;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.FileBytes;
import org.mitoferry.micrograph.file.WrittenUnits;
import org.mitoferry.micrograph.file.XmlTree;

/** Reads what a CZI file says of itself. */
public final class CziFile {
    static final int SEGMENT_HEAD = 32;

    private static final String MAGIC = "ZISRAWFILE";
    private static final int DIRECTORY_HEAD = 128;
    private static final int METADATA_HEAD = 256;

    private final Path path;
    private final FileBytes bytes;

    private CziFile(Path path, FileBytes bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /** Whether a file that starts with these bytes is a CZI file. */
    public static boolean startsAsCzi(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith(MAGIC);
    }

    /** Its scenes in order; at least one. */
    public static List<Micrograph> open(Path path) throws MicrographProblem {
        try (FileBytes bytes = FileBytes.open(path)) {
            return new CziFile(path, bytes).read();
        }
    }

    private List<Micrograph> read() throws MicrographProblem {
        long head = SEGMENT_HEAD;
        List<CziTile> tiles = directory(bytes.unsignedLong(head + 52));
        long metadata = bytes.unsignedLong(head + 60);
        CziDescription description = metadata == 0 ? CziDescription.EMPTY : CziDescription.of(metadata(metadata));
        Map<Map<String, Integer>, List<CziTile>> scenes = new LinkedHashMap<>();
        tiles.stream()
                .filter(tile -> !tile.smallerCopy())
                .sorted(Comparator.comparing((CziTile tile) -> tile.others().toString())
                        .thenComparing(CziTile::mosaic))
                .forEach(tile -> scenes.computeIfAbsent(tile.others(), any -> new ArrayList<>())
                        .add(tile));
        if (scenes.isEmpty()) {
            throw new MicrographProblem("is a CZI file without a picture");
        }
        List<Micrograph> series = new ArrayList<>();
        for (Map.Entry<Map<String, Integer>, List<CziTile>> scene : scenes.entrySet()) {
            series.add(series(scenes.size() == 1 ? "" : name(scene.getKey()), scene.getValue(), description));
        }
        return series;
    }

    private static String name(Map<String, Integer> others) {
        StringBuilder name = new StringBuilder();
        others.forEach((letters, place) -> {
            if (letters.equals("S")) {
                name.insert(0, "scene " + (place + 1));
            } else if (place != 0) {
                name.append(' ').append(letters).append(place + 1);
            }
        });
        return name.toString().strip();
    }

    private long segment(long at, String id) throws MicrographProblem {
        String found = new String(bytes.bytes(at, 16), StandardCharsets.ISO_8859_1);
        if (!found.startsWith(id)) {
            throw new MicrographProblem("is truncated or damaged: the segment " + id + " is not where it should be");
        }
        return at + SEGMENT_HEAD;
    }

    private List<CziTile> directory(long at) throws MicrographProblem {
        long head = segment(at, "ZISRAWDIRECTORY");
        long number = bytes.unsignedInt(head);
        long next = head + DIRECTORY_HEAD;
        if (number * CziTile.ENTRY_HEAD > bytes.length()) {
            throw new MicrographProblem("is truncated or damaged: its directory should have " + number + " entries");
        }
        List<CziTile> tiles = new ArrayList<>();
        for (long i = 0; i < number; i++) {
            tiles.add(CziTile.read(bytes, next));
            next += CziTile.entryLength(bytes, next);
        }
        return tiles;
    }

    private XmlTree metadata(long at) throws MicrographProblem {
        long head = segment(at, "ZISRAWMETADATA");
        byte[] text = bytes.bytes(head + METADATA_HEAD, bytes.unsignedInt(head));
        return XmlTree.parse(
                new String(text, StandardCharsets.UTF_8).replaceFirst("^[\\ufeff\\s]+", ""), "CZI metadata");
    }

    private Micrograph series(String name, List<CziTile> tiles, CziDescription description) throws MicrographProblem {
        CziTile first = tiles.get(0);
        SampleType type = first.type();
        Span z = new Span();
        Span channel = new Span();
        Span time = new Span();
        Span x = new Span();
        Span y = new Span();
        double covered = 0;
        for (CziTile tile : tiles) {
            z.take(tile.z(), 1);
            channel.take(tile.channel(), 1);
            time.take(tile.time(), 1);
            x.take(tile.left(), tile.width());
            y.take(tile.top(), tile.height());
            covered += (double) tile.width() * tile.height();
            if (tile.samples() != first.samples()) {
                throw new MicrographProblem("mixes grey and coloured channels, which is not read");
            }
        }
        Bounds.plane(x.size(), y.size());
        int planes = Bounds.planes(z.size(), channel.size() * first.samples(), time.size());
        if ((double) x.size() * y.size() * ((double) planes / first.samples()) > 64 * covered
                || covered > 4096.0 * bytes.length()) {
            throw new MicrographProblem("is damaged: " + tiles.size() + " pieces cannot fill " + x.size() + " x "
                    + y.size() + " pixels of " + planes + " planes");
        }
        MicrographFacts facts = new MicrographFacts(
                path.getFileName().toString(),
                name,
                (int) x.size(),
                (int) y.size(),
                (int) z.size(),
                description.channels((int) channel.start(), (int) channel.size(), first.samples()),
                (int) time.size(),
                description.voxel(),
                description.intervalSeconds(),
                type,
                false);
        return new CziMicrograph(
                path, facts, tilesByPlane(tiles, z, channel, time), (int) x.start(), (int) y.start(), first.samples());
    }

    private static Map<CziMicrograph.Plane, List<CziTile>> tilesByPlane(
            List<CziTile> tiles, Span z, Span channel, Span time) {
        Map<CziMicrograph.Plane, List<CziTile>> planes = new TreeMap<>();
        for (CziTile tile : tiles) {
            CziMicrograph.Plane plane = new CziMicrograph.Plane(
                    (int) (tile.time() - time.start()), (int) (tile.channel() - channel.start()), (int)
                            (tile.z() - z.start()));
            planes.computeIfAbsent(plane, any -> new ArrayList<>()).add(tile);
        }
        return planes;
    }

    /** From the lowest place taken to the highest. */
    private static final class Span {
        private long lowest = Long.MAX_VALUE;
        private long beyond = Long.MIN_VALUE;

        void take(int start, int size) {
            lowest = Math.min(lowest, start);
            beyond = Math.max(beyond, (long) start + size);
        }

        long start() {
            return lowest;
        }

        long size() {
            return beyond - lowest;
        }
    }

    /** What the metadata say, in our units. */
    record CziDescription(VoxelSize voxel, double intervalSeconds, List<MicrographChannel> stated) {
        static final CziDescription EMPTY = new CziDescription(VoxelSize.UNCALIBRATED, Double.NaN, List.of());

        static CziDescription of(XmlTree root) {
            Map<String, Double> micrometres = new TreeMap<>();
            for (XmlTree distance : root.all("Metadata", "Scaling", "Items", "Distance")) {
                micrometres.put(
                        distance.attribute("Id"),
                        WrittenUnits.micrometres(WrittenUnits.number(distance.textAt("Value")), "m"));
            }
            List<MicrographChannel> stated = new ArrayList<>();
            for (XmlTree channel : root.all("Metadata", "Information", "Image", "Dimensions", "Channels", "Channel")) {
                stated.add(new MicrographChannel(
                        channel.attribute("Name"),
                        positive(channel.textAt("ExcitationWavelength")),
                        positive(channel.textAt("EmissionWavelength")),
                        colour(channel.textAt("Color"))));
            }
            double interval = 0;
            for (XmlTree image : root.all("Metadata", "Information", "Image")) {
                interval = WrittenUnits.number(image.textAt("Dimensions", "T", "Positions", "Interval", "Increment"));
            }
            VoxelSize voxel = WrittenUnits.voxel(
                    micrometres.getOrDefault("X", Double.NaN),
                    micrometres.getOrDefault("Y", Double.NaN),
                    micrometres.getOrDefault("Z", Double.NaN));
            return new CziDescription(voxel, interval > 0 ? interval : Double.NaN, stated);
        }

        private static double positive(String text) {
            double value = WrittenUnits.number(text);
            return value > 0 ? value : Double.NaN;
        }

        /** Such as {@code #FF00FF00}: opacity, red, green, blue. */
        private static int colour(String text) {
            return text.matches("#[0-9A-Fa-f]{8}") ? Integer.parseInt(text.substring(3), 16) : -1;
        }

        List<MicrographChannel> channels(int start, int count, int samples) {
            List<MicrographChannel> channels = new ArrayList<>();
            for (int c = 0; c < count * samples; c++) {
                int index = start + c / samples;
                MicrographChannel known =
                        index >= 0 && index < stated.size() ? stated.get(index) : MicrographChannel.named("");
                String name = known.name().isEmpty()
                        ? "C" + (c + 1)
                        : samples > 1 ? known.name() + " " + (c % samples + 1) : known.name();
                channels.add(new MicrographChannel(
                        name,
                        known.excitationNanometres(),
                        known.emissionNanometres(),
                        samples > 1 ? -1 : known.colourRgb()));
            }
            return channels;
        }
    }
}
