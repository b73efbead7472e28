package org.mitoferry.micrograph.zarr;

import java.util.List;
import java.util.Locale;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.micrograph.file.Samples;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON texts of an OME-Zarr 0.5. A step whose length nobody stated is 1 without a unit. */
final class OmeZarrText {
    private static final String VERSION = "0.5";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private OmeZarrText() {}

    /** The group of a picture or of a label image. */
    static String image(MicrographFacts facts, int levels, boolean labels) {
        ObjectNode ome = MAPPER.createObjectNode().put("version", VERSION);
        ObjectNode multiscale = ome.putArray("multiscales").addObject();
        multiscale.put("name", facts.series().isEmpty() ? facts.file() : facts.series());
        VoxelSize voxel = facts.voxelSize();
        ArrayNode axes = multiscale.putArray("axes");
        boolean timed = facts.frameIntervalSeconds() > 0;
        axis(axes, "t", "time", timed ? "second" : "");
        axis(axes, "c", "channel", "");
        axis(axes, "z", "space", voxel.hasPlaneDistance() ? "micrometer" : "");
        axis(axes, "y", "space", voxel.isCalibrated() ? "micrometer" : "");
        axis(axes, "x", "space", voxel.isCalibrated() ? "micrometer" : "");
        ArrayNode datasets = multiscale.putArray("datasets");
        for (int level = 0; level < levels; level++) {
            ObjectNode dataset = datasets.addObject().put("path", Integer.toString(level));
            double factor = 1L << level;
            dataset.putArray("coordinateTransformations")
                    .addObject()
                    .put("type", "scale")
                    .putArray("scale")
                    .add(timed ? facts.frameIntervalSeconds() : 1)
                    .add(1.0)
                    .add(voxel.hasPlaneDistance() ? voxel.zMicrometres() : 1)
                    .add(factor * (voxel.isCalibrated() ? voxel.yMicrometres() : 1))
                    .add(factor * (voxel.isCalibrated() ? voxel.xMicrometres() : 1));
        }
        if (labels) {
            ome.putObject("image-label")
                    .put("version", VERSION)
                    .putObject("source")
                    .put("image", "../../");
        } else {
            channels(ome.putObject("omero"), facts);
        }
        return group(ome);
    }

    /** The group of label images. */
    static String labels(List<String> names) {
        ObjectNode ome = MAPPER.createObjectNode().put("version", VERSION);
        ArrayNode list = ome.putArray("labels");
        names.forEach(list::add);
        return group(ome);
    }

    /** One level of a picture. */
    static String array(MicrographFacts facts, int width, int height, int chunk, int zstdLevel) {
        ObjectNode array = MAPPER.createObjectNode().put("zarr_format", 3).put("node_type", "array");
        SampleType type = Samples.written(facts.samples());
        array.putArray("shape")
                .add(facts.times())
                .add(facts.channels().size())
                .add(facts.depth())
                .add(height)
                .add(width);
        array.put(
                "data_type", type == SampleType.FLOAT ? "float32" : type.name().toLowerCase(Locale.ROOT));
        ObjectNode grid = array.putObject("chunk_grid").put("name", "regular");
        grid.putObject("configuration")
                .putArray("chunk_shape")
                .add(1)
                .add(1)
                .add(1)
                .add(Math.min(chunk, height))
                .add(Math.min(chunk, width));
        array.putObject("chunk_key_encoding")
                .put("name", "default")
                .putObject("configuration")
                .put("separator", "/");
        array.put("fill_value", 0);
        ArrayNode codecs = array.putArray("codecs");
        codecs.addObject().put("name", "bytes").putObject("configuration").put("endian", "little");
        codecs.addObject()
                .put("name", "zstd")
                .putObject("configuration")
                .put("level", zstdLevel)
                .put("checksum", false);
        array.putArray("dimension_names").add("t").add("c").add("z").add("y").add("x");
        array.putObject("attributes");
        return MAPPER.writeValueAsString(array).replace(System.lineSeparator(), "\n");
    }

    private static String group(ObjectNode ome) {
        ObjectNode group = MAPPER.createObjectNode().put("zarr_format", 3).put("node_type", "group");
        group.putObject("attributes").set("ome", ome);
        return MAPPER.writeValueAsString(group).replace(System.lineSeparator(), "\n");
    }

    private static void axis(ArrayNode axes, String name, String kind, String unit) {
        ObjectNode axis = axes.addObject().put("name", name).put("type", kind);
        if (!unit.isEmpty()) {
            axis.put("unit", unit);
        }
    }

    private static void channels(ObjectNode omero, MicrographFacts facts) {
        ArrayNode channels = omero.putArray("channels");
        SampleType type = Samples.written(facts.samples());
        double highest = type.isFloating() ? 1 : Math.pow(2, type.isSigned() ? type.bits() - 1 : type.bits()) - 1;
        for (MicrographChannel channel : facts.channels()) {
            ObjectNode one = channels.addObject().put("label", channel.name()).put("active", true);
            one.put(
                    "color",
                    String.format(Locale.ROOT, "%06X", channel.colourRgb() < 0 ? 0xffffff : channel.colourRgb()));
            one.putObject("window")
                    .put("min", 0.0)
                    .put("max", highest)
                    .put("start", 0.0)
                    .put("end", highest);
        }
    }
}
