package org.mitoferry.micrograph;

/** How a file stores one sample. */
public enum SampleType {
    BIT(1, false, false),
    UINT8(8, false, false),
    INT8(8, true, false),
    UINT16(16, false, false),
    INT16(16, true, false),
    UINT32(32, false, false),
    INT32(32, true, false),
    UINT64(64, false, false),
    INT64(64, true, false),
    HALF(16, true, true),
    FLOAT(32, true, true),
    DOUBLE(64, true, true);

    private final int bits;
    private final boolean signed;
    private final boolean floating;

    SampleType(int bits, boolean signed, boolean floating) {
        this.bits = bits;
        this.signed = signed;
        this.floating = floating;
    }

    /** Bits of one sample in the file. */
    public int bits() {
        return bits;
    }

    /** Whether it can be below 0. */
    public boolean isSigned() {
        return signed;
    }

    /** Whether it need not be whole. */
    public boolean isFloating() {
        return floating;
    }

    /** Bytes of one sample that stands alone; 1 for a bit. */
    public int bytes() {
        return Math.max(1, bits / 8);
    }
}
