package org.mitoferry.protocol;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.parameter.Limits;

/** A small laboratory: enough names for the paper's protocol and for every mistake of the corpus. */
record TestVocabulary(
        Set<String> cellTypes,
        Set<String> drugs,
        Set<String> dyes,
        Set<String> antibodies,
        Set<String> labels,
        Set<String> mediumBases,
        Set<String> objectives,
        Set<String> fixatives,
        Set<String> coatings,
        Map<String, String> parameters,
        Map<String, String> quantities,
        Map<String, Compound> compounds)
        implements Vocabulary {

    static final TestVocabulary LABORATORY = new TestVocabulary(
            set("JJN3", "BMSC", "RPMI-8226"),
            set("cytochalasin D", "DMSO", "bortezomib", "carbenoxolone", "bafilomycin A1", "Mdivi-1"),
            set("JC-1", "CellEvent caspase-3/7", "DAPI", "MitoTracker Deep Red", "phalloidin", "DiI", "calcein"),
            set("anti-Lamp1", "anti-CX43"),
            set("mito-GFP", "LifeAct-GFP", "Dendra2"),
            set("DMEM", "DMEM without glucose", "RPMI-1640"),
            set("20x/0.8", "40x/1.3", "63x/1.4"),
            set("PFA", "PFA + glutaraldehyde"),
            set("poly-lysine", "fibronectin"),
            parameterUnits(),
            quantityUnits(),
            known());

    /** The model's parameters, after a few that the corpus uses. */
    private static Map<String, String> parameterUnits() {
        Map<String, String> units = new LinkedHashMap<>(
                map("cx43", "1", "nanotubeNucleation", "1/h", "oxygenUptake", "fmol/cell/h", "mompThreshold", "1"));
        for (CellParameter parameter : CellParameter.values()) {
            units.putIfAbsent(parameter.key(), parameter.unit());
        }
        return units;
    }

    @Override
    public Compound compound(String name) {
        return compounds.getOrDefault(name, Compound.PLAIN);
    }

    @Override
    public Set<String> parameterSets() {
        return set("nanotube-capture", "junction-uptake");
    }

    @Override
    public Set<String> effects(String drug) {
        return drug.equals("cytochalasin D")
                ? set("nanotube actin", "junction engulfment", "cages", "spreading and adhesion", "toxicity")
                : Set.of();
    }

    @Override
    public Limits limits(String parameter) {
        return Arrays.stream(CellParameter.values())
                .filter(one -> one.key().equals(parameter))
                .map(CellParameter::limits)
                .findFirst()
                .orElse(Limits.NONE);
    }

    @Override
    public double glucoseMillimolar(String mediumBase) {
        return mediumBase.equals("RPMI-1640") ? 11.1 : Double.NaN;
    }

    @Override
    public double usualDensityPerSquareMillimetre(String cellType) {
        return cellType.equals("BMSC") ? 120 : Double.NaN;
    }

    private static Map<String, Compound> known() {
        double none = Double.NaN;
        Map<String, Compound> all = new LinkedHashMap<>();
        all.put("cytochalasin D", new Compound(none, none, 507.6, false, false, Set.of(), Set.of()));
        all.put("DMSO", new Compound(none, 140_800, 78.13, false, false, Set.of(), Set.of()));
        all.put(
                "JC-1",
                new Compound(2, none, 652.2, true, false, set("JC-1 monomer", "JC-1 aggregate"), Set.of("jc1Ratio")));
        all.put("CellEvent caspase-3/7", new Compound(5, none, none, true, false, set("caspase-3/7"), Set.of()));
        all.put("DAPI", new Compound(1, none, 350.3, false, false, set("DAPI"), Set.of()));
        all.put("MitoTracker Deep Red", new Compound(0.1, none, 543.6, true, false, set("far red"), Set.of()));
        all.put("phalloidin", new Compound(0.2, none, none, false, true, set("actin"), Set.of()));
        all.put("DiI", new Compound(5, none, none, false, false, set("DiI"), Set.of()));
        all.put("anti-Lamp1", new Compound(none, none, none, false, true, set("Lamp1"), Set.of()));
        all.put("anti-CX43", new Compound(none, none, none, false, true, set("CX43"), Set.of()));
        all.put("mito-GFP", new Compound(none, none, none, false, false, set("green"), Set.of()));
        return all;
    }

    private static Map<String, String> quantityUnits() {
        Map<String, String> units = new LinkedHashMap<>();
        for (String name :
                ("membranePotential_mV jc1Ratio atpLevel caspasePositiveFraction viableFraction adherentFraction "
                                + "pericellularOxygen_uM glucose_mM lactate_mM nanotubes nanotubesPerCell connectedCellFraction "
                                + "heterotypicNanotubeFraction nanotubeLength_um nanotubeDiameter_um nanotubeFwhm_um nanotubeHeight_um "
                                + "nanotubeLifetime_min cargoSpeed_um_per_s cargoMitochondria cargoLength_um cargoLamp1Fraction foreignMitochondriaPerCell "
                                + "foreignMitochondrionLength_um foreignMitochondrionArea_um2 exportedMitochondriaPerCell "
                                + "degradedMitochondriaPerCell movedMitochondriaPerCell loadPerCell_um farRedMean plaqueEnrichment plaqueArea_um2 "
                                + "mandersM1 mandersM2 pearson lamp1ContactFraction lamp1Enrichment cageIndex cagedClusterFraction "
                                + "fissionLamp1Enrichment acceptorPositiveFraction cells status")
                        .split(" ")) {
            int at = name.indexOf('_');
            units.put(name, at < 0 ? "1" : name.substring(at + 1).replace("_per_", "/"));
        }
        return Collections.unmodifiableMap(units);
    }

    private static Set<String> set(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names)));
    }

    private static Map<String, String> map(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
