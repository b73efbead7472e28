package org.mitoferry.parameter;

import org.mitoferry.yaml.ProblemCode;

/** Mistakes in data files, beyond those of any file. */
public enum CatalogueCode implements ProblemCode {
    UNKNOWN_PARAMETER("unknown-parameter", "A parameter is not in the vocabulary"),
    MISSING_PARAMETER("missing-parameter", "A parameter of the vocabulary is not given"),
    OUTSIDE_RANGE("outside-range", "A value lies outside its own range or what is possible"),
    BAD_VARIATION("bad-variation", "A variation between donors or days is not a share of 0 to 2"),
    BAD_RANGE("bad-range", "A range is not two numbers, the lower first"),
    DUPLICATE_NAME("duplicate-name", "Two files use one name or alias"),
    EXTENDS_ITSELF("extends-itself", "A cell type extends itself, directly or through others"),
    UNKNOWN_KIND_OF_FILE("unknown-kind-of-file", "It is not clear what a data file describes"),
    NO_DATA_FILES("no-data-files", "A folder holds no data files"),
    UNKNOWN_CELL_TYPE("unknown-cell-type", "A cell type is not in the catalogue"),
    UNKNOWN_DRUG("unknown-drug", "A drug is not in the catalogue"),
    UNKNOWN_DYE("unknown-dye", "A dye is not in the catalogue"),
    UNKNOWN_MEDIUM("unknown-medium", "A medium is not in the catalogue"),
    UNKNOWN_LABEL("unknown-label", "A genetic label is not in the catalogue"),
    UNKNOWN_COATING("unknown-coating", "A coating is not in the catalogue"),
    UNKNOWN_FIXATIVE("unknown-fixative", "A fixative is not in the catalogue"),
    UNKNOWN_SET("unknown-set", "A parameter set is not in the catalogue"),
    UNKNOWN_EFFECT("unknown-effect", "A drug has no effect of this name"),
    EFFECT_WITHOUT_PARAMETER("effect-without-parameter", "An effect of a drug acts on no parameter"),
    NO_CONVERSION("no-conversion", "An amount needs a molar mass or strength that the data file does not give");

    private final String code;
    private final String meaning;

    CatalogueCode(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
