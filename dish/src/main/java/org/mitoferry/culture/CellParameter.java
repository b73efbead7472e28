package org.mitoferry.culture;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mitoferry.parameter.Limits;

/**
 * The vocabulary of the model: every number a cell type is described by, with its unit.
 *
 * <p>Values stand in the data files under {@code catalogue/cells}, never here. Overrides, drugs, donor and day factors and tuning all act on these
 * names. A culture holds the values of a type as one array, indexed by {@link #ordinal()}, in the unit given here.
 */
public enum CellParameter {
    // Shape, place and motion
    RADIUS("radius", "um", Limits.POSITIVE, "radius of a round cell, or of the body of an armed one"),
    ARMS("arms", "1", Limits.NOT_NEGATIVE, "mean number of arms of an armed cell; 0 for round cells"),
    ARM_LENGTH("armLength", "um", Limits.NOT_NEGATIVE, "length of an arm when spread"),
    ARM_WIDTH("armWidth", "um", Limits.NOT_NEGATIVE, "width of an arm where it leaves the body"),
    SPREADING_TIME("spreadingTime", "h", Limits.POSITIVE, "time constant of spreading after seeding"),
    MOTILITY("motility", "um/h", Limits.NOT_NEGATIVE, "speed of migration"),
    PERSISTENCE("persistence", "h", Limits.POSITIVE, "time over which a direction of migration is kept"),
    COHESION(
            "cohesion",
            "1",
            Limits.SHARE,
            "share of its motility that a cell loses while it touches another of its type"),
    MOTILITY_IN_HYPOXIA(
            "motilityInHypoxia",
            "1",
            Limits.NOT_NEGATIVE,
            "motility of a cell adapted to deprivation, relative to normal"),

    // Mitochondria as seeded
    MITOCHONDRIA("mitochondria", "1", Limits.between(1, 10_000), "number of mitochondria of a cell"),
    MITOCHONDRIAL_LENGTH("mitochondrialLength", "um", Limits.POSITIVE, "total length of a cell's mitochondria"),
    INITIAL_DAMAGE("initialDamage", "1", Limits.SHARE, "mean damage of a mitochondrion at the start"),
    CAPACITY_SPREAD(
            "capacitySpread",
            "1",
            Limits.NOT_NEGATIVE,
            "coefficient of variation of respiratory capacity between mitochondria"),

    // Respiration and membrane potential
    OXYGEN_PER_FLUX(
            "oxygenPerFlux",
            "fmol/um/min",
            Limits.NOT_NEGATIVE,
            "oxygen used by 1 um of mitochondrion at unit proton flux"),
    ATP_PER_OXYGEN(
            "atpPerOxygen",
            "1",
            Limits.NOT_NEGATIVE,
            "ATP made for each oxygen where all protons return through the synthase (twice P/O)"),
    OXYGEN_KM("oxygenKm", "uM", Limits.NOT_NEGATIVE, "oxygen for half-maximal respiration"),
    MAXIMUM_POTENTIAL("maximumPotential", "mV", Limits.POSITIVE, "potential at which the respiratory chain stalls"),
    CHARGING_RATE(
            "chargingRate",
            "mV/min",
            Limits.POSITIVE,
            "rise of potential by unit proton flux: the inverse of membrane capacity"),
    PUMP_CAPACITY("pumpCapacity", "1", Limits.NOT_NEGATIVE, "greatest proton flux of the respiratory chain"),
    LEAK_CONDUCTANCE("leakConductance", "1", Limits.NOT_NEGATIVE, "proton leak at the maximum potential"),
    LEAK_RISE_WITH_DAMAGE(
            "leakRiseWithDamage",
            "1",
            Limits.NOT_NEGATIVE,
            "relative rise of the leak in a fully damaged mitochondrion"),
    SYNTHASE_CAPACITY("synthaseCapacity", "1", Limits.NOT_NEGATIVE, "greatest proton flux through the ATP synthase"),
    REVERSAL_BLOCK("reversalBlock", "1", Limits.SHARE, "share of the reversed synthase that IF1 blocks"),
    REVERSAL_POTENTIAL(
            "reversalPotential",
            "mV",
            Limits.NOT_NEGATIVE,
            "potential at which the synthase reverses, at ATP charge 0.85"),
    REVERSAL_SLOPE("reversalSlope", "mV", Limits.NOT_NEGATIVE, "rise of the reversal potential with ATP charge"),
    SYNTHASE_WIDTH(
            "synthaseWidth",
            "mV",
            Limits.POSITIVE,
            "distance from reversal at which the synthase runs at half capacity"),
    ADP_HALF_POINT("adpHalfPoint", "1", Limits.POSITIVE, "free ADP (1 - ATP charge) for half-maximal ATP synthesis"),
    SUBSTRATE_HALF_POINT(
            "substrateHalfPoint", "mM", Limits.POSITIVE, "glucose and lactate for half-maximal substrate supply"),
    SUBSTRATE_WITHOUT_SUGAR("substrateWithoutSugar", "1", Limits.SHARE, "substrate supply from amino acids alone"),
    SUBSTRATE_ON_GLYCOGEN("substrateOnGlycogen", "1", Limits.SHARE, "substrate supply while glycogen lasts"),

    // ATP
    METABOLIC_ACTIVITY(
            "metabolicActivity",
            "1",
            Limits.POSITIVE,
            "respiration and all making and using of ATP, relative to the type's mean"),
    ATP_POOL("atpPool", "fmol", Limits.POSITIVE, "ATP and ADP of a cell that the ATP charge refers to"),
    ATP_DEMAND("atpDemand", "fmol/min", Limits.NOT_NEGATIVE, "ATP used by a cell with full charge"),
    DEMAND_FLOOR("demandFloor", "1", Limits.SHARE, "share of demand that cannot be shut down"),
    DEMAND_HALF_CHARGE(
            "demandHalfCharge", "1", Limits.POSITIVE, "ATP charge at which demand above the floor is half shut down"),
    SCARCITY_CHARGE(
            "scarcityCharge", "1", Limits.POSITIVE, "ATP charge at which even the floor of demand is half unmet"),
    HYPOXIC_DEMAND_REDUCTION(
            "hypoxicDemandReduction", "1", Limits.SHARE, "share of demand given up in full deprivation"),
    DEMAND_RELIEF_CHARGE(
            "demandReliefCharge", "1", Limits.SHARE, "ATP charge above which a deprived cell gives up no demand"),
    DEMAND_STRESS_CHARGE("demandStressCharge", "1", Limits.SHARE, "ATP charge below which it gives up all it can"),
    HYPOXIC_DEMAND_TIME("hypoxicDemandTime", "h", Limits.POSITIVE, "time constant of that adaptation"),
    HYPOXIA_ONSET("hypoxiaOnset", "uM", Limits.POSITIVE, "oxygen below which a cell senses hypoxia"),
    GLYCOLYSIS_CAPACITY("glycolysisCapacity", "fmol/min", Limits.NOT_NEGATIVE, "greatest ATP from glycolysis"),
    GLUCOSE_KM("glucoseKm", "mM", Limits.POSITIVE, "glucose for half-maximal uptake"),
    LACTATE_PER_GLUCOSE("lactatePerGlucose", "1", Limits.between(0, 2), "lactate released for a glucose taken up"),
    AMINO_ACID_ATP(
            "aminoAcidAtp",
            "fmol/min",
            Limits.NOT_NEGATIVE,
            "ATP from amino acids: substrate-level phosphorylation and autophagy"),
    AMINO_ACID_STORE("aminoAcidStore", "fmol", Limits.NOT_NEGATIVE, "ATP that a cell's dispensable protein can give"),
    AMINO_ACID_SPREAD(
            "aminoAcidSpread", "1", Limits.NOT_NEGATIVE, "coefficient of variation of that store between cells"),
    GLYCOGEN("glycogen", "fmol", Limits.NOT_NEGATIVE, "ATP that a cell's glycogen can give"),
    GLYCOGEN_RATE("glycogenRate", "fmol/min", Limits.NOT_NEGATIVE, "greatest ATP from glycogen"),
    GLYCOGEN_ONSET("glycogenOnset", "1", Limits.SHARE, "ATP charge below which glycogen is broken down"),

    GLYCOGEN_RAMP(
            "glycogenRamp", "1", Limits.POSITIVE, "fall of charge below the onset at which glycogenolysis is full"),

    // Reactive oxygen and damage
    ANTIOXIDANT_FLOOR("antioxidantFloor", "1", Limits.SHARE, "antioxidant capacity left without sugar"),
    ANTIOXIDANT_TIME("antioxidantTime", "h", Limits.POSITIVE, "time constant of gain and loss of antioxidant capacity"),
    ANTIOXIDANT_ON_GLYCOGEN("antioxidantOnGlycogen", "1", Limits.SHARE, "antioxidant capacity while glycogen lasts"),
    ANTIOXIDANT_SPREAD(
            "antioxidantSpread",
            "1",
            Limits.NOT_NEGATIVE,
            "coefficient of variation of antioxidant capacity between cells"),
    ROS_HALF_DAMAGE("rosHalfDamage", "1", Limits.POSITIVE, "damage at which a mitochondrion releases ROS at half rate"),
    ROS_HIT_RATE("rosHitRate", "1/h", Limits.NOT_NEGATIVE, "hits by the host's ROS: ROS-induced ROS release"),
    ENERGY_HIT_RATE("energyHitRate", "1/h", Limits.NOT_NEGATIVE, "hits of a fully depolarised mitochondrion"),
    ENERGY_HIT_ONSET("energyHitOnset", "mV", Limits.POSITIVE, "potential below which depolarisation damages"),
    SPONTANEOUS_HIT_RATE("spontaneousHitRate", "1/h", Limits.NOT_NEGATIVE, "hits of a healthy mitochondrion"),
    HIT_SIZE("hitSize", "1", Limits.NOT_NEGATIVE, "mean damage of a hit"),
    REPAIR_RATE("repairRate", "1/h", Limits.NOT_NEGATIVE, "repair of damage at full ATP charge"),

    // Eat-me tag, dynamics, mitophagy
    TAG_RATE("tagRate", "1/min", Limits.NOT_NEGATIVE, "rise of the eat-me tag on a depolarised mitochondrion"),
    UNTAG_RATE("untagRate", "1/min", Limits.NOT_NEGATIVE, "loss of the tag on a polarised one"),
    TAG_ONSET("tagOnset", "mV", Limits.POSITIVE, "potential at which the tag rises at half rate"),
    FISSION_RATE(
            "fissionRate",
            "1/um/min",
            Limits.NOT_NEGATIVE,
            "fission of a mitochondrion at full ATP charge, for each micrometre"),
    FISSION_LENGTH("fissionLength", "um", Limits.POSITIVE, "shortest mitochondrion that divides"),
    FISSION_SMALLEST_SHARE(
            "fissionSmallestShare",
            "1",
            Limits.between(0, 0.5),
            "smallest share of the length that a fission cuts off"),
    SHORTEST_LENGTH("shortestLength", "um", Limits.POSITIVE, "shortest piece"),
    FISSION_BY_ENERGY_STRESS(
            "fissionByEnergyStress", "1", Limits.NOT_NEGATIVE, "relative rise of fission without ATP (AMPK)"),
    FISSION_ASYMMETRY("fissionAsymmetry", "1", Limits.SHARE, "share of damage that a fission may move to one daughter"),
    FUSION_RATE("fusionRate", "1/min", Limits.NOT_NEGATIVE, "fusion of a polarised mitochondrion"),
    FUSION_POTENTIAL(
            "fusionPotential",
            "mV",
            Limits.POSITIVE,
            "potential at which fusion runs at half rate (OPA1 cleavage below)"),
    LONGEST_LENGTH("longestLength", "um", Limits.POSITIVE, "longest mitochondrion"),
    MITOPHAGY_RATE(
            "mitophagyRate", "1/h", Limits.NOT_NEGATIVE, "own mitochondria degraded by a cell with enough tagged ones"),
    MITOPHAGY_HALF_LENGTH(
            "mitophagyHalfLength", "um", Limits.POSITIVE, "tagged length at which mitophagy runs at half rate"),

    MITOPHAGY_HALF_CHARGE(
            "mitophagyHalfCharge", "1", Limits.POSITIVE, "ATP charge at which mitophagy runs at half rate"),

    // Death
    APOPTOSIS_THRESHOLD(
            "apoptosisThreshold", "1", Limits.NOT_NEGATIVE, "tagged share of a cell's mitochondria that leads to MOMP"),
    APOPTOSIS_THRESHOLD_SPREAD(
            "apoptosisThresholdSpread",
            "1",
            Limits.NOT_NEGATIVE,
            "coefficient of variation of that threshold between cells"),
    TAG_LOAD_TIME("tagLoadTime", "h", Limits.POSITIVE, "time over which a cell averages its tagged share"),
    APOPTOSIS_BACKGROUND("apoptosisBackground", "1/h", Limits.NOT_NEGATIVE, "apoptosis of an unstressed cell"),
    CRISIS_CHARGE("crisisCharge", "1", Limits.NOT_NEGATIVE, "ATP charge below which a cell is in energy crisis"),
    CRISIS_TIME("crisisTime", "h", Limits.POSITIVE, "time in energy crisis that leads to MOMP"),
    CASPASE_DELAY("caspaseDelay", "h", Limits.NOT_NEGATIVE, "mean time from MOMP to active caspase-3/7"),
    CASPASE_DELAY_SPREAD("caspaseDelaySpread", "1", Limits.NOT_NEGATIVE, "coefficient of variation of that delay"),
    CASPASE_BLOCK(
            "caspaseBlock",
            "1",
            Limits.SHARE,
            "share of caspase activity that is inhibited; at 1 no cell turns positive"),
    DETACHMENT_TIME("detachmentTime", "h", Limits.POSITIVE, "time from active caspase to floating off"),

    // Cell cycle
    DIVISION_TIME(
            "divisionTime",
            "h",
            Limits.NOT_NEGATIVE,
            "cell cycle time where neither serum nor sugar nor ATP limits; usual medium makes it about 1.45 times as long; 0 for cells that do not divide"),
    DIVISION_SERUM("divisionSerum", "%", Limits.POSITIVE, "serum for half the speed of the cycle"),

    // Dyes
    PLASMA_MEMBRANE_POTENTIAL(
            "plasmaMembranePotential", "mV", Limits.NOT_NEGATIVE, "potential of the plasma membrane (magnitude)"),
    MITOCHONDRIAL_VOLUME("mitochondrialVolume", "1", Limits.SHARE, "mitochondrial share of a cell's volume"),
    DYE_LOADING("dyeLoading", "1", Limits.NOT_NEGATIVE, "relative speed at which a cell takes up dyes");

    private static final Map<String, CellParameter> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(CellParameter::key, Function.identity()));

    private final String key;
    private final String unit;
    private final Limits limits;
    private final String meaning;

    CellParameter(String key, String unit, Limits limits, String meaning) {
        this.key = key;
        this.unit = unit;
        this.limits = limits;
        this.meaning = meaning;
    }

    /** The name in data files, protocols and reports. */
    public String key() {
        return key;
    }

    /** The unit of the value held in memory; data files may use any unit of the same dimension. */
    public String unit() {
        return unit;
    }

    /** What the value can be at all, in {@link #unit()}; what is plausible stands in the data files. */
    public Limits limits() {
        return limits;
    }

    /** One line for lists and messages. */
    public String meaning() {
        return meaning;
    }

    /**
     * @throws IllegalArgumentException if there is no such parameter
     */
    public static CellParameter of(String key) {
        CellParameter found = BY_NAME.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no cell parameter is called '" + key + "'");
        }
        return found;
    }
}
