package org.mitoferry.micrograph.zarr;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.file.Bounds;
import tools.jackson.databind.JsonNode;

/**
 * What the JSON text of an array says, in version 2 or 3 of Zarr.
 *
 * @param strides samples from one index to the next along each axis within an unpacked chunk
 * @param codecs in the order in which a chunk went through them when it was written
 * @param keyStart what every name of a chunk starts with
 */
record ZarrArray(
        Path folder,
        long[] shape,
        int[] chunk,
        long[] strides,
        SampleType type,
        ByteOrder order,
        float fill,
        List<Codec> codecs,
        String keyStart,
        String separator) {

    private static final int MOST_AXES = 8;

    /** What a chunk's bytes may have gone through. */
    enum Codec {
        ZLIB,
        GZIP,
        ZSTD,
        LZ4,
        BLOSC,
        CRC32C
    }

    static ZarrArray open(Path folder) throws MicrographProblem {
        JsonNode third = Json.read(folder.resolve("zarr.json"));
        if (third.path("node_type").asString("").equals("array")) {
            return ofVersion3(folder, third);
        }
        JsonNode second = Json.read(folder.resolve(".zarray"));
        if (second.isMissingNode()) {
            throw new MicrographProblem("lacks the array '" + folder.getFileName() + "' that its description names");
        }
        return ofVersion2(folder, second);
    }

    private static ZarrArray ofVersion2(Path folder, JsonNode text) throws MicrographProblem {
        long[] shape = shape(text.path("shape"));
        int[] chunk = chunk(text.path("chunks"), shape);
        String type = text.path("dtype").asString("");
        JsonNode filters = text.path("filters");
        if (filters.isArray() && !filters.isEmpty()) {
            throw new MicrographProblem("stores chunks through filters, which is not read");
        }
        List<Codec> codecs = new ArrayList<>();
        JsonNode compressor = text.path("compressor");
        if (compressor.isObject()) {
            codecs.add(codec(compressor.path("id").asString("")));
        }
        boolean columns = text.path("order").asString("C").equals("F");
        int[] axes = new int[shape.length];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = columns ? axes.length - 1 - i : i;
        }
        return new ZarrArray(
                folder,
                shape,
                chunk,
                strides(chunk, axes),
                type(type.startsWith("<") || type.startsWith(">") || type.startsWith("|") ? type.substring(1) : type),
                type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                fill(text.path("fill_value")),
                List.copyOf(codecs),
                "",
                separator(text.path("dimension_separator").asString(".")));
    }

    private static ZarrArray ofVersion3(Path folder, JsonNode text) throws MicrographProblem {
        long[] shape = shape(text.path("shape"));
        int[] chunk = chunk(text.path("chunk_grid").path("configuration").path("chunk_shape"), shape);
        int[] axes = new int[shape.length];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = i;
        }
        List<Codec> codecs = new ArrayList<>();
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        for (JsonNode codec : text.path("codecs")) {
            String name = codec.path("name").asString("");
            JsonNode settings = codec.path("configuration");
            switch (name) {
                case "bytes" ->
                    order = settings.path("endian").asString("little").equals("big") ? ByteOrder.BIG_ENDIAN : order;
                case "transpose" -> axes = transposed(settings.path("order"), axes);
                default -> codecs.add(codec(name));
            }
        }
        JsonNode keys = text.path("chunk_key_encoding");
        boolean plainKeys = keys.path("name").asString("default").equals("v2");
        String separator =
                separator(keys.path("configuration").path("separator").asString(plainKeys ? "." : "/"));
        return new ZarrArray(
                folder,
                shape,
                chunk,
                strides(chunk, axes),
                type(text.path("data_type").asString("")),
                order,
                fill(text.path("fill_value")),
                List.copyOf(codecs),
                plainKeys ? "" : "c" + separator,
                separator);
    }

    private static long[] shape(JsonNode sizes) throws MicrographProblem {
        if (!sizes.isArray() || sizes.size() < 2 || sizes.size() > MOST_AXES) {
            throw new MicrographProblem("is damaged: the shape of an array is " + Json.shortText(sizes));
        }
        long[] shape = new long[sizes.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = Json.positive(sizes.get(i), "a size");
        }
        return shape;
    }

    private static int[] chunk(JsonNode sizes, long[] shape) throws MicrographProblem {
        if (!sizes.isArray() || sizes.size() != shape.length) {
            throw new MicrographProblem("is damaged: the shape of its chunks is " + Json.shortText(sizes));
        }
        int[] chunk = new int[shape.length];
        double samples = 1;
        for (int i = 0; i < chunk.length; i++) {
            chunk[i] = Bounds.buffer(Json.positive(sizes.get(i), "a size of chunks"));
            samples *= chunk[i];
        }
        Bounds.buffer((long) Math.min(samples, 1e18));
        return chunk;
    }

    /** In which order axes follow each other in a chunk, the slowest first. */
    private static int[] transposed(JsonNode order, int[] axes) throws MicrographProblem {
        int[] result = new int[axes.length];
        boolean[] used = new boolean[axes.length];
        for (int i = 0; i < result.length; i++) {
            int axis = order.path(i).asInt(-1);
            if (order.size() != axes.length || axis < 0 || axis >= axes.length || used[axis]) {
                throw new MicrographProblem("is damaged: chunks are transposed by " + Json.shortText(order));
            }
            used[axis] = true;
            result[i] = axes[axis];
        }
        return result;
    }

    private static long[] strides(int[] chunk, int[] axes) {
        long[] strides = new long[chunk.length];
        long stride = 1;
        for (int i = axes.length - 1; i >= 0; i--) {
            strides[axes[i]] = stride;
            stride *= chunk[axes[i]];
        }
        return strides;
    }

    private static String separator(String written) throws MicrographProblem {
        if (!written.equals("/") && !written.equals(".")) {
            throw new MicrographProblem("is damaged: names of chunks are put together by '" + written + "'");
        }
        return written;
    }

    private static float fill(JsonNode value) {
        if (value.isNumber()) {
            return value.asFloat();
        }
        return value.asString("").equals("NaN") ? Float.NaN : 0;
    }

    private static Codec codec(String name) throws MicrographProblem {
        return switch (name) {
            case "zlib" -> Codec.ZLIB;
            case "gzip" -> Codec.GZIP;
            case "zstd" -> Codec.ZSTD;
            case "lz4" -> Codec.LZ4;
            case "blosc" -> Codec.BLOSC;
            case "crc32c" -> Codec.CRC32C;
            case "sharding_indexed" -> throw new MicrographProblem("stores chunks in shards, which is not read");
            default -> throw new MicrographProblem("stores chunks through '" + name + "', which is not read");
        };
    }

    private static SampleType type(String name) throws MicrographProblem {
        return switch (name) {
            case "b1", "bool" -> SampleType.BIT;
            case "u1", "uint8" -> SampleType.UINT8;
            case "i1", "int8" -> SampleType.INT8;
            case "u2", "uint16" -> SampleType.UINT16;
            case "i2", "int16" -> SampleType.INT16;
            case "u4", "uint32" -> SampleType.UINT32;
            case "i4", "int32" -> SampleType.INT32;
            case "u8", "uint64" -> SampleType.UINT64;
            case "i8", "int64" -> SampleType.INT64;
            case "f2", "float16" -> SampleType.HALF;
            case "f4", "float32" -> SampleType.FLOAT;
            case "f8", "float64" -> SampleType.DOUBLE;
            default -> throw new MicrographProblem("stores samples of type '" + name + "', which is not read");
        };
    }
}
