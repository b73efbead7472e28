package org.mitoferry.protocol;

import java.util.Locale;
import org.mitoferry.yaml.ProblemCode;

/**
 * Every mistake a protocol can hold beyond those of YAML and of units, each with what it means and what to write instead. The code printed
 * with a problem is the constant in lower case with dashes: {@code unknown-cell-type}.
 */
public enum ProtocolProblem implements ProblemCode {
    // the document
    CITE_NOT_UNDERSTOOD(
            "The publication is not given by a lasting address",
            "cite: doi:10.1038/s41408-025-01210-2, PMID: and https: work too"),
    IN_BRACES(
            "The whole file is one pair of braces, so no override can be put at its end",
            "entries on lines of their own: title: ..."),

    EMPTY_SECTION("A section that needs entries has none", "at least one entry"),

    // names
    UNKNOWN_STEP("No step has this name", "one of the steps, such as incubate: 24 h"),
    STEP_WITH_SEVERAL_KEYS(
            "A step has more than one key", "details in braces: seed: {cells: JJN3, density: 600 cells/mm2}"),
    STEP_WITHOUT_DETAILS("A step is named, but not what to do", "details after a colon: incubate: 24 h"),
    UNKNOWN_PROCEDURE("No procedure has this name", "a name from procedures:"),
    UNKNOWN_VESSEL("No vessel of this kind is known", "a kind such as 24-well"),
    UNKNOWN_CELL_TYPE("No data file describes these cells", "a cell type that has a data file"),
    CELLS_NOT_LISTED("The cell type is used but not listed under cells:", "an entry under cells: for it"),
    UNKNOWN_MEDIUM("No recipe under media: has this name", "a name from media:"),
    UNKNOWN_FORMULATION(
            "No medium formulation has this trade name", "a formulation that has a data file, such as DMEM"),
    UNKNOWN_DRUG("No data file describes this drug", "a drug that has a data file"),
    UNKNOWN_STAIN("No data file describes this dye or antibody", "a dye or antibody that has a data file"),
    UNKNOWN_LABEL("No data file describes this genetic label", "a label that has a data file"),
    UNKNOWN_FIXATIVE("No such fixative is known", "a fixative that has a data file"),
    UNKNOWN_COATING("No such coating is known", "a coating that has a data file"),
    UNKNOWN_OBJECTIVE("No such objective is known", "an objective that has a data file, such as 20x/0.8"),
    UNKNOWN_CHANNEL("No dye, antibody or label shows in a channel of this name", "a channel of one of the stains"),
    UNKNOWN_QUANTITY("No quantity has this name", "a quantity's name with its unit, such as glucose_mM"),
    UNKNOWN_PARAMETER("No parameter has this name", "a parameter of the cell type, such as glycogen"),
    UNKNOWN_PARAMETER_SET("No parameter set has this name", "a set that has a data file, such as nanotube-capture"),
    UNKNOWN_EFFECT("The drug has no effect of this name", "an effect of the drug's data file"),
    UNKNOWN_ARM("No arm has this name", "the name of an arm, letter by letter"),

    // numbers
    DURATION_NOT_POSITIVE("A time that passes is zero or negative", "a time above 0, such as 24 h"),
    RUN_TOO_LONG("An arm takes longer than 30 days", "shorter steps; cultures are not kept that long"),
    GAS_OUT_OF_RANGE("An oxygen share is not between 0 and 100 %", "a share such as 0.2 %"),
    DENSITY_NOT_STATED("Neither the protocol nor the cell type's data file gives a density", "density: 120 cells/mm2"),
    DENSITY_OUT_OF_RANGE("No dish holds cells at this density", "between 1 and 20000 cells/mm2"),
    CLUMP_SIZE_OUT_OF_RANGE("A clump has fewer than one cell, or more than a thousand", "clumps of: 4"),
    MEDIUM_HEIGHT_OUT_OF_RANGE("No well holds medium of this height", "between 0.1 and 15 mm"),
    FIELD_OUT_OF_RANGE(
            "The cultured patch is too small for a cell, or too large to compute", "between 0.1 and 20 mm each way"),
    FIELD_LARGER_THAN_WELL(
            "The cultured patch is larger than the bottom of the well", "a patch that fits, such as 1 mm x 1 mm"),
    COUNT_OUT_OF_RANGE("A number of things is not a whole number in its range", "a whole number such as 3"),
    EXPERIMENTS_TOO_FEW("There is less than one experiment", "experiments: 6"),
    GLUCOSE_OUT_OF_RANGE("Glucose is negative or beyond what cells bear", "between 0 and 100 mM"),
    GLUCOSE_NOT_STATED("Neither the recipe nor the formulation gives glucose", "glucose: 5.6 mM"),
    PARAMETER_OUT_OF_RANGE(
            "A parameter is set to what it cannot be at all, such as a negative length",
            "a value within the limits that the message names"),
    SERUM_OUT_OF_RANGE("A serum share is not between 0 and 100 %", "serum: 10 %"),
    FRACTION_OUT_OF_RANGE("A share of the cells is not above 0 and up to 100 %", "fraction: 99 %"),
    CONCENTRATION_NOT_STATED(
            "No concentration is written, and there is no usual one", "a concentration, such as 0.5 uM"),
    CONCENTRATION_OUT_OF_RANGE("A concentration is zero, negative or beyond solubility", "between 1 pM and 1 M"),
    CONCENTRATION_NOT_CONVERTIBLE(
            "A share or mass concentration of a compound whose molar mass is not known", "the concentration in uM"),
    PORE_OUT_OF_RANGE("No transwell membrane has pores of this size", "between 0.1 and 12 um, such as 0.4 um"),
    Z_STEP_OUT_OF_RANGE(
            "Planes of a stack are closer or farther than any microscope sets them",
            "between 0.05 and 20 um, such as 0.3 um"),
    TIME_LAPSE_INCOMPLETE(
            "A time-lapse has an interval without a length, or the other way round", "both: every: 30 s, for: 1 h"),
    INTERVAL_TOO_LONG(
            "The interval of a time-lapse is longer than the time-lapse", "an interval shorter than its length"),

    // procedures
    PROCEDURE_UNUSED("A procedure is never called", "a call of it, or leave it out"),
    PROCEDURE_RECURSIVE("A procedure calls itself, straight or by way of others", "the steps themselves"),
    PROCEDURE_NAMED_LIKE_STEP("A procedure has the name of a step", "another name"),
    PROCEDURE_AMBIGUOUS("A call can be read as two procedures", "names that differ in their fixed words"),
    TOO_MANY_STEPS("The procedures of an arm expand to more than 2000 steps", "fewer procedures within procedures"),
    PLACEHOLDER_UNKNOWN(
            "A placeholder is used or filled that the procedure's name does not have",
            "the placeholder in the name, in braces"),
    PLACEHOLDER_UNUSED(
            "A placeholder of a procedure's name is used in none of its steps",
            "the placeholder in a step, in braces and quotes"),
    PLACEHOLDER_UNFILLED("A call leaves a placeholder open", "a value for each placeholder"),
    PLACEHOLDER_NOT_QUOTED(
            "A placeholder without quotes, which YAML reads as a mapping", "quotes around it: \"{drug}\""),

    // arms
    ARM_WITHOUT_CELLS("An arm never gets cells", "a seed step"),
    ARM_WITHOUT_MEASURE("An arm is never measured", "a measure step"),
    ARM_NAMES_ALIKE("Two arms have names that differ only in case or blanks", "names that can be told apart"),
    MEASURE_BEFORE_CELLS("Something is measured or imaged before there are cells", "the seed step first"),
    STEP_BEFORE_CELLS("Something is done to an empty dish", "the seed step first"),
    SEEDED_TWICE("The same cells are seeded twice", "add for the second time"),
    ADDED_TO_EMPTY_DISH("Cells are added to a dish that holds none", "seed for the first cells"),
    CELLS_NOT_IN_DISH("A step needs cells that are not in the dish", "cells that were seeded or added before"),
    INSERTED_TWICE("A dish gets a second insert", "one insert an arm"),
    COAT_AFTER_CELLS("The bottom is coated when cells are on it", "the coat step first"),
    FILL_TOO_LATE("The dish is filled when cells are in it, or a second time", "one fill step, before the cells"),
    LABEL_AFTER_SEED("A genetic label comes when the cells are in the dish", "the label step before the seed step"),
    STEP_AFTER_FIX("Living cells are needed, but they are fixed", "the step before fix"),
    LIVE_STAIN_AFTER_FIX("A dye that only living cells take up, on fixed cells", "the stain step before fix"),
    FIXED_STAIN_BEFORE_FIX("A stain that needs fixed cells, on living ones", "the fix step first"),
    CHANNEL_WITHOUT_STAIN("A channel is imaged, but nothing in the dish shows in it", "the stain step first"),
    MEASURE_WITHOUT_STAIN("A quantity is measured without the dye it is read from", "the stain step first"),
    TRANSFER_CIRCLE("Arms wait for each other's medium", "an arm that gives medium and takes none of it back"),
    CELLS_UNUSED("Cells are listed but used in no arm", "a seed step, or leave the entry out"),
    MEDIUM_UNUSED("A medium is listed but used in no arm", "a step with it, or leave the entry out"),

    // expectations
    RULE_NOT_UNDERSTOOD("What is expected is not one of the known sentences", "is: greater by 10 points"),
    RULE_AGAINST_ITSELF(
            "The number contradicts the direction, or says nothing", "ratio at least 1.3, or ratio at most 0.5"),
    RULE_NEEDS_VERSUS("A comparison has only one side", "versus: the other arm"),
    RULE_HAS_ONE_ARM("A bound on one arm is given a second arm", "above or below without versus, or a comparison"),
    POINTS_OF_NO_FRACTION(
            "Percentage points of a quantity that is no fraction", "ratio at least ..., or equivalent within 20 %"),
    MARGIN_OUT_OF_RANGE("A margin or a number of points is outside its range", "between 0 and 100"),
    RANGE_UPSIDE_DOWN("The lower bound of a range is not below the upper one", "between 0.5 and 1.5"),
    STATED_TWICE(
            "A finding is stated in two ways at once", "one clause inline, several under all:, or not tested: alone"),
    TIME_NOT_MEASURED(
            "A time is picked at which the arm does not measure the quantity", "a time of one of its measure steps"),
    EXPECT_CELLS_NOT_STATED("The arm holds several cell types, and none is named", "quantity: jc1Ratio of JJN3"),
    EXPECT_CELLS_NOT_IN_ARM("The cells are not in that arm", "a cell type that is seeded there"),
    EXPECT_NOT_MEASURED("No step of the arm measures the quantity", "the quantity in a measure step of that arm"),
    EXPECT_ITSELF("An arm is compared with itself", "versus: another arm"),
    ORIGIN_NOT_UNDERSTOOD("The origin is not one of the three", "origin: emergent, tuned or input"),
    TUNED_WITHOUT_PARAMETERS("It is said to be tuned, but not by which parameters", "tuned: [the parameters]"),
    TUNED_BUT_NOT_SAID("Tuned parameters are named, but the origin is another", "origin: tuned"),
    P_NOT_UNDERSTOOD("A p value is not a number between 0 and 1", "paper p: \"< 0.0001\""),

    // overrides
    OVERRIDE_NOT_UNDERSTOOD(
            "An override is not a cell type or drug, a dot, a parameter or effect and a value",
            "BMSC.caspaseBlock: 1, and on the command line BMSC.caspaseBlock=1"),
    OVERRIDE_TWICE("A parameter is set twice from the same time on", "one value for each time"),
    OVERRIDE_TOO_LATE("An override begins after every arm has ended", "an earlier time"),
    OVERRIDE_TIME_IN_STEP(
            "An override step of an arm has a time of its own", "the value alone, in a step where it is to begin"),
    EFFECT_OUT_OF_RANGE("The strength of an effect is not between 0 and 1", "off, or a share such as 0.5");

    private final String meaning;
    private final String instead;

    ProtocolProblem(String meaning, String instead) {
        this.meaning = meaning;
        this.instead = instead;
    }

    /** The stable word printed with the problem, such as {@code unknown-cell-type}. */
    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it means, as a sentence without a full stop. */
    @Override
    public String meaning() {
        return meaning;
    }

    /** What to write instead, in general; a problem itself says it for its place. */
    public String instead() {
        return instead;
    }
}
