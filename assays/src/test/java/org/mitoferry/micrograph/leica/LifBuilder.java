package org.mitoferry.micrograph.leica;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Little LIF files of one image. */
public final class LifBuilder {
    private final StringBuilder channels = new StringBuilder();
    private final StringBuilder dimensions = new StringBuilder();
    private boolean longLengths = true;

    /** Lengths of 32 bits, as the first version of the format had. */
    public LifBuilder firstVersion() {
        longLengths = false;
        return this;
    }

    public LifBuilder channel(int bits, long bytesInc, String lut) {
        channels.append("<ChannelDescription DataType=\"0\" Resolution=\"" + bits + "\" LUTName=\"" + lut
                + "\" BytesInc=\"" + bytesInc + "\"/>");
        return this;
    }

    public LifBuilder dimension(int id, long size, long bytesInc, double length, String unit) {
        dimensions.append("<DimensionDescription DimID=\"" + id + "\" NumberOfElements=\"" + size
                + "\" Origin=\"0\" Length=\"" + length + "\" Unit=\"" + unit + "\" BytesInc=\"" + bytesInc + "\"/>");
        return this;
    }

    public Path write(Path file, byte[] pixels) throws IOException {
        String text =
                "<LMSDataContainerHeader Version=\"2\"><Element Name=\"project\"><Children><Element Name=\"cells\"><Data><Image>"
                        + "<ImageDescription><Channels>" + channels + "</Channels><Dimensions>" + dimensions
                        + "</Dimensions></ImageDescription></Image></Data><Memory Size=\"" + pixels.length
                        + "\" MemoryBlockID=\"MemBlock_1\"/></Element></Children></Element></LMSDataContainerHeader>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] xml = text.getBytes(StandardCharsets.UTF_16LE);
        bytes.writeBytes(number(4, 0x70));
        bytes.writeBytes(number(4, 5 + xml.length));
        bytes.write(0x2a);
        bytes.writeBytes(number(4, text.length()));
        bytes.writeBytes(xml);
        byte[] name = "MemBlock_1".getBytes(StandardCharsets.UTF_16LE);
        bytes.writeBytes(number(4, 0x70));
        bytes.writeBytes(number(4, 14 + name.length));
        bytes.write(0x2a);
        bytes.writeBytes(number(longLengths ? 8 : 4, pixels.length));
        bytes.write(0x2a);
        bytes.writeBytes(number(4, name.length / 2));
        bytes.writeBytes(name);
        bytes.writeBytes(pixels);
        return Files.write(file, bytes.toByteArray());
    }

    private static byte[] number(int length, long value) {
        return Arrays.copyOf(
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(value)
                        .array(),
                length);
    }
}
