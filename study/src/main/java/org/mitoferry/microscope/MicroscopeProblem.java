package org.mitoferry.microscope;

import org.mitoferry.yaml.ProblemCode;

/** What can be wrong with the data files of the microscope, or with what is asked of it. */
public enum MicroscopeProblem implements ProblemCode {
    UNKNOWN_SETTING("unknown-setting", "No setting of the microscope is called so"),
    UNKNOWN_OBJECTIVE("unknown-objective", "No objective is called so"),
    UNKNOWN_DETECTOR("unknown-detector", "No detector is called so"),
    UNKNOWN_CHANNEL("unknown-channel", "No channel shows that"),
    NO_IMAGE_STEP("no-image-step", "Pictures are asked for, and no arm takes any"),
    OUT_OF_RANGE("out-of-range", "A number cannot be");

    private final String code;
    private final String meaning;

    MicroscopeProblem(String code, String meaning) {
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
