package org.mitoferry.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mitoferry.assay.AcceptorCells;
import org.mitoferry.assay.ActinCages;
import org.mitoferry.assay.CaspaseFraction;
import org.mitoferry.assay.Cells;
import org.mitoferry.assay.Colocalisation;
import org.mitoferry.assay.DyeEquivalence;
import org.mitoferry.assay.FieldRows;
import org.mitoferry.assay.FissionPoints;
import org.mitoferry.assay.Jc1;
import org.mitoferry.assay.JunctionPlaques;
import org.mitoferry.assay.Lamp1Contact;
import org.mitoferry.assay.MitochondriaTransfer;
import org.mitoferry.assay.NucleusSignals;
import org.mitoferry.assay.SamplePairs;
import org.mitoferry.assay.SignalThreshold;
import org.mitoferry.assay.nanotube.NanotubeAssay;
import org.mitoferry.assay.nanotube.NanotubeCount;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.segmentation.CellBodies;
import org.mitoferry.segmentation.CellMap;
import org.mitoferry.segmentation.Nuclei;
import org.mitoferry.segmentation.Organelles;
import org.mitoferry.segmentation.SegmentationSettings;
import org.mitoferry.table.Measurement;

/**
 * Runs every assay whose channels a field has. Assays see the first time of a series; how long nanotubes live is read from all of them.
 *
 * <p>Round cells are donors, spread ones acceptors ({@link org.mitoferry.segmentation.SegmentationSettings} names them). Where a membrane
 * dye (DiI) marks some spread cells, these are acceptors too, under a name of their own ({@link GroupNames}).
 */
public final class Battery {
    /** What all rows name as their method. */
    public static final String METHOD = "micrograph";

    private final FieldChannels field;
    private final AssayParameters parameters;
    private final String donors;
    private final List<Measurement> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable CellMap map;
    private @Nullable Cells cells;
    private List<String> groups;
    private @Nullable NanotubeCount nanotubes;
    private MitochondriaTransfer.@Nullable Result transfer;
    private Lamp1Contact.@Nullable Result lamp1;
    private ActinCages.@Nullable Result cages;
    private JunctionPlaques.@Nullable Result plaques;
    private @Nullable Labels nuclei;
    private List<CaspaseFraction.Nucleus> caspase = List.of();
    private @Nullable SignalThreshold caspaseThreshold;
    private List<TubeKymograph> kymographs = List.of();

    private Battery(FieldChannels field, AssayParameters parameters) {
        this.field = field;
        this.parameters = parameters;
        this.donors = parameters.cells().roundName();
        this.groups = List.of(donors, parameters.cells().spreadName());
    }

    /**
     * Measures a field.
     *
     * @throws MicrographProblem when a channel cannot be read, or drawn cells do not fit the picture
     */
    public static FieldResult measure(FieldChannels field, AssayParameters parameters) throws MicrographProblem {
        Battery battery = new Battery(field, parameters);
        battery.run();
        return battery.result();
    }

    private FieldResult result() {
        List<Measurement> own = rows.stream().map(Battery::ofMicrograph).toList();
        return new FieldResult(
                field.view(),
                own,
                notes,
                map,
                cells,
                nanotubes,
                transfer,
                lamp1,
                cages,
                plaques,
                nuclei,
                caspase,
                caspaseThreshold,
                kymographs);
    }

    /** Assays name themselves as the method; here one method stands for all, and quantities tell them apart. */
    public static Measurement ofMicrograph(Measurement row) {
        return row.byMethod(METHOD);
    }

    private void run() throws MicrographProblem {
        VoxelSize size = field.voxelSize();
        if (!size.isCalibrated()) {
            refuse("the size of a pixel is not known; give it with --pixel-size");
            return;
        }
        if (field.depth() > 1 && !size.hasPlaneDistance()) {
            refuse("the distance of planes is not known; give it with --z-step");
            return;
        }
        findCells();
        Cells found = cells;
        if (found == null) {
            notes.add("No channel shows cell bodies (" + RoleChoice.words(RoleChoice.BODIES)
                    + "), so nothing but caspase-3/7 in nuclei can be measured.");
            refuse(Refusals.NO_BODIES);
        } else {
            count(found);
            nanotubes(found);
            mitochondria(found);
            plaques(found);
            jc1(found);
        }
        caspase(found);
    }

    private void refuse(String why) {
        rows.addAll(Refusals.rows(field, parameters.cells().spreadName(), why));
    }

    private void findCells() throws MicrographProblem {
        ChannelRole body = first(RoleChoice.BODIES).orElse(null);
        if (body == null) {
            return;
        }
        Volume donor = optional(ChannelRole.DONOR_MITOCHONDRIA);
        SegmentationSettings settings =
                body == ChannelRole.JC1_MONOMER ? parameters.cells().dim() : parameters.cells();
        CellMap found = field.cells().isPresent()
                ? field.cells().get().on(volume(body), donor, settings)
                : CellBodies.find(volume(body), optional(ChannelRole.NUCLEI), donor, settings);
        map = found;
        cells = dyed(Cells.of(found, field.depth()));
    }

    /** Spread cells told by a membrane dye, where there is one beside another channel of bodies. */
    private Cells dyed(Cells found) throws MicrographProblem {
        if (!field.has(ChannelRole.DII) || first(RoleChoice.BODIES).orElseThrow() == ChannelRole.DII) {
            return found;
        }
        Volume dye = volume(ChannelRole.DII);
        String spread = parameters.cells().spreadName();
        controlLevel(
                "acceptorControlLevel", AcceptorCells.controlThreshold(dye, found, spread, parameters.acceptors()));
        SignalThreshold threshold = level(parameters.controls().acceptorSignal())
                .orElseGet(() -> AcceptorCells.otsuThreshold(dye, found, spread, parameters.acceptors()));
        if (!threshold.exists()) {
            notes.add("Acceptors cannot be told by DiI: " + threshold.reason() + ".");
            return found;
        }
        GroupNames names = parameters.names();
        groups = List.of(donors, names.plainName(), names.acceptorName());
        return AcceptorCells.told(
                dye, found, spread, threshold, names.acceptorName(), names.plainName(), parameters.acceptors());
    }

    /** The level that this field would give as a control, for {@link ControlLevels}. */
    private void controlLevel(String quantity, SignalThreshold threshold) {
        FieldRows row = new FieldRows(field.view(), METHOD);
        row.add("", quantity, "1", threshold.signal(), threshold.reason());
        rows.addAll(row.rows());
    }

    private static Optional<SignalThreshold> level(double signal) {
        return Double.isInfinite(signal)
                ? Optional.empty()
                : Optional.of(new SignalThreshold(signal, SignalThreshold.Origin.CONTROL, ""));
    }

    /** Groups of spread cells, which may receive. */
    private List<String> acceptors() {
        return groups.subList(1, groups.size());
    }

    private void count(Cells found) {
        FieldRows counted = new FieldRows(field.view(), METHOD);
        groups.forEach(group -> counted.add(group, "cells", "1", found.count(group), ""));
        rows.addAll(counted.rows());
        long doubtful = map == null
                ? 0
                : map.cells().stream().filter(cell -> cell.doubtful()).count();
        if (doubtful > 0) {
            notes.add(doubtful + (doubtful == 1 ? " cell is" : " cells are")
                    + " doubtful: form and the donors' dye say different types.");
        }
        if (found.isFlat()) {
            notes.add("Cells have outlines alone, so above and below them cannot be told.");
        }
    }

    private void nanotubes(Cells found) throws MicrographProblem {
        ChannelRole line = first(RoleChoice.LINES).orElse(null);
        CellMap bodies = map;
        if (line == null || bodies == null) {
            return;
        }
        NanotubeCount count = NanotubeAssay.count(volume(line), bodies, parameters.optics(), parameters.nanotubes());
        nanotubes = count;
        if (field.depth() == 1) {
            notes.add(
                    "A single plane shows no heights, so retraction fibres count as nanotubes and the number is too large.");
        }
        rows.addAll(tubeRows(count, found).rows());
        if (field.times() > 1) {
            TubeFilm film = new TubeFilm(field, parameters, line, bodies, count, homes(count, found), groups);
            rows.addAll(film.rows());
            kymographs = film.kymographs();
        }
    }

    private NanotubeRows tubeRows(NanotubeCount count, Cells found) {
        return new NanotubeRows(field.view(), count, homes(count, found), groups, parameters.tubes());
    }

    private Homes homes(NanotubeCount count, Cells found) {
        return new Homes(count.types(), found, donors);
    }

    private void mitochondria(Cells found) throws MicrographProblem {
        if (field.has(ChannelRole.DONOR_MITOCHONDRIA)) {
            Volume dye = volume(ChannelRole.DONOR_MITOCHONDRIA);
            for (String group : acceptors()) {
                transferred(found, dye, group);
            }
        }
        cargo(found);
    }

    /** What lies in one group of acceptors; the last one measured is what is shown: those told by dye, where there are any. */
    private void transferred(Cells found, Volume dye, String group) throws MicrographProblem {
        MitochondriaTransfer.Result result =
                MitochondriaTransfer.measure(dye, found, group, List.of(donors), parameters.transfer());
        transfer = result;
        rows.addAll(MitochondriaTransfer.rows(field.view(), result, found, group));
        rows.addAll(
                AcceptorCells.rows(field.view(), AcceptorCells.measure(result, found, group, joined(found)), group));
        rows.addAll(
                DyeEquivalence.rows(field.view(), DyeEquivalence.measure(dye, found, parameters.dye()), found, group));
        if (field.has(ChannelRole.ACTIN)) {
            ActinCages.Result caged = ActinCages.measure(result, volume(ChannelRole.ACTIN), found, parameters.cages());
            cages = caged;
            rows.addAll(ActinCages.rows(field.view(), caged, found, group));
        }
        if (field.has(ChannelRole.LAMP1)) {
            lamp1(found, group, result);
        }
    }

    private boolean @Nullable [] joined(Cells found) {
        NanotubeCount count = nanotubes;
        if (count == null) {
            return null;
        }
        int[] perCell = count.perCell();
        boolean[] joined = new boolean[found.count() + 1];
        for (int label = 1; label < joined.length; label++) {
            joined[label] = perCell[label - 1] > 0;
        }
        return joined;
    }

    private void lamp1(Cells found, String group, MitochondriaTransfer.Result result) throws MicrographProblem {
        Volume channel = volume(ChannelRole.LAMP1);
        Lamp1Contact.Result contacts = Lamp1Contact.measure(result, channel, found, group, parameters.lamp1());
        lamp1 = contacts;
        rows.addAll(Lamp1Contact.rows(field.view(), contacts, found, group));
        FieldRows pearson = new FieldRows(field.view(), METHOD);
        Mask within = found.mask(group);
        double value = within.count() == 0
                ? Double.NaN
                : Colocalisation.pearson(SamplePairs.of(result.signal(), contacts.signal(), within));
        pearson.add(group, "pearson", "1", value, within.count() == 0 ? "no cell" : "a channel is even");
        rows.addAll(pearson.rows());
        FissionPoints.Result points = FissionPoints.measure(
                result, contacts.lamp1(), found, group, List.of(donors), parameters.transfer(), parameters.fission());
        rows.addAll(FissionPoints.rows(field.view(), points, group));
    }

    private void cargo(Cells found) throws MicrographProblem {
        NanotubeCount count = nanotubes;
        ChannelRole role = first(RoleChoice.CARGO).orElse(null);
        if (count == null || role == null) {
            return;
        }
        MitochondriaTransfer.Result known = transfer;
        Labels objects = role == ChannelRole.DONOR_MITOCHONDRIA && known != null
                ? known.objects()
                : Organelles.find(volume(role), null, parameters.transfer().organelles())
                        .labels();
        rows.addAll(tubeRows(count, found).cargo(objects, parameters.optics()));
    }

    private void plaques(Cells found) throws MicrographProblem {
        if (!field.has(ChannelRole.CX43)) {
            return;
        }
        Volume channel = volume(ChannelRole.CX43);
        MitochondriaTransfer.Result known = transfer;
        for (String group : acceptors()) {
            JunctionPlaques.Result result =
                    JunctionPlaques.measure(channel, found, donors, group, parameters.plaques());
            plaques = result;
            Labels objects = known != null
                    ? known.objects()
                    : new Labels(
                            channel.width(),
                            channel.height(),
                            new int[channel.depth()][channel.width() * channel.height()],
                            0,
                            channel.voxelSize());
            rows.addAll(JunctionPlaques.rows(
                    field.view(),
                    result,
                    JunctionPlaques.neighbours(result, objects, found, parameters.plaques()),
                    group));
        }
    }

    private void jc1(Cells found) throws MicrographProblem {
        if (field.has(ChannelRole.JC1_MONOMER) && field.has(ChannelRole.JC1_AGGREGATE)) {
            boolean unstained = field.has(ChannelRole.UNSTAINED_MONOMER) && field.has(ChannelRole.UNSTAINED_AGGREGATE);
            if (!unstained) {
                notes.add("Without the field before it was stained (" + ChannelRole.UNSTAINED_MONOMER + ", "
                        + ChannelRole.UNSTAINED_AGGREGATE
                        + ") autofluorescence stays in JC-1, and rules cells that have lost their dye.");
            }
            List<Jc1.Cell> measured = Jc1.measure(
                    volume(ChannelRole.JC1_MONOMER),
                    volume(ChannelRole.JC1_AGGREGATE),
                    found,
                    parameters.spillover(),
                    unstained
                            ? new Jc1.Unstained(
                                    volume(ChannelRole.UNSTAINED_MONOMER), volume(ChannelRole.UNSTAINED_AGGREGATE))
                            : null,
                    parameters.jc1());
            rows.addAll(Jc1.rows(field.view(), measured, found, groups));
        }
    }

    private void caspase(@Nullable Cells found) throws MicrographProblem {
        if (!field.has(ChannelRole.NUCLEI) || !field.has(ChannelRole.CASPASE)) {
            return;
        }
        Volume stain = volume(ChannelRole.NUCLEI);
        Labels labels = Nuclei.find(stain, parameters.nuclei());
        nuclei = labels;
        List<String> types =
                found == null ? Collections.nCopies(labels.count(), "") : CaspaseFraction.typesByBody(labels, found);
        NucleusSignals shown = new NucleusSignals(labels, stain, types, parameters.caspase());
        List<CaspaseFraction.Nucleus> signals = shown.of(volume(ChannelRole.CASPASE));
        caspase = signals;
        SignalThreshold threshold = caspaseThreshold(shown, signals);
        caspaseThreshold = threshold;
        controlLevel("caspaseControlLevel", CaspaseFraction.controlThreshold(signals, parameters.caspase()));
        rows.addAll(CaspaseFraction.rows(field.view(), signals, found == null ? List.of("") : groups, threshold));
    }

    private SignalThreshold caspaseThreshold(NucleusSignals shown, List<CaspaseFraction.Nucleus> signals)
            throws MicrographProblem {
        Optional<SignalThreshold> stated = level(parameters.controls().caspaseSignal());
        if (stated.isPresent() || !field.has(ChannelRole.CASPASE_CONTROL)) {
            return stated.orElseGet(() -> CaspaseFraction.ownThreshold(signals, parameters.caspase()));
        }
        return CaspaseFraction.controlThreshold(shown.of(volume(ChannelRole.CASPASE_CONTROL)), parameters.caspase());
    }

    private Optional<ChannelRole> first(List<ChannelRole> roles) {
        return RoleChoice.first(field, roles);
    }

    private Volume volume(ChannelRole role) throws MicrographProblem {
        return field.volume(role, 0);
    }

    private @Nullable Volume optional(ChannelRole role) throws MicrographProblem {
        return field.has(role) ? volume(role) : null;
    }
}
