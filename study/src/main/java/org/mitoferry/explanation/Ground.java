package org.mitoferry.explanation;

import org.jspecify.annotations.Nullable;
import org.mitoferry.explanation.Explanations.Overriding;
import org.mitoferry.trial.Trial;

/** Where studies come from: protocols with overrides, under a set, in the size that was asked for. */
public interface Ground {

    /**
     * A study, with all arms that its findings name.
     *
     * @param protocol name of a built-in protocol; null for the one that is explained
     * @param overriding numbers set otherwise; null for none
     * @throws org.mitoferry.yaml.InvalidInput with what the protocol does not take, located in the file of explanations
     */
    Trial study(@Nullable String protocol, @Nullable Overriding overriding, String set);
}
