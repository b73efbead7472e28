package org.mitoferry.readout;

import static org.mitoferry.culture.CellParameter.CAGE_SMALLEST_MASS;
import static org.mitoferry.culture.CellParameter.LYSOSOMES;
import static org.mitoferry.culture.CellParameter.LYSOSOMES_ABLE;
import static org.mitoferry.culture.CellParameter.LYSOSOME_DIAMETER;
import static org.mitoferry.culture.CellParameter.MITOCHONDRIAL_DIAMETER;
import static org.mitoferry.culture.CellParameter.MITOCHONDRIAL_VOLUME;

import java.util.List;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Masses;
import org.mitoferry.culture.Profiles;

/**
 * Lysosomes at foreign mitochondria, and the actin cages round masses of them, in living cells.
 *
 * <p>A mitochondrion is in contact when a lysosome touches it or has captured it. {@code lamp1ContactFraction} is their share by number,
 * {@code mandersM1} by length; {@code mandersM2} the share of all Lamp1 organelles that are in such a contact.
 *
 * <p>{@code lamp1Enrichment} is the number in contact, in the bodies of cells, over the number expected if nothing brought the two
 * together: for n organelles of radius R at random in a cell of volume V, a rod of length l and radius r touches none with chance exp(-n v
 * / V), where v = pi (R + r)^2 l + 4/3 pi (R + r)^3. V is that of the cell's mitochondria when it was made, over their share of the volume.
 */
final class LysosomeQuantities {

    private static final String NO_MITOCHONDRION = "no foreign mitochondrion";
    private static final String NO_CLUSTER = "no cluster";

    static final List<Quantity> ALL = List.of(
            Quantity.of("lamp1ContactFraction", "1", LysosomeQuantities::contactFraction),
            Quantity.of("lamp1Enrichment", "1", LysosomeQuantities::enrichment),
            Quantity.of("mandersM1", "1", LysosomeQuantities::mandersOne),
            Quantity.of("mandersM2", "1", LysosomeQuantities::mandersTwo),
            Quantity.ofMicrographs("pearson", "1"),
            Quantity.ofMicrographs("cageIndex", "1"),
            Quantity.of("cagedClusterFraction", "1", LysosomeQuantities::caged),
            Quantity.of("fissionLamp1Enrichment", "1", FissionMarks::enrichment));

    private LysosomeQuantities() {}

    private static boolean inContact(ForeignMitochondria foreign, int slot) {
        return foreign.lysosome[slot] != ForeignMitochondria.ALONE;
    }

    private static void contactFraction(Look look, Quantity quantity, int group) {
        share(look, quantity, group, false);
    }

    private static void mandersOne(Look look, Quantity quantity, int group) {
        share(look, quantity, group, true);
    }

    private static void share(Look look, Quantity quantity, int group, boolean byLength) {
        ForeignMitochondria foreign = look.culture().foreign();
        double[] parts = look.zeros();
        double[] wholes = look.zeros();
        for (int i = 0; i < foreign.count; i++) {
            if (ForeignQuantities.heldBy(look, i, group)) {
                int field = look.fields().of(foreign.host[i]);
                double weight = byLength ? foreign.length[i] : 1;
                wholes[field] += weight;
                parts[field] += inContact(foreign, i) ? weight : 0;
            }
        }
        look.ratios(quantity, group, parts, wholes, NO_MITOCHONDRION);
    }

    private static void mandersTwo(Look look, Quantity quantity, int group) {
        Culture culture = look.culture();
        ForeignMitochondria foreign = culture.foreign();
        double[] engaged = look.zeros();
        double[] all = look.zeros();
        for (int i = 0; i < foreign.count; i++) {
            if (inContact(foreign, i) && ForeignQuantities.heldBy(look, i, group)) {
                engaged[look.fields().of(foreign.host[i])]++;
            }
        }
        for (int cell = 0; cell < culture.cells().count; cell++) {
            if (look.lives(cell, group)) {
                all[look.fields().of(cell)] += organelles(culture, cell);
            }
        }
        look.ratios(quantity, group, engaged, all, Look.NO_LIVING_CELL);
    }

    /** All Lamp1 organelles of a cell: those able to engulf, over their share. */
    private static double organelles(Culture culture, int cell) {
        Cells cells = culture.cells();
        Profiles profiles = culture.profiles();
        double able = profiles.value(cells.type[cell], LYSOSOMES_ABLE);
        return able > 0 ? cells.lysosomes[cell] / able : profiles.value(cells.type[cell], LYSOSOMES);
    }

    private static void enrichment(Look look, Quantity quantity, int group) {
        ForeignMitochondria foreign = look.culture().foreign();
        int observed = 0;
        double expected = 0;
        int bodies = 0;
        for (int i = 0; i < foreign.count; i++) {
            if (foreign.place[i] == ForeignMitochondria.BODY && ForeignQuantities.heldBy(look, i, group)) {
                bodies++;
                observed += inContact(foreign, i) ? 1 : 0;
                expected += chanceOfContact(look.culture(), i);
            }
        }
        look.wellRatio(quantity, group, observed, expected, bodies == 0 ? NO_MITOCHONDRION : "no lysosome");
    }

    /** Chance that a foreign mitochondrion at a random place of its host touches a lysosome. */
    static double chanceOfContact(Culture culture, int slot) {
        ForeignMitochondria foreign = culture.foreign();
        Profiles profiles = culture.profiles();
        int cell = foreign.host[slot];
        int type = culture.cells().type[cell];
        double own = profiles.value(type, MITOCHONDRIAL_DIAMETER);
        double cellVolume = culture.cells().referenceLength[cell]
                * Math.PI
                / 4
                * own
                * own
                / profiles.value(type, MITOCHONDRIAL_VOLUME);
        double reach = (profiles.value(type, LYSOSOME_DIAMETER)
                        + profiles.value(foreign.originType[slot], MITOCHONDRIAL_DIAMETER))
                / 2;
        double touching = Math.PI * reach * reach * (foreign.length[slot] + 4.0 / 3 * reach);
        return 1 - Math.exp(-organelles(culture, cell) * touching / cellVolume);
    }

    /** Of the masses that are large enough for a cage, the share that has one. */
    private static void caged(Look look, Quantity quantity, int group) {
        Masses masses = look.culture().masses();
        double smallest = look.culture().profiles().value(group, CAGE_SMALLEST_MASS);
        int all = 0;
        int caged = 0;
        for (int m = 0; m < masses.count; m++) {
            if (masses.members[m] > 0 && masses.members[m] >= smallest && look.lives(masses.host[m], group)) {
                all++;
                caged += masses.caged[m];
            }
        }
        look.wellRatio(quantity, group, caged, all, NO_CLUSTER);
    }
}
