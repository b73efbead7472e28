package org.mitoferry.planning;

import org.mitoferry.yaml.ProblemCode;

/** What can be wrong with a plan that is asked for. */
public enum PlanProblem implements ProblemCode {
    UNKNOWN_FINDING("unknown-finding", "The protocol expects no row of that name"),
    NOTHING_COMPARED("nothing-compared", "The finding does not compare two arms, so there is no effect to be shown"),
    TOO_SMALL_A_PILOT(
            "too-small-a-pilot", "The table has fewer than three experiments in which both arms were measured"),
    OUT_OF_RANGE("out-of-range", "A number is not one that can be asked for");

    private final String code;
    private final String meaning;

    PlanProblem(String code, String meaning) {
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
