package org.mitoferry.micrograph.tiff;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.WrittenUnits;
import org.mitoferry.micrograph.file.XmlTree;

/**
 * One Image of an OME-XML text.
 *
 * @param order such as {@code XYZCT}: the axis named third runs fastest
 * @param channels as many as there are Channel elements, which may be fewer than the channels
 * @param blocks which pages hold which planes; empty where nothing is said
 */
record OmeImage(
        String name,
        int width,
        int height,
        int depth,
        int channelCount,
        int times,
        String order,
        List<MicrographChannel> channels,
        VoxelSize voxel,
        double intervalSeconds,
        List<Block> blocks) {

    /**
     * A TiffData element.
     *
     * @param page first page, or -1 where not said
     * @param count of planes, or -1 where not said
     * @param file the UUID of the file that holds it; empty where not said
     */
    record Block(int page, int count, int firstZ, int firstChannel, int firstTime, String file, String fileName) {}

    static OmeImage of(XmlTree image, XmlTree pixels) throws MicrographProblem {
        long width = pixels.whole("SizeX", 0);
        long height = pixels.whole("SizeY", 0);
        long depth = pixels.whole("SizeZ", 1);
        long channelCount = pixels.whole("SizeC", 1);
        long times = pixels.whole("SizeT", 1);
        Bounds.plane(width, height);
        Bounds.planes(depth, channelCount, times);
        String order = pixels.attribute("DimensionOrder", "XYZCT");
        if (!order.matches("XY(ZCT|ZTC|CTZ|CZT|TCZ|TZC)")) {
            throw new MicrographProblem("its OME-XML names the order of dimensions '" + order + "'");
        }
        return new OmeImage(
                image.attribute("Name"),
                (int) width,
                (int) height,
                (int) depth,
                (int) channelCount,
                (int) times,
                order,
                channels(pixels),
                WrittenUnits.voxel(
                        length(pixels, "PhysicalSizeX"),
                        length(pixels, "PhysicalSizeY"),
                        length(pixels, "PhysicalSizeZ")),
                interval(pixels, times),
                blocks(pixels));
    }

    private static double length(XmlTree pixels, String name) {
        return WrittenUnits.micrometres(pixels.number(name), pixels.attribute(name + "Unit", "um"));
    }

    /** As stated; else from the times at which planes were taken. */
    private static double interval(XmlTree pixels, long times) throws MicrographProblem {
        double stated =
                WrittenUnits.seconds(pixels.number("TimeIncrement"), pixels.attribute("TimeIncrementUnit", "s"));
        if (!Double.isNaN(stated) || times < 2) {
            return stated;
        }
        double first = Double.NaN;
        double last = Double.NaN;
        for (XmlTree plane : pixels.all("Plane")) {
            if (plane.whole("TheC", 0) == 0 && plane.whole("TheZ", 0) == 0) {
                double at = plane.number("DeltaT") * WrittenUnits.seconds(1, plane.attribute("DeltaTUnit", "s"));
                long time = plane.whole("TheT", 0);
                first = time == 0 ? at : first;
                last = time == times - 1 ? at : last;
            }
        }
        return last > first ? (last - first) / (times - 1) : Double.NaN;
    }

    private static List<MicrographChannel> channels(XmlTree pixels) {
        List<MicrographChannel> channels = new ArrayList<>();
        for (XmlTree channel : pixels.all("Channel")) {
            channels.add(new MicrographChannel(
                    channel.attribute("Name"),
                    nanometres(channel, "ExcitationWavelength"),
                    nanometres(channel, "EmissionWavelength"),
                    colour(channel)));
        }
        return channels;
    }

    private static double nanometres(XmlTree channel, String name) {
        return 1000 * WrittenUnits.micrometres(channel.number(name), channel.attribute(name + "Unit", "nm"));
    }

    /** Red, green, blue and opacity in one signed number. */
    private static int colour(XmlTree channel) {
        double written = channel.number("Color");
        return Double.isNaN(written) ? -1 : (int) (long) written >>> 8;
    }

    private static List<Block> blocks(XmlTree pixels) throws MicrographProblem {
        List<Block> blocks = new ArrayList<>();
        for (XmlTree data : pixels.all("TiffData")) {
            List<XmlTree> files = data.all("UUID");
            blocks.add(new Block(
                    index(data, "IFD", -1),
                    index(data, "PlaneCount", -1),
                    index(data, "FirstZ", 0),
                    index(data, "FirstC", 0),
                    index(data, "FirstT", 0),
                    files.isEmpty() ? "" : files.get(0).text().strip(),
                    files.isEmpty() ? "" : files.get(0).attribute("FileName")));
        }
        return blocks;
    }

    private static int index(XmlTree data, String name, int otherwise) throws MicrographProblem {
        long value = data.whole(name, otherwise);
        if (value < -1 || value > Bounds.MOST_PLANES) {
            throw new MicrographProblem("its OME-XML says " + name + " = " + value);
        }
        return (int) value;
    }
}
