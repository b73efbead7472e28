package org.mitoferry.yaml;

/** A kind of mistake: a stable word and its meaning. Each package that reads files lists its own as an enum. */
public interface ProblemCode {

    /** Short, stable, kebab case. */
    String code();

    /** One sentence for the list of codes. */
    String meaning();
}
