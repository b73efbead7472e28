package org.mitoferry.culture;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The vocabulary of the model: every number a cell type is described by, with its unit.
 *
 * <p>Values stand in the data files under {@code catalogue/cells}, never here. Overrides, drugs, donor and day factors and tuning all act on these
 * names. A culture holds the values of a type as one array, indexed by {@link #ordinal()}, in the unit given here.
 */
public enum CellParameter {
    // Shape, place and motion
    RADIUS("radius", "um", "radius of a round cell, or of the body of an armed one"),
    ARMS("arms", "1", "mean number of arms of an armed cell; 0 for round cells"),
    ARM_LENGTH("armLength", "um", "length of an arm when spread"),
    ARM_WIDTH("armWidth", "um", "width of an arm where it leaves the body"),
    SPREADING_TIME("spreadingTime", "h", "time constant of spreading after seeding"),
    MOTILITY("motility", "um/h", "speed of migration"),
    PERSISTENCE("persistence", "h", "time over which a direction of migration is kept"),
    MOTILITY_IN_HYPOXIA("motilityInHypoxia", "1", "motility of a cell adapted to deprivation, relative to normal"),

    // Mitochondria as seeded
    MITOCHONDRIA("mitochondria", "1", "number of mitochondria of a cell"),
    MITOCHONDRIAL_LENGTH("mitochondrialLength", "um", "total length of a cell's mitochondria"),
    INITIAL_DAMAGE("initialDamage", "1", "mean damage of a mitochondrion at the start"),
    CAPACITY_SPREAD("capacitySpread", "1", "coefficient of variation of respiratory capacity between mitochondria"),

    // Respiration and membrane potential
    OXYGEN_PER_FLUX("oxygenPerFlux", "fmol/um/min", "oxygen used by 1 um of mitochondrion at unit proton flux"),
    ATP_PER_OXYGEN(
            "atpPerOxygen", "1", "ATP made for each oxygen where all protons return through the synthase (twice P/O)"),
    OXYGEN_KM("oxygenKm", "uM", "oxygen for half-maximal respiration"),
    MAXIMUM_POTENTIAL("maximumPotential", "mV", "potential at which the respiratory chain stalls"),
    CHARGING_RATE("chargingRate", "mV/min", "rise of potential by unit proton flux: the inverse of membrane capacity"),
    PUMP_CAPACITY("pumpCapacity", "1", "greatest proton flux of the respiratory chain"),
    LEAK_CONDUCTANCE("leakConductance", "1", "proton leak at the maximum potential"),
    LEAK_RISE_WITH_DAMAGE("leakRiseWithDamage", "1", "relative rise of the leak in a fully damaged mitochondrion"),
    SYNTHASE_CAPACITY("synthaseCapacity", "1", "greatest proton flux through the ATP synthase"),
    REVERSAL_BLOCK("reversalBlock", "1", "share of the reversed synthase that IF1 blocks"),
    REVERSAL_POTENTIAL("reversalPotential", "mV", "potential at which the synthase reverses, at ATP charge 0.85"),
    REVERSAL_SLOPE("reversalSlope", "mV", "rise of the reversal potential with ATP charge"),
    SYNTHASE_WIDTH("synthaseWidth", "mV", "distance from reversal at which the synthase runs at half capacity"),
    ADP_HALF_POINT("adpHalfPoint", "1", "free ADP (1 - ATP charge) for half-maximal ATP synthesis"),
    SUBSTRATE_HALF_POINT("substrateHalfPoint", "mM", "glucose and lactate for half-maximal substrate supply"),
    SUBSTRATE_WITHOUT_SUGAR("substrateWithoutSugar", "1", "substrate supply from amino acids alone"),
    SUBSTRATE_ON_GLYCOGEN("substrateOnGlycogen", "1", "substrate supply while glycogen lasts"),

    // ATP
    METABOLIC_ACTIVITY(
            "metabolicActivity", "1", "respiration and all making and using of ATP, relative to the type's mean"),
    ATP_POOL("atpPool", "fmol", "ATP and ADP of a cell that the ATP charge refers to"),
    ATP_DEMAND("atpDemand", "fmol/min", "ATP used by a cell with full charge"),
    DEMAND_FLOOR("demandFloor", "1", "share of demand that cannot be shut down"),
    DEMAND_HALF_CHARGE("demandHalfCharge", "1", "ATP charge at which demand above the floor is half shut down"),
    SCARCITY_CHARGE("scarcityCharge", "1", "ATP charge at which even the floor of demand is half unmet"),
    HYPOXIC_DEMAND_REDUCTION("hypoxicDemandReduction", "1", "share of demand given up in full deprivation"),
    DEMAND_RELIEF_CHARGE("demandReliefCharge", "1", "ATP charge above which a deprived cell gives up no demand"),
    DEMAND_STRESS_CHARGE("demandStressCharge", "1", "ATP charge below which it gives up all it can"),
    HYPOXIC_DEMAND_TIME("hypoxicDemandTime", "h", "time constant of that adaptation"),
    HYPOXIA_ONSET("hypoxiaOnset", "uM", "oxygen below which a cell senses hypoxia"),
    GLYCOLYSIS_CAPACITY("glycolysisCapacity", "fmol/min", "greatest ATP from glycolysis"),
    GLUCOSE_KM("glucoseKm", "mM", "glucose for half-maximal uptake"),
    LACTATE_PER_GLUCOSE("lactatePerGlucose", "1", "lactate released for a glucose taken up"),
    AMINO_ACID_ATP("aminoAcidAtp", "fmol/min", "ATP from amino acids: substrate-level phosphorylation and autophagy"),
    AMINO_ACID_STORE("aminoAcidStore", "fmol", "ATP that a cell's dispensable protein can give"),
    AMINO_ACID_SPREAD("aminoAcidSpread", "1", "coefficient of variation of that store between cells"),
    GLYCOGEN("glycogen", "fmol", "ATP that a cell's glycogen can give"),
    GLYCOGEN_RATE("glycogenRate", "fmol/min", "greatest ATP from glycogen"),
    GLYCOGEN_ONSET("glycogenOnset", "1", "ATP charge below which glycogen is broken down"),

    GLYCOGEN_RAMP("glycogenRamp", "1", "fall of charge below the onset at which glycogenolysis is full"),

    // Reactive oxygen and damage
    ANTIOXIDANT_FLOOR("antioxidantFloor", "1", "antioxidant capacity left without sugar"),
    ANTIOXIDANT_TIME("antioxidantTime", "h", "time constant of gain and loss of antioxidant capacity"),
    ANTIOXIDANT_ON_GLYCOGEN("antioxidantOnGlycogen", "1", "antioxidant capacity while glycogen lasts"),
    ANTIOXIDANT_SPREAD("antioxidantSpread", "1", "coefficient of variation of antioxidant capacity between cells"),
    ROS_HALF_DAMAGE("rosHalfDamage", "1", "damage at which a mitochondrion releases ROS at half rate"),
    ROS_HIT_RATE("rosHitRate", "1/h", "hits by the host's ROS: ROS-induced ROS release"),
    ENERGY_HIT_RATE("energyHitRate", "1/h", "hits of a fully depolarised mitochondrion"),
    ENERGY_HIT_ONSET("energyHitOnset", "mV", "potential below which depolarisation damages"),
    SPONTANEOUS_HIT_RATE("spontaneousHitRate", "1/h", "hits of a healthy mitochondrion"),
    HIT_SIZE("hitSize", "1", "mean damage of a hit"),
    REPAIR_RATE("repairRate", "1/h", "repair of damage at full ATP charge"),

    // Eat-me tag, dynamics, mitophagy
    TAG_RATE("tagRate", "1/min", "rise of the eat-me tag on a depolarised mitochondrion"),
    UNTAG_RATE("untagRate", "1/min", "loss of the tag on a polarised one"),
    TAG_ONSET("tagOnset", "mV", "potential at which the tag rises at half rate"),
    FISSION_RATE("fissionRate", "1/um/min", "fission of a mitochondrion at full ATP charge, for each micrometre"),
    FISSION_LENGTH("fissionLength", "um", "shortest mitochondrion that divides"),
    FISSION_SMALLEST_SHARE("fissionSmallestShare", "1", "smallest share of the length that a fission cuts off"),
    SHORTEST_LENGTH("shortestLength", "um", "shortest piece"),
    FISSION_BY_ENERGY_STRESS("fissionByEnergyStress", "1", "relative rise of fission without ATP (AMPK)"),
    FISSION_ASYMMETRY("fissionAsymmetry", "1", "share of damage that a fission may move to one daughter"),
    FUSION_RATE("fusionRate", "1/min", "fusion of a polarised mitochondrion"),
    FUSION_POTENTIAL("fusionPotential", "mV", "potential at which fusion runs at half rate (OPA1 cleavage below)"),
    LONGEST_LENGTH("longestLength", "um", "longest mitochondrion"),
    MITOPHAGY_RATE("mitophagyRate", "1/h", "own mitochondria degraded by a cell with enough tagged ones"),
    MITOPHAGY_HALF_LENGTH("mitophagyHalfLength", "um", "tagged length at which mitophagy runs at half rate"),

    MITOPHAGY_HALF_CHARGE("mitophagyHalfCharge", "1", "ATP charge at which mitophagy runs at half rate"),

    // Death
    APOPTOSIS_THRESHOLD("apoptosisThreshold", "1", "tagged share of a cell's mitochondria that leads to MOMP"),
    APOPTOSIS_THRESHOLD_SPREAD(
            "apoptosisThresholdSpread", "1", "coefficient of variation of that threshold between cells"),
    TAG_LOAD_TIME("tagLoadTime", "h", "time over which a cell averages its tagged share"),
    APOPTOSIS_BACKGROUND("apoptosisBackground", "1/h", "apoptosis of an unstressed cell"),
    CRISIS_CHARGE("crisisCharge", "1", "ATP charge below which a cell is in energy crisis"),
    CRISIS_TIME("crisisTime", "h", "time in energy crisis that leads to MOMP"),
    CASPASE_DELAY("caspaseDelay", "h", "mean time from MOMP to active caspase-3/7"),
    CASPASE_DELAY_SPREAD("caspaseDelaySpread", "1", "coefficient of variation of that delay"),
    CASPASE_BLOCK("caspaseBlock", "1", "share of caspase activity that is inhibited; at 1 no cell turns positive"),
    DETACHMENT_TIME("detachmentTime", "h", "time from active caspase to floating off"),

    // Cell cycle
    DIVISION_TIME(
            "divisionTime",
            "h",
            "cell cycle time where neither serum nor sugar nor ATP limits; usual medium makes it about 1.45 times as long"),
    DIVISION_SERUM("divisionSerum", "%", "serum for half the speed of the cycle"),

    // Dyes
    PLASMA_MEMBRANE_POTENTIAL("plasmaMembranePotential", "mV", "potential of the plasma membrane (magnitude)"),
    MITOCHONDRIAL_VOLUME("mitochondrialVolume", "1", "mitochondrial share of a cell's volume"),
    DYE_LOADING("dyeLoading", "1", "relative speed at which a cell takes up dyes");

    private static final Map<String, CellParameter> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(CellParameter::key, Function.identity()));

    private final String key;
    private final String unit;
    private final String meaning;

    CellParameter(String key, String unit, String meaning) {
        this.key = key;
        this.unit = unit;
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
