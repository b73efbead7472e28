package org.mitoferry.explanation;

import org.mitoferry.yaml.ProblemCode;

/** What can be wrong with an explanation that is asked for. */
public enum ExplanationProblem implements ProblemCode {
    UNKNOWN_FINDING("unknown-finding", "The protocol expects no row of that name"),
    NOTHING_COMPARED("nothing-compared", "The finding does not compare two arms, so no share of an effect can be told"),
    UNKNOWN_EXPERIMENT("unknown-experiment", "The file describes no experiment of that name"),
    UNKNOWN_EXPLANATION("unknown-explanation", "There is no file of links and answers for that protocol"),
    NOT_TAKEN("override-not-taken", "The protocol does not take an override of the file");

    private final String code;
    private final String meaning;

    ExplanationProblem(String code, String meaning) {
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
