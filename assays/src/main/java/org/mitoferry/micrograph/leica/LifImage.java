package org.mitoferry.micrograph.leica;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.WrittenUnits;
import org.mitoferry.micrograph.file.XmlTree;

/**
 * What the XML text says of one image.
 *
 * @param name of its element and those above it
 * @param channelOffsets bytes from the start of a pixel's place to its sample of each channel
 * @param waves the dimension of wavelengths; {@link Axis#NONE} where there is none
 * @param rest product of the dimensions that are no part of one series
 */
record LifImage(
        String name,
        String memory,
        SampleType samples,
        List<MicrographChannel> stated,
        long[] channelOffsets,
        Axis x,
        Axis y,
        Axis z,
        Axis time,
        Axis waves,
        List<Axis> rest) {

    private static final int TIME = 4;
    private static final int EMISSION = 5;
    private static final int EXCITATION = 9;

    /**
     * One dimension.
     *
     * @param step bytes from one index to the next
     */
    record Axis(int id, int size, long step, double origin, double length, String unit) {
        static final Axis NONE = new Axis(0, 1, 0, 0, 0, "");

        /** From one index to the next in the unit of the file; NaN where nothing lies between. */
        double distance() {
            return size > 1 ? Math.abs(length) / (size - 1) : Double.NaN;
        }
    }

    static LifImage of(String name, String memory, XmlTree image) throws MicrographProblem {
        List<MicrographChannel> stated = new ArrayList<>();
        List<XmlTree> described = image.all("ImageDescription", "Channels", "ChannelDescription");
        long[] offsets = new long[described.size()];
        for (int c = 0; c < offsets.length; c++) {
            offsets[c] = described.get(c).whole("BytesInc", 0);
            stated.add(new MicrographChannel(
                    "C" + (c + 1),
                    Double.NaN,
                    Double.NaN,
                    colour(described.get(c).attribute("LUTName"))));
        }
        if (offsets.length == 0) {
            throw new MicrographProblem("describes the image '" + name + "' without a channel");
        }
        List<Axis> space = new ArrayList<>();
        List<Axis> rest = new ArrayList<>();
        Axis time = Axis.NONE;
        Axis waves = Axis.NONE;
        for (XmlTree dimension : image.all("ImageDescription", "Dimensions", "DimensionDescription")) {
            Axis axis = axis(dimension);
            if (axis.id() >= 1 && axis.id() <= 3 && space.size() < 3) {
                space.add(axis);
            } else if (axis.id() == TIME && time == Axis.NONE) {
                time = axis;
            } else if ((axis.id() == EMISSION || axis.id() == EXCITATION) && waves == Axis.NONE) {
                waves = axis;
            } else {
                rest.add(axis);
            }
        }
        if (space.isEmpty()) {
            throw new MicrographProblem("describes the image '" + name + "' without a width");
        }
        while (space.size() < 3) {
            space.add(Axis.NONE);
        }
        return new LifImage(
                name,
                memory,
                samples(described.get(0)),
                stated,
                offsets,
                space.get(0),
                space.get(1),
                space.get(2),
                time,
                waves,
                List.copyOf(rest));
    }

    private static Axis axis(XmlTree dimension) throws MicrographProblem {
        long size = dimension.whole("NumberOfElements", 1);
        if (size < 1 || size > Bounds.MOST_PLANES) {
            throw new MicrographProblem("says that a dimension has " + size + " elements");
        }
        return new Axis(
                (int) dimension.whole("DimID", 0),
                (int) size,
                dimension.whole("BytesInc", 0),
                dimension.number("Origin"),
                dimension.number("Length"),
                dimension.attribute("Unit"));
    }

    private static SampleType samples(XmlTree channel) throws MicrographProblem {
        long bits = channel.whole("Resolution", 8);
        boolean floating = channel.whole("DataType", 0) == 1;
        if (floating && (bits == 32 || bits == 64)) {
            return bits == 32 ? SampleType.FLOAT : SampleType.DOUBLE;
        }
        if (!floating && bits >= 1 && bits <= 16) {
            return bits <= 8 ? SampleType.UINT8 : SampleType.UINT16;
        }
        if (!floating && bits == 32) {
            return SampleType.UINT32;
        }
        throw new MicrographProblem("stores samples of " + bits + " bits, which is not read");
    }

    private static int colour(String table) {
        return switch (table) {
            case "Red" -> 0xff0000;
            case "Green" -> 0x00ff00;
            case "Blue" -> 0x0000ff;
            case "Cyan" -> 0x00ffff;
            case "Magenta" -> 0xff00ff;
            case "Yellow" -> 0xffff00;
            case "Gray" -> 0xffffff;
            default -> -1;
        };
    }

    /** Each wavelength of each stated channel. */
    List<MicrographChannel> channels() {
        if (waves.size() == 1) {
            return stated;
        }
        List<MicrographChannel> channels = new ArrayList<>();
        for (int wave = 0; wave < waves.size(); wave++) {
            double nanometres = 1000 * WrittenUnits.micrometres(waves.origin() + wave * waves.distance(), waves.unit());
            for (MicrographChannel one : stated) {
                boolean emission = waves.id() == EMISSION;
                channels.add(new MicrographChannel(
                        "C" + (channels.size() + 1),
                        emission ? Double.NaN : nanometres,
                        emission ? nanometres : Double.NaN,
                        one.colourRgb()));
            }
        }
        return channels;
    }

    VoxelSize voxel() {
        return WrittenUnits.voxel(
                WrittenUnits.micrometres(x.distance(), x.unit()),
                WrittenUnits.micrometres(y.distance(), y.unit()),
                WrittenUnits.micrometres(z.distance(), z.unit()));
    }

    double intervalSeconds() {
        return WrittenUnits.seconds(time.distance(), time.unit());
    }

    /** Images of which this one consists, each a series. */
    int parts() throws MicrographProblem {
        double parts = 1;
        for (Axis axis : rest) {
            parts *= axis.size();
        }
        if (parts > 100_000) {
            throw new MicrographProblem("says that the image '" + name + "' has more than 100000 parts");
        }
        return (int) parts;
    }

    /** Where a part starts, in bytes. */
    long partOffset(int part) {
        long offset = 0;
        int left = part;
        for (Axis axis : rest) {
            offset += left % axis.size() * axis.step();
            left /= axis.size();
        }
        return offset;
    }

    /** Checks that every sample lies within a block of that many bytes. */
    void checkWithin(long blockBytes) throws MicrographProblem {
        double last = samples.bytes();
        double needed = (double) samples.bytes() * channelOffsets.length;
        List<Axis> axes = new ArrayList<>(rest);
        axes.addAll(List.of(x, y, z, time, waves));
        for (Axis axis : axes) {
            if (axis.step() < 0) {
                throw new MicrographProblem("is damaged: a dimension of the image '" + name + "' runs backwards");
            }
            last += (axis.size() - 1.0) * axis.step();
            needed *= axis.size();
        }
        long furthest = 0;
        for (long offset : channelOffsets) {
            if (offset < 0) {
                throw new MicrographProblem("is damaged: a channel of the image '" + name + "' lies before its start");
            }
            furthest = Math.max(furthest, offset);
        }
        if (last + furthest > blockBytes || needed > blockBytes) {
            throw new MicrographProblem("is truncated or damaged: the image '" + name + "' needs "
                    + (long) Math.max(last + furthest, needed) + " bytes and has " + blockBytes);
        }
        Bounds.planes(z.size(), (long) waves.size() * channelOffsets.length, time.size());
        Bounds.plane(x.size(), y.size());
    }
}
