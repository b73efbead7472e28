package org.mitoferry.culture;

import static org.mitoferry.parameter.Limits.NOT_NEGATIVE;
import static org.mitoferry.parameter.Limits.POSITIVE;
import static org.mitoferry.parameter.Limits.SHARE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mitoferry.parameter.Limits;

/**
 * The vocabulary of the model: every number a cell type is described by, with its unit.
 *
 * <p>Values stand in the data files under {@code catalogue/cells}, never here. Overrides, drugs, donor and day factors and tuning all act
 * on these names. A culture holds the values of a type as one array, indexed by {@link #ordinal()}, in the unit given here.
 */
public enum CellParameter {
    // Shape, place and motion
    RADIUS("um", POSITIVE, "radius of a round cell, or of the body of an armed one"),
    ARMS("1", NOT_NEGATIVE, "mean number of arms of an armed cell; 0 for round cells"),
    ARM_LENGTH("um", NOT_NEGATIVE, "length of an arm when spread"),
    ARM_WIDTH("um", NOT_NEGATIVE, "width of an arm where it leaves the body"),
    SPREADING_TIME("h", POSITIVE, "time constant of spreading after seeding"),
    MOTILITY("um/h", NOT_NEGATIVE, "speed of migration"),
    PERSISTENCE("h", POSITIVE, "time over which a direction of migration is kept"),
    COHESION("1", SHARE, "share of its motility that a cell loses while it touches another of its type"),
    MOTILITY_IN_HYPOXIA("1", NOT_NEGATIVE, "motility of a cell adapted to deprivation, relative to normal"),

    // Spreading and holding
    SPREAD_EXTENT("1", SHARE, "share of its full spread that an armed cell reaches"),
    ADHESION_REACH("um", NOT_NEGATIVE, "gap across which a round cell touches a spread one"),
    ADHESION_RATE("1/h", NOT_NEGATIVE, "rate at which a spread cell takes firm hold of a round one that touches it"),
    ADHESION_STRENGTH("1", SHARE, "share of its motility that a round cell loses while it is held"),
    CHEMOTAXIS("um/h", NOT_NEGATIVE, "drift of a round cell towards the nearest spread one (CXCL12 and CXCR4)"),
    CHEMOTAXIS_REACH("um", NOT_NEGATIVE, "distance from an outline across which it is felt"),

    // Mitochondria as seeded
    MITOCHONDRIAL_DIAMETER("um", POSITIVE, "diameter of a mitochondrion"),
    MITOCHONDRIA("1", Limits.between(1, 10_000), "number of mitochondria of a cell"),
    MITOCHONDRIAL_LENGTH("um", POSITIVE, "total length of a cell's mitochondria"),
    INITIAL_DAMAGE("1", SHARE, "mean damage of a mitochondrion at the start"),
    CAPACITY_SPREAD("1", NOT_NEGATIVE, "coefficient of variation of respiratory capacity between mitochondria"),

    // Respiration and membrane potential
    OXYGEN_PER_FLUX("fmol/um/min", NOT_NEGATIVE, "oxygen used by 1 um of mitochondrion at unit proton flux"),
    ATP_PER_OXYGEN(
            "1", NOT_NEGATIVE, "ATP made for each oxygen where all protons return through the synthase (twice P/O)"),
    OXYGEN_KM("uM", NOT_NEGATIVE, "oxygen for half-maximal respiration"),
    MAXIMUM_POTENTIAL("mV", POSITIVE, "potential at which the respiratory chain stalls"),
    CHARGING_RATE("mV/min", POSITIVE, "rise of potential by unit proton flux: the inverse of membrane capacity"),
    PUMP_CAPACITY("1", NOT_NEGATIVE, "greatest proton flux of the respiratory chain"),
    LEAK_CONDUCTANCE("1", NOT_NEGATIVE, "proton leak at the maximum potential"),
    LEAK_RISE_WITH_DAMAGE("1", NOT_NEGATIVE, "relative rise of the leak in a fully damaged mitochondrion"),
    SYNTHASE_CAPACITY("1", NOT_NEGATIVE, "greatest proton flux through the ATP synthase"),
    REVERSAL_BLOCK("1", SHARE, "share of the reversed synthase that IF1 blocks"),
    REVERSAL_POTENTIAL("mV", NOT_NEGATIVE, "potential at which the synthase reverses, at ATP charge 0.85"),
    REVERSAL_SLOPE("mV", NOT_NEGATIVE, "rise of the reversal potential with ATP charge"),
    SYNTHASE_WIDTH("mV", POSITIVE, "distance from reversal at which the synthase runs at half capacity"),
    ADP_HALF_POINT("1", POSITIVE, "free ADP (1 - ATP charge) for half-maximal ATP synthesis"),
    SUBSTRATE_HALF_POINT("mM", POSITIVE, "glucose and lactate for half-maximal substrate supply"),
    SUBSTRATE_WITHOUT_SUGAR("1", SHARE, "substrate supply from amino acids alone"),
    SUBSTRATE_ON_GLYCOGEN("1", SHARE, "substrate supply while glycogen lasts"),

    // ATP
    METABOLIC_ACTIVITY("1", POSITIVE, "respiration and all making and using of ATP, relative to the type's mean"),
    ATP_POOL("fmol", POSITIVE, "ATP and ADP of a cell that the ATP charge refers to"),
    ATP_DEMAND("fmol/min", NOT_NEGATIVE, "ATP used by a cell with full charge"),
    DEMAND_FLOOR("1", SHARE, "share of demand that cannot be shut down"),
    DEMAND_HALF_CHARGE("1", POSITIVE, "ATP charge at which demand above the floor is half shut down"),
    SCARCITY_CHARGE("1", POSITIVE, "ATP charge at which even the floor of demand is half unmet"),
    HYPOXIC_DEMAND_REDUCTION("1", SHARE, "share of demand given up in full deprivation"),
    DEMAND_RELIEF_CHARGE("1", SHARE, "ATP charge above which a deprived cell gives up no demand"),
    DEMAND_STRESS_CHARGE("1", SHARE, "ATP charge below which it gives up all it can"),
    HYPOXIC_DEMAND_TIME("h", POSITIVE, "time constant of that adaptation"),
    HYPOXIA_ONSET("uM", POSITIVE, "oxygen below which a cell senses hypoxia"),
    GLYCOLYSIS_CAPACITY("fmol/min", NOT_NEGATIVE, "greatest ATP from glycolysis"),
    GLUCOSE_KM("mM", POSITIVE, "glucose for half-maximal uptake"),
    LACTATE_PER_GLUCOSE("1", Limits.between(0, 2), "lactate released for a glucose taken up"),
    LACTATE_UPTAKE("1", SHARE, "share of the lactate around it that reaches a cell's mitochondria"),
    AMINO_ACID_ATP("fmol/min", NOT_NEGATIVE, "ATP from amino acids: substrate-level phosphorylation and autophagy"),
    AMINO_ACID_STORE(
            "fmol",
            NOT_NEGATIVE,
            "ATP that the dispensable protein of a cell of mean activity can give; busier cells hold more"),
    AMINO_ACID_SPREAD("1", NOT_NEGATIVE, "coefficient of variation of that store between cells"),
    GLYCOGEN("fmol", NOT_NEGATIVE, "ATP that a cell's glycogen can give"),
    GLYCOGEN_RATE("fmol/min", NOT_NEGATIVE, "greatest ATP from glycogen"),
    GLYCOGEN_ONSET("1", SHARE, "ATP charge below which glycogen is broken down"),
    GLYCOGEN_RAMP("1", POSITIVE, "fall of charge below the onset at which glycogenolysis is full"),

    // Reactive oxygen and damage
    ANTIOXIDANT_FLOOR("1", SHARE, "antioxidant capacity left without sugar"),
    ANTIOXIDANT_TIME("h", POSITIVE, "time constant of gain and loss of antioxidant capacity"),
    ANTIOXIDANT_ON_GLYCOGEN("1", SHARE, "antioxidant capacity while glycogen lasts"),
    ANTIOXIDANT_SPREAD("1", NOT_NEGATIVE, "coefficient of variation of antioxidant capacity between cells"),
    ROS_HALF_DAMAGE("1", POSITIVE, "damage at which a mitochondrion releases ROS at half rate"),
    ROS_HIT_RATE("1/h", NOT_NEGATIVE, "hits by the host's ROS: ROS-induced ROS release"),
    ENERGY_HIT_RATE("1/h", NOT_NEGATIVE, "hits of a fully depolarised mitochondrion"),
    ENERGY_HIT_ONSET("mV", POSITIVE, "potential below which depolarisation damages"),
    SPONTANEOUS_HIT_RATE("1/h", NOT_NEGATIVE, "hits of a healthy mitochondrion"),
    HIT_SIZE("1", NOT_NEGATIVE, "mean damage of a hit"),
    LIGHT_HITS("1", SHARE, "chance of a hit by the light of one picture"),
    REPAIR_RATE("1/h", NOT_NEGATIVE, "repair of damage at full ATP charge"),

    // Eat-me tag, dynamics, mitophagy
    TAG_RATE("1/min", NOT_NEGATIVE, "rise of the eat-me tag on a depolarised mitochondrion"),
    UNTAG_RATE("1/min", NOT_NEGATIVE, "loss of the tag on a polarised one"),
    TAG_ONSET("mV", POSITIVE, "potential at which the tag rises at half rate"),
    HYPOXIC_TAG_RATE(
            "1/min", NOT_NEGATIVE, "rise of the tag by BNIP3 and NIX in a cell long hypoxic, whatever the potential"),
    HYPOXIC_TAG_TIME("h", POSITIVE, "time constant with which BNIP3 and NIX follow hypoxia"),
    FISSION_RATE("1/um/min", NOT_NEGATIVE, "fission of a mitochondrion at full ATP charge, for each micrometre"),
    FISSION_LENGTH("um", POSITIVE, "shortest mitochondrion that divides"),
    FISSION_SMALLEST_SHARE("1", Limits.between(0, 0.5), "smallest share of the length that a fission cuts off"),
    SHORTEST_LENGTH("um", POSITIVE, "shortest piece"),
    FISSION_BY_ENERGY_STRESS("1", NOT_NEGATIVE, "relative rise of fission without ATP (AMPK)"),
    FISSION_ASYMMETRY("1", SHARE, "share of damage that a fission may move to one daughter"),
    FUSION_RATE("1/min", NOT_NEGATIVE, "fusion of a polarised mitochondrion"),
    FUSION_POTENTIAL("mV", POSITIVE, "potential at which fusion runs at half rate (OPA1 cleavage below)"),
    LONGEST_LENGTH("um", POSITIVE, "longest mitochondrion"),
    MITOPHAGY_RATE("1/h", NOT_NEGATIVE, "own mitochondria degraded by a cell with enough tagged ones"),
    MITOPHAGY_HALF_LENGTH("um", POSITIVE, "tagged length at which mitophagy runs at half rate"),

    MITOPHAGY_HALF_CHARGE("1", POSITIVE, "ATP charge at which mitophagy runs at half rate"),

    // Connexin 43 junctions and export
    CX43("1", NOT_NEGATIVE, "connexin 43 of the cell relative to normal"),
    PLAQUE_NUCLEATION("1/h", NOT_NEGATIVE, "new connexin 43 plaques of a pair of touching cells"),
    MOST_PLAQUES("1", NOT_NEGATIVE, "plaques that a pair has room for"),
    PLAQUE_GROWTH_TIME("h", POSITIVE, "time constant of growth of a plaque"),
    PLAQUE_AREA("um2", POSITIVE, "mean area of full-grown plaques"),
    PLAQUE_AREA_SPREAD("1", NOT_NEGATIVE, "coefficient of variation of that area"),
    PLAQUE_DISSOLUTION("1/h", NOT_NEGATIVE, "loss of plaques by turnover of connexin 43"),
    CONNEXOSOME_RATE("1/h", NOT_NEGATIVE, "internalisation of a plaque as connexosome by the acceptor cell"),
    CONNEXOSOME_PACKING("1", NOT_NEGATIVE, "share of the volume of a connexosome that mitochondria can fill"),
    EXPORT_DOCKING(
            "1",
            NOT_NEGATIVE,
            "number of mitochondria at hand when a plaque is internalised, for each fully tagged one of the donor cell"),
    EXPORT_UNTAGGED("1", NOT_NEGATIVE, "the same for an untagged mitochondrion, relative to a tagged one"),
    ACCEPTANCE_LIMIT(
            "um", POSITIVE, "uncaptured foreign mitochondria at which an acceptor cell internalises at half rate"),
    ACCEPTANCE_STEEPNESS("1", NOT_NEGATIVE, "steepness of that limit"),

    // Other routes into an acceptor cell
    EFFEROCYTOSIS_RATE("1/h", NOT_NEGATIVE, "apoptotic bodies with mitochondria taken from a dead cell in touch"),
    VESICLE_RELEASE(
            "1/h",
            NOT_NEGATIVE,
            "vesicles with a mitochondrion that a living cell sheds and a spread cell near by takes up"),
    VESICLE_REACH("um", NOT_NEGATIVE, "distance to an outline within which a shed vesicle is taken up"),
    VESICLE_LONGEST("um", POSITIVE, "longest mitochondrion that fits into a shed vesicle"),
    DONATION_RATE(
            "1/h",
            NOT_NEGATIVE,
            "healthy mitochondria that a spread cell gives to each round one that it holds (CD38)"),

    // Lysosomes, cages and what becomes of foreign mitochondria
    LYSOSOMES("1", NOT_NEGATIVE, "Lamp1 organelles of a cell"),
    LYSOSOMES_ABLE("1", SHARE, "share of them that can engulf foreign mitochondria"),
    LYSOSOME_SPREAD("1", NOT_NEGATIVE, "coefficient of variation of their number between cells"),
    LYSOSOME_DIAMETER("um", POSITIVE, "diameter of a Lamp1 organelle"),
    LYSOSOME_ENCOUNTER(
            "1/min",
            NOT_NEGATIVE,
            "contacts of a tagged free foreign mitochondrion with lysosomes while none is taken"),
    UNTAGGED_ENCOUNTER("1", SHARE, "the same for an untagged one, relative to a tagged one"),
    LYSOSOME_CONTACT_TIME("min", POSITIVE, "mean time for which a lysosome stays in touch with a mitochondrion"),
    CAPTURE_CHANCE("1", SHARE, "share of contacts that end in capture"),
    CONTACT_FISSION(
            "1/min", NOT_NEGATIVE, "fission of a mitochondrion longer than 1 um where a lysosome touches or holds it"),
    DIGESTION_TIME("h", POSITIVE, "mean time to digest a captured mitochondrion"),
    LYSOSOMAL_ACTIVITY("1", NOT_NEGATIVE, "acid hydrolysis relative to normal"),
    LABEL_REMNANT_TIME("h", POSITIVE, "time for which the label of a digested mitochondrion stays in residual bodies"),
    FOREIGN_FISSION_FLOOR("1", SHARE, "fission of a polarised foreign mitochondrion relative to a depolarised one"),
    MASS_GATHERING("1", SHARE, "chance that a free foreign mitochondrion joins a mass that is already in its cell"),
    CAGE_RATE("1/h", NOT_NEGATIVE, "assembly of an actin cage round a mass of tagged mitochondria"),
    CAGE_LIFETIME("h", POSITIVE, "mean lifetime of a cage"),
    CAGE_SMALLEST_MASS("1", POSITIVE, "mitochondria of the smallest mass that is caged"),
    CAGE_LYSOSOMES("1", NOT_NEGATIVE, "contacts with lysosomes of a caged mitochondrion relative to a free one"),

    // Tunneling nanotubes
    NANOTUBE_NUCLEATION("1/h", NOT_NEGATIVE, "probes that an unstressed cell sends out"),
    NANOTUBE_STRESS_RESPONSE("1", NOT_NEGATIVE, "relative rise of that rate at full stress"),
    NANOTUBE_STRESS_OXYGEN("1", NOT_NEGATIVE, "weight of lack of oxygen in that stress"),
    NANOTUBE_STRESS_GLUCOSE("1", NOT_NEGATIVE, "weight of lack of glucose"),
    NANOTUBE_STRESS_SERUM("1", NOT_NEGATIVE, "weight of lack of serum"),
    NANOTUBE_STRESS_LOAD("1", NOT_NEGATIVE, "weight of uncaptured foreign mitochondria"),
    NANOTUBE_LOAD_HALF("um", POSITIVE, "uncaptured foreign mitochondria that give half of that weight"),
    NANOTUBE_CHARGE("1", POSITIVE, "ATP charge below which protrusion slows"),
    NANOTUBE_REACH("um", POSITIVE, "mean length that a probe reaches before it is pulled back"),
    NANOTUBE_LONGEST("um", POSITIVE, "longest probe"),
    NANOTUBE_GROWTH("um/min", POSITIVE, "speed of protrusion"),
    NANOTUBE_CAPTURE("1", SHARE, "chance that a cell of this type holds on to a probe that meets it"),
    NANOTUBE_DISLODGEMENT("1", SHARE, "chance that two cells of one lineage that part draw a nanotube between them"),
    NANOTUBE_LARGE_SHARE("1", SHARE, "share of large nanotubes, which hold microtubules, in an unstressed cell"),
    NANOTUBE_LARGE_BY_STRESS("1", SHARE, "rise of that share at full stress"),
    NANOTUBE_SMALL_LIFETIME("min", POSITIVE, "mean lifetime of small nanotubes"),
    NANOTUBE_LARGE_LIFETIME("min", POSITIVE, "mean lifetime of large nanotubes"),
    NANOTUBE_LOSS("1", NOT_NEGATIVE, "loss of nanotubes relative to normal"),
    NANOTUBE_SMALL_DIAMETER("um", POSITIVE, "mean diameter of small nanotubes"),
    NANOTUBE_LARGE_DIAMETER("um", POSITIVE, "mean diameter of large nanotubes"),
    NANOTUBE_DIAMETER_SPREAD("1", NOT_NEGATIVE, "coefficient of variation of diameters within a class"),
    NANOTUBE_HEIGHT("um", POSITIVE, "mean height at which a nanotube leaves the flank of a cell"),
    NANOTUBE_HEIGHT_SPREAD("1", NOT_NEGATIVE, "coefficient of variation of that height"),
    NANOTUBE_STRETCH("1", POSITIVE, "length relative to that at formation at which a nanotube breaks"),
    NANOTUBE_LIGHT_BREAKAGE("1", SHARE, "share of nanotubes that one frame of a time-lapse breaks"),
    NANOTUBE_CARGO_ENTRY(
            "1/min", NOT_NEGATIVE, "free foreign mitochondria that enter a large nanotube of a cell with many"),
    NANOTUBE_CARGO_HALF("1", POSITIVE, "free foreign mitochondria at which they enter at half that rate"),
    NANOTUBE_CARGO_LONGEST("um", POSITIVE, "length at which a mitochondrion enters a nanotube half as readily"),
    NANOTUBE_MOTOR_SPEED("um/s", POSITIVE, "mean speed of cargo on microtubules, in large nanotubes"),
    NANOTUBE_ACTIN_SPEED("um/s", POSITIVE, "mean speed of cargo on actin, in small nanotubes"),
    NANOTUBE_SPEED_SPREAD("1", NOT_NEGATIVE, "coefficient of variation of these speeds"),
    NANOTUBE_ENCOUNTER(
            "1/min", NOT_NEGATIVE, "capture of a tagged mitochondrion inside a nanotube by a lysosome there"),
    NANOTUBE_VESICLES("1/h", NOT_NEGATIVE, "vesicles that enter a nanotube from each end"),
    NANOTUBE_VESICLE_LYSOSOMES("1", SHARE, "share of these vesicles that are lysosomes"),

    // Rivals of the rescue
    SURVIVAL_FACTOR_RELEASE("fmol/min", NOT_NEGATIVE, "release of a soluble survival factor"),
    SURVIVAL_FACTOR_HALF("uM", POSITIVE, "survival factor for half its effect"),
    SURVIVAL_FACTOR_PROTECTION("1", NOT_NEGATIVE, "relative rise of the apoptosis threshold by it"),
    ADHESION_PROTECTION("1", NOT_NEGATIVE, "relative rise of the apoptosis threshold of a cell that is held (VLA-4)"),

    // Death
    APOPTOSIS_THRESHOLD("1", NOT_NEGATIVE, "tagged share of a cell's mitochondria that leads to MOMP"),
    APOPTOSIS_THRESHOLD_SPREAD("1", NOT_NEGATIVE, "coefficient of variation of that threshold between cells"),
    TAG_LOAD_TIME("h", POSITIVE, "time over which a cell averages its tagged share"),
    APOPTOSIS_BACKGROUND("1/h", NOT_NEGATIVE, "apoptosis of an unstressed cell"),
    CRISIS_CHARGE("1", NOT_NEGATIVE, "ATP charge below which a cell is in energy crisis"),
    CRISIS_TIME("h", POSITIVE, "time in energy crisis that leads to MOMP"),
    CASPASE_DELAY("h", NOT_NEGATIVE, "mean time from MOMP to active caspase-3/7"),
    CASPASE_DELAY_SPREAD("1", NOT_NEGATIVE, "coefficient of variation of that delay"),
    CASPASE_BLOCK("1", SHARE, "share of caspase activity that is inhibited; at 1 no cell turns positive"),
    DETACHMENT_TIME("h", POSITIVE, "time from active caspase to floating off"),

    // Cell cycle
    DIVISION_TIME(
            "h",
            NOT_NEGATIVE,
            "cell cycle time where neither serum nor sugar nor ATP limits; usual medium makes it about 1.45 times as long; 0 for cells that do not divide"),
    DIVISION_SERUM("%", POSITIVE, "serum for half the speed of the cycle"),

    // Dyes
    PLASMA_MEMBRANE_POTENTIAL("mV", NOT_NEGATIVE, "potential of the plasma membrane (magnitude)"),
    MITOCHONDRIAL_VOLUME("1", SHARE, "mitochondrial share of a cell's volume"),
    DYE_LOADING("1", NOT_NEGATIVE, "relative speed at which a cell takes up dyes");

    private static final Map<String, CellParameter> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(CellParameter::key, Function.identity()));

    private final String key = camelCase(name());
    private final String unit;
    private final Limits limits;
    private final String meaning;

    CellParameter(String unit, Limits limits, String meaning) {
        this.unit = unit;
        this.limits = limits;
        this.meaning = meaning;
    }

    private static String camelCase(String constant) {
        StringBuilder name = new StringBuilder(constant.length());
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    /** The name in data files, protocols and reports: that of the constant as one word, {@code armLength} for {@link #ARM_LENGTH}. */
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
