package org.mitoferry.micrograph.zarr;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.WrittenUnits;
import tools.jackson.databind.JsonNode;

/** Reads what an OME-Zarr says of itself. */
public final class OmeZarrFolder {
    private static final int MOST_SERIES = 10_000;

    private final Path root;
    private final List<Micrograph> series = new ArrayList<>();

    private OmeZarrFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Whether a folder is a Zarr group or array. */
    public static boolean isZarr(Path folder) {
        return Files.isRegularFile(folder.resolve("zarr.json"))
                || Files.isRegularFile(folder.resolve(".zgroup"))
                || Files.isRegularFile(folder.resolve(".zattrs"))
                || Files.isRegularFile(folder.resolve(".zarray"));
    }

    /** Its pictures, then its label images; at least one. */
    public static List<Micrograph> open(Path folder) throws MicrographProblem {
        OmeZarrFolder zarr = new OmeZarrFolder(folder);
        zarr.read();
        return zarr.series;
    }

    private void read() throws MicrographProblem {
        JsonNode attributes = attributes(root);
        if (attributes.path("plate").isObject()) {
            throw new MicrographProblem("is a plate of OME-Zarr; each of its fields is a picture and can be opened");
        }
        if (attributes.path("multiscales").isArray()) {
            addImage(root, "", attributes);
        } else {
            // As bioformats2raw lays out several series: folders 0, 1, 2 ...
            for (int i = 0; i < MOST_SERIES && Files.isDirectory(root.resolve(Integer.toString(i))); i++) {
                Path child = root.resolve(Integer.toString(i));
                addImage(child, Integer.toString(i), attributes(child));
            }
        }
        if (series.isEmpty()) {
            throw new MicrographProblem("is a Zarr without the description of a picture that OME-Zarr asks for");
        }
    }

    private static JsonNode attributes(Path group) throws MicrographProblem {
        JsonNode third = Json.read(group.resolve("zarr.json"));
        if (third.isMissingNode()) {
            return Json.read(group.resolve(".zattrs"));
        }
        JsonNode attributes = third.path("attributes");
        return attributes.path("ome").isObject() ? attributes.path("ome") : attributes;
    }

    private void addImage(Path group, String above, JsonNode attributes) throws MicrographProblem {
        int before = series.size();
        for (JsonNode multiscale : attributes.path("multiscales")) {
            if (series.size() - before == 1000) {
                break;
            }
            String name = multiscale.path("name").asString("");
            series.add(picture(
                    group,
                    above.isEmpty() || name.isEmpty() ? above + name : above + "/" + name,
                    multiscale,
                    attributes,
                    false));
        }
        Path labels = group.resolve("labels");
        if (Files.isDirectory(labels)) {
            for (JsonNode label : attributes(labels).path("labels")) {
                String name = label.asString("");
                Path folder = below(labels, name);
                JsonNode described = attributes(folder);
                String series = (above.isEmpty() ? "" : above + "/") + "labels/" + name;
                this.series.add(
                        picture(folder, series, described.path("multiscales").path(0), described, true));
                if (this.series.size() > MOST_SERIES) {
                    throw new MicrographProblem("is damaged: it names more than " + MOST_SERIES + " pictures");
                }
            }
        }
    }

    /** A folder inside the store: a name must not lead out of it. */
    private Path below(Path folder, String name) throws MicrographProblem {
        try {
            Path inside = folder.resolve(name).normalize();
            if (!name.isEmpty() && inside.startsWith(root) && !inside.equals(root)) {
                return inside;
            }
        } catch (InvalidPathException none) {
            throw new MicrographProblem("is damaged: it names a part '" + name + "'", none);
        }
        throw new MicrographProblem("is damaged: it names a part '" + name + "'");
    }

    private Micrograph picture(Path group, String name, JsonNode multiscale, JsonNode attributes, boolean labelled)
            throws MicrographProblem {
        JsonNode level = multiscale.path("datasets").path(0);
        ZarrArray array = ZarrArray.open(below(group, level.path("path").asString("")));
        JsonNode axes = multiscale.path("axes");
        int[] places = places(axes, array.shape());
        long[] sizes = new long[places.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = places[i] < 0 ? 1 : array.shape()[places[i]];
        }
        Bounds.plane(sizes[4], sizes[3]);
        Bounds.planes(sizes[2], sizes[1], sizes[0]);
        double[] steps = new double[places.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = places[i] < 0 ? Double.NaN : scale(level, places[i]) * scale(multiscale, places[i]);
        }
        MicrographFacts facts = new MicrographFacts(
                String.valueOf(root.getFileName()),
                name,
                (int) sizes[4],
                (int) sizes[3],
                (int) sizes[2],
                channels((int) sizes[1], attributes.path("omero").path("channels")),
                (int) sizes[0],
                WrittenUnits.voxel(
                        WrittenUnits.micrometres(steps[4], unit(axes, places[4])),
                        WrittenUnits.micrometres(steps[3], unit(axes, places[3])),
                        WrittenUnits.micrometres(steps[2], unit(axes, places[2]))),
                sizes[0] > 1 ? WrittenUnits.seconds(steps[0], unit(axes, places[0])) : Double.NaN,
                array.type(),
                labelled);
        return new ZarrMicrograph(array, facts, places);
    }

    private static int[] places(JsonNode axes, long[] shape) throws MicrographProblem {
        int[] places = new int[5];
        Arrays.fill(places, -1);
        // Before 0.3 axes had no names: t, c, z, y, x.
        boolean named = axes.isArray() && axes.size() == shape.length;
        if (!named && (axes.isArray() || shape.length != 5)) {
            throw new MicrographProblem(
                    "is damaged: its axes are " + Json.shortText(axes) + " for " + shape.length + " dimensions");
        }
        for (int i = 0; i < shape.length; i++) {
            String name = named
                    ? axes.get(i).path("name").asString(axes.get(i).asString(""))
                    : ZarrMicrograph.AXES.substring(i, i + 1);
            int which = name.length() == 1 ? ZarrMicrograph.AXES.indexOf(name) : -1;
            if (which >= 0 && places[which] < 0) {
                places[which] = i;
            } else if (shape[i] > 1) {
                throw new MicrographProblem("has an axis '" + name + "', which is not read");
            }
        }
        if (places[3] < 0 || places[4] < 0) {
            throw new MicrographProblem("is damaged: it has no axes x and y");
        }
        return places;
    }

    private static double scale(JsonNode holder, int axis) {
        double scale = 1;
        for (JsonNode transformation : holder.path("coordinateTransformations")) {
            if (transformation.path("type").asString("").equals("scale")) {
                scale *= transformation.path("scale").path(axis).asDouble(1);
            }
        }
        return scale;
    }

    private static String unit(JsonNode axes, int axis) {
        return axis < 0 ? "" : axes.path(axis).path("unit").asString("");
    }

    private static List<MicrographChannel> channels(int count, JsonNode described) {
        List<MicrographChannel> channels = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            JsonNode one = described.path(c);
            String label = one.path("label").asString("");
            String colour = one.path("color").asString("");
            channels.add(new MicrographChannel(
                    label.isEmpty() ? "C" + (c + 1) : label,
                    Double.NaN,
                    Double.NaN,
                    colour.matches("[0-9A-Fa-f]{6}") ? Integer.parseInt(colour, 16) : -1));
        }
        return channels;
    }
}
