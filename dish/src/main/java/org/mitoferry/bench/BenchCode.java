package org.mitoferry.bench;

import org.mitoferry.yaml.ProblemCode;

/** What the bench may find wrong with a protocol that reads well. */
public enum BenchCode implements ProblemCode {
    BEYOND_THE_BENCH("beyond-the-bench", "The bench of this version cannot carry a step out");

    private final String code;
    private final String meaning;

    BenchCode(String code, String meaning) {
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
