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

    // Spreading and holding
    SPREAD_EXTENT(
            "spreadExtent", "1", Limits.SHARE, "share of its full spread that an armed cell reaches"),
    ADHESION_REACH(
            "adhesionReach", "um", Limits.NOT_NEGATIVE, "gap across which a round cell touches a spread one"),
    ADHESION_RATE(
            "adhesionRate", "1/h", Limits.NOT_NEGATIVE, "rate at which a spread cell takes firm hold of a round one that touches it"),
    ADHESION_STRENGTH(
            "adhesionStrength", "1", Limits.SHARE, "share of its motility that a round cell loses while it is held"),
    CHEMOTAXIS(
            "chemotaxis", "um/h", Limits.NOT_NEGATIVE, "drift of a round cell towards the nearest spread one (CXCL12 and CXCR4)"),
    CHEMOTAXIS_REACH(
            "chemotaxisReach", "um", Limits.NOT_NEGATIVE, "distance from an outline across which it is felt"),

    // Mitochondria as seeded
    MITOCHONDRIAL_DIAMETER("mitochondrialDiameter", "um", Limits.POSITIVE, "diameter of a mitochondrion"),
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
    LACTATE_UPTAKE("lactateUptake", "1", Limits.SHARE, "share of the lactate around it that reaches a cell's mitochondria"),
    AMINO_ACID_ATP(
            "aminoAcidAtp",
            "fmol/min",
            Limits.NOT_NEGATIVE,
            "ATP from amino acids: substrate-level phosphorylation and autophagy"),
    AMINO_ACID_STORE("aminoAcidStore", "fmol", Limits.NOT_NEGATIVE, "ATP that the dispensable protein of a cell of mean activity can give; busier cells hold more"),
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
    LIGHT_HITS("lightHits", "1", Limits.SHARE, "chance of a hit by the light of one picture"),
    REPAIR_RATE("repairRate", "1/h", Limits.NOT_NEGATIVE, "repair of damage at full ATP charge"),

    // Eat-me tag, dynamics, mitophagy
    TAG_RATE("tagRate", "1/min", Limits.NOT_NEGATIVE, "rise of the eat-me tag on a depolarised mitochondrion"),
    UNTAG_RATE("untagRate", "1/min", Limits.NOT_NEGATIVE, "loss of the tag on a polarised one"),
    TAG_ONSET("tagOnset", "mV", Limits.POSITIVE, "potential at which the tag rises at half rate"),
    HYPOXIC_TAG_RATE(
            "hypoxicTagRate", "1/min", Limits.NOT_NEGATIVE, "rise of the tag by BNIP3 and NIX in a cell long hypoxic, whatever the potential"),
    HYPOXIC_TAG_TIME(
            "hypoxicTagTime", "h", Limits.POSITIVE, "time constant with which BNIP3 and NIX follow hypoxia"),
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

    // Connexin 43 junctions and export
    CX43(
            "cx43", "1", Limits.NOT_NEGATIVE, "connexin 43 of the cell relative to normal"),
    PLAQUE_NUCLEATION(
            "plaqueNucleation", "1/h", Limits.NOT_NEGATIVE, "new connexin 43 plaques of a pair of touching cells"),
    MOST_PLAQUES(
            "mostPlaques", "1", Limits.NOT_NEGATIVE, "plaques that a pair has room for"),
    PLAQUE_GROWTH_TIME(
            "plaqueGrowthTime", "h", Limits.POSITIVE, "time constant of growth of a plaque"),
    PLAQUE_AREA(
            "plaqueArea", "um2", Limits.POSITIVE, "mean area of full-grown plaques"),
    PLAQUE_AREA_SPREAD(
            "plaqueAreaSpread", "1", Limits.NOT_NEGATIVE, "coefficient of variation of that area"),
    PLAQUE_DISSOLUTION(
            "plaqueDissolution", "1/h", Limits.NOT_NEGATIVE, "loss of plaques by turnover of connexin 43"),
    CONNEXOSOME_RATE(
            "connexosomeRate", "1/h", Limits.NOT_NEGATIVE, "internalisation of a plaque as connexosome by the acceptor cell"),
    CONNEXOSOME_PACKING(
            "connexosomePacking", "1", Limits.NOT_NEGATIVE, "share of the volume of a connexosome that mitochondria can fill"),
    EXPORT_DOCKING(
            "exportDocking", "1", Limits.NOT_NEGATIVE, "number of mitochondria at hand when a plaque is internalised, for each fully tagged one of the donor cell"),
    EXPORT_UNTAGGED(
            "exportUntagged", "1", Limits.NOT_NEGATIVE, "the same for an untagged mitochondrion, relative to a tagged one"),
    ACCEPTANCE_LIMIT(
            "acceptanceLimit", "um", Limits.POSITIVE, "uncaptured foreign mitochondria at which an acceptor cell internalises at half rate"),
    ACCEPTANCE_STEEPNESS(
            "acceptanceSteepness", "1", Limits.NOT_NEGATIVE, "steepness of that limit"),

    // Other routes into an acceptor cell
    EFFEROCYTOSIS_RATE(
            "efferocytosisRate", "1/h", Limits.NOT_NEGATIVE, "apoptotic bodies with mitochondria taken from a dead cell in touch"),
    VESICLE_RELEASE(
            "vesicleRelease", "1/h", Limits.NOT_NEGATIVE, "vesicles with a mitochondrion that a living cell sheds and a spread cell near by takes up"),
    VESICLE_REACH(
            "vesicleReach", "um", Limits.NOT_NEGATIVE, "distance to an outline within which a shed vesicle is taken up"),
    VESICLE_LONGEST(
            "vesicleLongest", "um", Limits.POSITIVE, "longest mitochondrion that fits into a shed vesicle"),
    DONATION_RATE(
            "donationRate", "1/h", Limits.NOT_NEGATIVE, "healthy mitochondria that a spread cell gives to each round one that it holds (CD38)"),

    // Lysosomes, cages and what becomes of foreign mitochondria
    LYSOSOMES(
            "lysosomes", "1", Limits.NOT_NEGATIVE, "Lamp1 organelles of a cell"),
    LYSOSOMES_ABLE(
            "lysosomesAble", "1", Limits.SHARE, "share of them that can engulf foreign mitochondria"),
    LYSOSOME_SPREAD(
            "lysosomeSpread", "1", Limits.NOT_NEGATIVE, "coefficient of variation of their number between cells"),
    LYSOSOME_DIAMETER(
            "lysosomeDiameter", "um", Limits.POSITIVE, "diameter of a Lamp1 organelle"),
    LYSOSOME_ENCOUNTER(
            "lysosomeEncounter", "1/min", Limits.NOT_NEGATIVE, "contacts of a tagged free foreign mitochondrion with lysosomes while none is taken"),
    UNTAGGED_ENCOUNTER(
            "untaggedEncounter", "1", Limits.SHARE, "the same for an untagged one, relative to a tagged one"),
    LYSOSOME_CONTACT_TIME(
            "lysosomeContactTime", "min", Limits.POSITIVE, "mean time for which a lysosome stays in touch with a mitochondrion"),
    CAPTURE_CHANCE(
            "captureChance", "1", Limits.SHARE, "share of contacts that end in capture"),
    CONTACT_FISSION(
            "contactFission", "1/min", Limits.NOT_NEGATIVE, "fission of a mitochondrion longer than 1 um where a lysosome touches or holds it"),
    DIGESTION_TIME(
            "digestionTime", "h", Limits.POSITIVE, "mean time to digest a captured mitochondrion"),
    LYSOSOMAL_ACTIVITY(
            "lysosomalActivity", "1", Limits.NOT_NEGATIVE, "acid hydrolysis relative to normal"),
    LABEL_REMNANT_TIME(
            "labelRemnantTime", "h", Limits.POSITIVE, "time for which the label of a digested mitochondrion stays in residual bodies"),
    FOREIGN_FISSION_FLOOR(
            "foreignFissionFloor", "1", Limits.SHARE, "fission of a polarised foreign mitochondrion relative to a depolarised one"),
    MASS_GATHERING(
            "massGathering", "1", Limits.SHARE, "chance that a free foreign mitochondrion joins a mass that is already in its cell"),
    CAGE_RATE(
            "cageRate", "1/h", Limits.NOT_NEGATIVE, "assembly of an actin cage round a mass of tagged mitochondria"),
    CAGE_LIFETIME(
            "cageLifetime", "h", Limits.POSITIVE, "mean lifetime of a cage"),
    CAGE_SMALLEST_MASS(
            "cageSmallestMass", "1", Limits.POSITIVE, "mitochondria of the smallest mass that is caged"),
    CAGE_LYSOSOMES(
            "cageLysosomes", "1", Limits.NOT_NEGATIVE, "contacts with lysosomes of a caged mitochondrion relative to a free one"),

    // Tunneling nanotubes
    NANOTUBE_NUCLEATION(
            "nanotubeNucleation", "1/h", Limits.NOT_NEGATIVE, "probes that an unstressed cell sends out"),
    NANOTUBE_STRESS_RESPONSE(
            "nanotubeStressResponse", "1", Limits.NOT_NEGATIVE, "relative rise of that rate at full stress"),
    NANOTUBE_STRESS_OXYGEN(
            "nanotubeStressOxygen", "1", Limits.NOT_NEGATIVE, "weight of lack of oxygen in that stress"),
    NANOTUBE_STRESS_GLUCOSE(
            "nanotubeStressGlucose", "1", Limits.NOT_NEGATIVE, "weight of lack of glucose"),
    NANOTUBE_STRESS_SERUM(
            "nanotubeStressSerum", "1", Limits.NOT_NEGATIVE, "weight of lack of serum"),
    NANOTUBE_STRESS_LOAD(
            "nanotubeStressLoad", "1", Limits.NOT_NEGATIVE, "weight of uncaptured foreign mitochondria"),
    NANOTUBE_LOAD_HALF(
            "nanotubeLoadHalf", "um", Limits.POSITIVE, "uncaptured foreign mitochondria that give half of that weight"),
    NANOTUBE_CHARGE(
            "nanotubeCharge", "1", Limits.POSITIVE, "ATP charge below which protrusion slows"),
    NANOTUBE_REACH(
            "nanotubeReach", "um", Limits.POSITIVE, "mean length that a probe reaches before it is pulled back"),
    NANOTUBE_LONGEST(
            "nanotubeLongest", "um", Limits.POSITIVE, "longest probe"),
    NANOTUBE_GROWTH(
            "nanotubeGrowth", "um/min", Limits.POSITIVE, "speed of protrusion"),
    NANOTUBE_CAPTURE(
            "nanotubeCapture", "1", Limits.SHARE, "chance that a cell of this type holds on to a probe that meets it"),
    NANOTUBE_DISLODGEMENT(
            "nanotubeDislodgement", "1", Limits.SHARE, "chance that two cells of one lineage that part draw a nanotube between them"),
    NANOTUBE_LARGE_SHARE(
            "nanotubeLargeShare", "1", Limits.SHARE, "share of large nanotubes, which hold microtubules, in an unstressed cell"),
    NANOTUBE_LARGE_BY_STRESS(
            "nanotubeLargeByStress", "1", Limits.SHARE, "rise of that share at full stress"),
    NANOTUBE_SMALL_LIFETIME(
            "nanotubeSmallLifetime", "min", Limits.POSITIVE, "mean lifetime of small nanotubes"),
    NANOTUBE_LARGE_LIFETIME(
            "nanotubeLargeLifetime", "min", Limits.POSITIVE, "mean lifetime of large nanotubes"),
    NANOTUBE_LOSS(
            "nanotubeLoss", "1", Limits.NOT_NEGATIVE, "loss of nanotubes relative to normal"),
    NANOTUBE_SMALL_DIAMETER(
            "nanotubeSmallDiameter", "um", Limits.POSITIVE, "mean diameter of small nanotubes"),
    NANOTUBE_LARGE_DIAMETER(
            "nanotubeLargeDiameter", "um", Limits.POSITIVE, "mean diameter of large nanotubes"),
    NANOTUBE_DIAMETER_SPREAD(
            "nanotubeDiameterSpread", "1", Limits.NOT_NEGATIVE, "coefficient of variation of diameters within a class"),
    NANOTUBE_HEIGHT(
            "nanotubeHeight", "um", Limits.POSITIVE, "mean height at which a nanotube leaves the flank of a cell"),
    NANOTUBE_HEIGHT_SPREAD(
            "nanotubeHeightSpread", "1", Limits.NOT_NEGATIVE, "coefficient of variation of that height"),
    NANOTUBE_STRETCH(
            "nanotubeStretch", "1", Limits.POSITIVE, "length relative to that at formation at which a nanotube breaks"),
    NANOTUBE_LIGHT_BREAKAGE(
            "nanotubeLightBreakage", "1", Limits.SHARE, "share of nanotubes that one frame of a time-lapse breaks"),
    NANOTUBE_CARGO_ENTRY(
            "nanotubeCargoEntry", "1/min", Limits.NOT_NEGATIVE, "free foreign mitochondria that enter a large nanotube of a cell with many"),
    NANOTUBE_CARGO_HALF(
            "nanotubeCargoHalf", "1", Limits.POSITIVE, "free foreign mitochondria at which they enter at half that rate"),
    NANOTUBE_CARGO_LONGEST(
            "nanotubeCargoLongest", "um", Limits.POSITIVE, "length at which a mitochondrion enters a nanotube half as readily"),
    NANOTUBE_MOTOR_SPEED(
            "nanotubeMotorSpeed", "um/s", Limits.POSITIVE, "mean speed of cargo on microtubules, in large nanotubes"),
    NANOTUBE_ACTIN_SPEED(
            "nanotubeActinSpeed", "um/s", Limits.POSITIVE, "mean speed of cargo on actin, in small nanotubes"),
    NANOTUBE_SPEED_SPREAD(
            "nanotubeSpeedSpread", "1", Limits.NOT_NEGATIVE, "coefficient of variation of these speeds"),
    NANOTUBE_ENCOUNTER(
            "nanotubeEncounter", "1/min", Limits.NOT_NEGATIVE, "capture of a tagged mitochondrion inside a nanotube by a lysosome there"),
    NANOTUBE_VESICLES(
            "nanotubeVesicles", "1/h", Limits.NOT_NEGATIVE, "vesicles that enter a nanotube from each end"),
    NANOTUBE_VESICLE_LYSOSOMES(
            "nanotubeVesicleLysosomes", "1", Limits.SHARE, "share of these vesicles that are lysosomes"),

    // Rivals of the rescue
    SURVIVAL_FACTOR_RELEASE(
            "survivalFactorRelease", "fmol/min", Limits.NOT_NEGATIVE, "release of a soluble survival factor"),
    SURVIVAL_FACTOR_HALF(
            "survivalFactorHalf", "uM", Limits.POSITIVE, "survival factor for half its effect"),
    SURVIVAL_FACTOR_PROTECTION(
            "survivalFactorProtection", "1", Limits.NOT_NEGATIVE, "relative rise of the apoptosis threshold by it"),
    ADHESION_PROTECTION(
            "adhesionProtection", "1", Limits.NOT_NEGATIVE, "relative rise of the apoptosis threshold of a cell that is held (VLA-4)"),

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
