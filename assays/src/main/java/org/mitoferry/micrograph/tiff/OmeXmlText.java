package org.mitoferry.micrograph.tiff;

import java.util.List;
import java.util.Locale;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.micrograph.file.Samples;

/**
 * The OME-XML text (schema 2016-06) of pictures whose planes follow each other as z, channel, time.
 *
 * <p>It is plain ASCII: the units of the schema's own defaults (micrometre, second, nanometre) go without saying, and other characters are
 * written as references.
 */
final class OmeXmlText {
    private static final String NAMESPACE = "http://www.openmicroscopy.org/Schemas/OME/2016-06";

    private final StringBuilder text = new StringBuilder();

    private OmeXmlText() {}

    static String of(List<MicrographFacts> pictures) {
        OmeXmlText xml = new OmeXmlText();
        xml.text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OME");
        xml.attribute("xmlns", NAMESPACE);
        xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.attribute("xsi:schemaLocation", NAMESPACE + " " + NAMESPACE + "/ome.xsd");
        xml.attribute("Creator", "Mitoferry");
        xml.text.append(">\n");
        int page = 0;
        for (int i = 0; i < pictures.size(); i++) {
            page = xml.image(i, pictures.get(i), page);
        }
        return xml.text.append("</OME>\n").toString();
    }

    private int image(int number, MicrographFacts facts, int firstPage) {
        int planes = facts.depth() * facts.channels().size() * facts.times();
        text.append("<Image");
        attribute("ID", "Image:" + number);
        attribute("Name", facts.series().isEmpty() ? facts.file() : facts.series());
        text.append(">\n<Pixels");
        attribute("ID", "Pixels:" + number);
        attribute("DimensionOrder", "XYZCT");
        attribute("Type", type(Samples.written(facts.samples())));
        attribute("BigEndian", "false");
        attribute("Interleaved", "false");
        attribute("SizeX", facts.width());
        attribute("SizeY", facts.height());
        attribute("SizeZ", facts.depth());
        attribute("SizeC", facts.channels().size());
        attribute("SizeT", facts.times());
        VoxelSize voxel = facts.voxelSize();
        if (voxel.isCalibrated()) {
            attribute("PhysicalSizeX", voxel.xMicrometres());
            attribute("PhysicalSizeY", voxel.yMicrometres());
        }
        if (voxel.hasPlaneDistance()) {
            attribute("PhysicalSizeZ", voxel.zMicrometres());
        }
        attribute("TimeIncrement", facts.frameIntervalSeconds());
        text.append(">\n");
        for (int c = 0; c < facts.channels().size(); c++) {
            channel("Channel:" + number + ":" + c, facts.channels().get(c));
        }
        text.append("<TiffData");
        attribute("IFD", firstPage);
        attribute("PlaneCount", planes);
        text.append("/>\n</Pixels>\n</Image>\n");
        return firstPage + planes;
    }

    private void channel(String id, MicrographChannel channel) {
        text.append("<Channel");
        attribute("ID", id);
        attribute("Name", channel.name());
        attribute("SamplesPerPixel", 1);
        if (channel.colourRgb() >= 0) {
            attribute("Color", channel.colourRgb() << 8 | 0xff);
        }
        attribute("ExcitationWavelength", channel.excitationNanometres());
        attribute("EmissionWavelength", channel.emissionNanometres());
        text.append("/>\n");
    }

    private static String type(SampleType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private void attribute(String name, int value) {
        attribute(name, Integer.toString(value));
    }

    /** Nothing for NaN. */
    private void attribute(String name, double value) {
        if (!Double.isNaN(value)) {
            attribute(name, Double.toString(value));
        }
    }

    private void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        value.codePoints().forEach(this::character);
        text.append('"');
    }

    private void character(int point) {
        if (point >= 32 && point < 127 && point != '&' && point != '<' && point != '>' && point != '"') {
            text.append((char) point);
        } else if (point == 9
                || point == 10
                || point == 13
                || point >= 32 && point < 0xd800
                || point >= 0xe000 && point != 0xfffe && point != 0xffff) {
            text.append("&#").append(point).append(';');
        } else {
            // XML has no way to write the other control characters.
            text.append('?');
        }
    }
}
