package org.mitoferry.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.mitoferry.assay.AcceptorCells;
import org.mitoferry.assay.ActinCages;
import org.mitoferry.assay.CaspaseFraction;
import org.mitoferry.assay.DyeEquivalence;
import org.mitoferry.assay.FissionPoints;
import org.mitoferry.assay.Jc1;
import org.mitoferry.assay.JunctionPlaques;
import org.mitoferry.assay.Lamp1Contact;
import org.mitoferry.assay.MitochondriaTransfer;
import org.mitoferry.assay.Spillover;
import org.mitoferry.assay.nanotube.NanotubeSettings;
import org.mitoferry.assay.nanotube.PointSpread;
import org.mitoferry.segmentation.Nuclei;
import org.mitoferry.segmentation.SegmentationSettings;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.YamlFile;

/**
 * All numbers of all assays: one file of YAML, a section for each record of settings, a key for each of its numbers. A file need only say
 * what differs from the shipped one.
 *
 * @param optics width of the point spread function of the channel that nanotubes are measured in
 * @param cells how cell bodies are found
 * @param nuclei how nuclei are found for caspase
 * @param nanotubes what a nanotube is
 * @param tubes how called nanotubes are sorted, filled and followed
 * @param transfer transferred mitochondria
 * @param lamp1 Lamp1 contact
 * @param cages actin cages
 * @param fission fission points
 * @param plaques connexin 43 plaques
 * @param jc1 JC-1 ratio
 * @param spillover of JC-1: the monomer is the first, the aggregate the second
 * @param caspase caspase fraction
 * @param acceptors acceptor cells by DiI
 * @param dye mean signal of cells
 * @param controls levels that controls have given
 * @param names of groups of cells
 */
public record AssayParameters(
        PointSpread optics,
        SegmentationSettings cells,
        Nuclei.Settings nuclei,
        NanotubeSettings nanotubes,
        TubeReading tubes,
        MitochondriaTransfer.Settings transfer,
        Lamp1Contact.Settings lamp1,
        ActinCages.Settings cages,
        FissionPoints.Settings fission,
        JunctionPlaques.Settings plaques,
        Jc1.Settings jc1,
        Spillover spillover,
        CaspaseFraction.Settings caspase,
        AcceptorCells.Settings acceptors,
        DyeEquivalence.Settings dye,
        ControlLevels controls,
        GroupNames names) {
    /** Name of the file. */
    public static final String FILE = "parameters.yaml";

    private static final double NUCLEUS_MICROMETRES = 12;

    /** The pieces of a dead nucleus together hold a tenth of what a usual one does. */
    private static final double LEAST_SHARE_OF_A_DEAD_NUCLEUS = 0.08;

    /** The shipped numbers. */
    public static AssayParameters shipped() {
        return new AssayParameters(
                PointSpread.confocalGreen(),
                SegmentationSettings.defaults(),
                new Nuclei.Settings(NUCLEUS_MICROMETRES, LEAST_SHARE_OF_A_DEAD_NUCLEUS, 0),
                NanotubeSettings.defaults(),
                TubeReading.defaults(),
                MitochondriaTransfer.Settings.defaults(),
                Lamp1Contact.Settings.defaults(),
                ActinCages.Settings.defaults(),
                FissionPoints.Settings.defaults(),
                JunctionPlaques.Settings.defaults(),
                Jc1.Settings.defaults(),
                Spillover.NONE,
                CaspaseFraction.Settings.defaults(),
                AcceptorCells.Settings.defaults(),
                DyeEquivalence.Settings.defaults(),
                ControlLevels.defaults(),
                GroupNames.defaults());
    }

    /** Reads a file over the shipped numbers; every mistake is reported with its place. */
    public static AssayParameters read(Path file, Problems problems) {
        return read(YamlFile.readMapping(file, problems), problems);
    }

    /** Reads text as if it were the file {@code name}. */
    public static AssayParameters readText(String name, String text, Problems problems) {
        return read(YamlFile.readMappingText(name, text, problems), problems);
    }

    private static AssayParameters read(MappingNode node, Problems problems) {
        return new SettingsReader(problems).read(node, shipped());
    }

    /** The same with the levels of controls. */
    public AssayParameters with(ControlLevels levels) {
        return new AssayParameters(
                optics, cells, nuclei, nanotubes, tubes, transfer, lamp1, cages, fission, plaques, jc1, spillover,
                caspase, acceptors, dye, levels, names);
    }

    /** The same with the spill-over of JC-1 that controls of one dye gave. */
    public AssayParameters with(Spillover measured) {
        return new AssayParameters(
                optics, cells, nuclei, nanotubes, tubes, transfer, lamp1, cages, fission, plaques, jc1, measured,
                caspase, acceptors, dye, controls, names);
    }

    /** The whole file: these numbers, with the comments of the shipped one. */
    public String text() {
        return new ParametersText(template()).of(this);
    }

    /** Every number under its path of keys, such as {@code /nanotubes/least length}. */
    static void collect(String path, Record settings, Map<String, String> values) {
        RecordComponent[] components = settings.getClass().getRecordComponents();
        Object[] all = SettingsReader.values(settings);
        for (int i = 0; i < all.length; i++) {
            SettingKey key = SettingKey.of(components[i]);
            if (all[i] instanceof Record nested) {
                collect(path + "/" + key.key(), nested, values);
            } else {
                values.put(path + "/" + key.key(), key.text(all[i]));
            }
        }
    }

    static String template() {
        try (InputStream stream = AssayParameters.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
