package org.mitoferry.micrograph.file;

import java.nio.ByteOrder;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.SampleType;

/** Stored samples as floats. */
public final class Samples {
    private Samples() {}

    /**
     * Converts a row of samples.
     *
     * @param raw where they are stored; it holds them all
     * @param start byte of the first one
     * @param stride bytes from one to the next
     * @param target takes them from {@code targetStart} on, one after the other
     * @throws MicrographProblem when a whole number has no float of its own
     */
    public static void convert(
            SampleType type,
            ByteOrder order,
            byte[] raw,
            int start,
            int stride,
            float[] target,
            int targetStart,
            int count)
            throws MicrographProblem {
        boolean little = order == ByteOrder.LITTLE_ENDIAN;
        int end = targetStart + count;
        int from = start;
        switch (type) {
            case BIT, UINT8 -> {
                for (int to = targetStart; to < end; to++, from += stride) {
                    target[to] = raw[from] & 0xff;
                }
            }
            case INT8 -> {
                for (int to = targetStart; to < end; to++, from += stride) {
                    target[to] = raw[from];
                }
            }
            case UINT16 -> {
                for (int to = targetStart; to < end; to++, from += stride) {
                    target[to] = twoBytes(raw, from, little);
                }
            }
            case INT16 -> {
                for (int to = targetStart; to < end; to++, from += stride) {
                    target[to] = (short) twoBytes(raw, from, little);
                }
            }
            case HALF -> {
                for (int to = targetStart; to < end; to++, from += stride) {
                    target[to] = Float.float16ToFloat((short) twoBytes(raw, from, little));
                }
            }
            case UINT32 -> {
                for (int to = targetStart; to < end; to++, from += stride) {
                    target[to] = exactly(Integer.toUnsignedLong(fourBytes(raw, from, little)));
                }
            }
            case INT32 -> {
                for (int to = targetStart; to < end; to++, from += stride) {
                    target[to] = exactly(fourBytes(raw, from, little));
                }
            }
            case UINT64, INT64 -> {
                for (int to = targetStart; to < end; to++, from += stride) {
                    target[to] = exactly(eightBytes(raw, from, little), type == SampleType.UINT64);
                }
            }
            case FLOAT -> {
                for (int to = targetStart; to < end; to++, from += stride) {
                    target[to] = Float.intBitsToFloat(fourBytes(raw, from, little));
                }
            }
            case DOUBLE -> {
                for (int to = targetStart; to < end; to++, from += stride) {
                    target[to] = (float) Double.longBitsToDouble(eightBytes(raw, from, little));
                }
            }
        }
    }

    /** The kind in which samples of a kind are written: what floats can hold of it, in a kind that others read too. */
    public static SampleType written(SampleType type) {
        return switch (type) {
            case BIT -> SampleType.UINT8;
            case HALF, DOUBLE -> SampleType.FLOAT;
            case UINT64 -> SampleType.UINT32;
            case INT64 -> SampleType.INT32;
            default -> type;
        };
    }

    /**
     * Stores samples, lowest byte first.
     *
     * @param type one of those that {@link #written} gives
     * @throws IllegalArgumentException when a sample is not whole or does not fit into a whole type
     */
    public static void store(SampleType type, float[] samples, int from, int count, byte[] target, int targetStart) {
        int to = targetStart;
        int size = type.bytes();
        for (int i = from; i < from + count; i++) {
            long bits = type == SampleType.FLOAT ? Float.floatToRawIntBits(samples[i]) : whole(type, samples[i]);
            for (int b = 0; b < size; b++) {
                target[to++] = (byte) (bits >>> 8 * b);
            }
        }
    }

    private static long whole(SampleType type, float sample) {
        long whole = (long) sample;
        long highest = type.isSigned() ? (1L << type.bits() - 1) - 1 : (1L << type.bits()) - 1;
        long lowest = type.isSigned() ? -highest - 1 : 0;
        if (whole != sample || whole > highest || whole < lowest) {
            throw new IllegalArgumentException("The sample " + sample + " is not of type " + type);
        }
        return whole;
    }

    private static float exactly(long whole, boolean unsigned) throws MicrographProblem {
        if (unsigned && whole < 0) {
            throw new MicrographProblem(
                    "holds the number " + Long.toUnsignedString(whole) + ", which is too large to be kept exactly");
        }
        return exactly(whole);
    }

    private static float exactly(long whole) throws MicrographProblem {
        float single = (float) whole;
        if ((long) single != whole) {
            throw new MicrographProblem(
                    "holds the number " + whole + ", which is too large to be kept exactly (16777216 is the limit)");
        }
        return single;
    }

    private static int twoBytes(byte[] raw, int from, boolean little) {
        int first = raw[from] & 0xff;
        int second = raw[from + 1] & 0xff;
        return little ? first | second << 8 : first << 8 | second;
    }

    private static int fourBytes(byte[] raw, int from, boolean little) {
        int first = twoBytes(raw, from, little);
        int second = twoBytes(raw, from + 2, little);
        return little ? first | second << 16 : first << 16 | second;
    }

    private static long eightBytes(byte[] raw, int from, boolean little) {
        long first = Integer.toUnsignedLong(fourBytes(raw, from, little));
        long second = Integer.toUnsignedLong(fourBytes(raw, from + 4, little));
        return little ? first | second << 32 : first << 32 | second;
    }
}
