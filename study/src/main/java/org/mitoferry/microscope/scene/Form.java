package org.mitoferry.microscope.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Numbers of forms that are no state of the culture; their values stand in a data file. */
public enum Form {
    DOME_HEIGHT("um"),
    DOME_WIDTH("1"),
    LAMELLA_HEIGHT("um"),
    RIM_HEIGHT("um"),
    FLANK_WIDTH("um"),
    FOOT_HEIGHT("um"),
    NUCLEUS_LONG("1"),
    NUCLEUS_WIDE("1"),
    NUCLEUS_HIGH("um"),
    ROUND_NUCLEUS("1"),
    ROUND_NUCLEUS_OFF("1"),
    NUCLEOLI("1"),
    NUCLEOLUS_SIZE("um"),
    NUCLEOLUS_DNA("1"),
    CORTEX_THICKNESS("um"),
    SHEET_THICKNESS("um"),
    SHEET_ACTIN("1"),
    CYTOSOL_ACTIN("1"),
    STRESS_FIBRES("1"),
    STRESS_FIBRE_WIDTH("um"),
    STRESS_FIBRE_ACTIN("1"),
    STRESS_FIBRE_BOW("um"),
    FILOPODIA("1"),
    ROUND_FILOPODIA("1"),
    FILOPODIUM_LENGTH("um"),
    FILOPODIUM_WIDTH("um"),
    FILOPODIUM_PHOTONS("1"),
    FILOPODIUM_TURN("1"),
    FILOPODIUM_KINKS("1"),
    RETRACTION_FIBRES("1"),
    RETRACTION_LENGTH("um"),
    RETRACTION_WIDTH("um"),
    RETRACTION_PHOTONS("1"),
    BRIDGE_AGE("min"),
    BRIDGE_WIDTH("um"),
    STUB_LENGTH("um"),
    ROOT_LENGTH("um"),
    CAGE_THICKNESS("um"),
    CAGE_ACTIN("1"),
    CAGE_GAP("um"),
    LYSOSOME_SPREAD("1"),
    LYSOSOME_SMALLEST("um"),
    LYSOSOME_LARGEST("um"),
    LYSOSOME_LIGHT_SPREAD("1"),
    LYSOSOME_WALL("um"),
    PLAQUE_CAP("um"),
    MITOCHONDRIAL_STEP("um"),
    CASPASE_RISE("min"),
    CASPASE_BACKGROUND("1"),
    USUAL_POTENTIAL("mV");

    private final String unit;
    private final String key;

    Form(String unit) {
        this.unit = unit;
        StringBuilder name = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        key = name.toString();
    }

    /** Unit of its value in memory. */
    public String unit() {
        return unit;
    }

    /** Its name in the data file. */
    public String key() {
        return key;
    }

    /** Names of all. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Form::key).toList();
    }
}
