package org.mitoferry.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.Drug;
import org.mitoferry.parameter.Dye;
import org.mitoferry.parameter.GeneticLabel;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;

/**
 * What an arm takes from the shelves, each once, in the order in which its steps first name it. An arm that gets the medium of another one
 * can meet all that this one does.
 *
 * @param drugs put into its medium
 * @param potentialDyes dyes that report the potential and leave again
 * @param stayingDyes dyes that stay in what they have marked
 * @param labels made by the cells themselves
 * @param insert whether cells hang above the bottom
 */
record Supplies(
        List<Drug> drugs, List<Dye> potentialDyes, List<Dye> stayingDyes, List<GeneticLabel> labels, boolean insert) {

    static Supplies of(Protocol.Arm arm, Protocol protocol, Catalogue catalogue) {
        List<Step> steps = new ArrayList<>();
        collect(arm, protocol, steps);
        Set<Drug> drugs = new LinkedHashSet<>();
        Set<Dye> dyes = new LinkedHashSet<>();
        Set<GeneticLabel> labels = new LinkedHashSet<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Treat treat ->
                    drugs.add(catalogue.drugs().find(treat.with().compound()).orElseThrow());
                case Step.Stain stain ->
                    stain.with()
                            .forEach(dose ->
                                    catalogue.dyes().find(dose.compound()).ifPresent(dyes::add));
                case Step.Label label ->
                    labels.add(catalogue.labels().find(label.with()).orElseThrow());
                default -> {
                    // takes nothing from a shelf
                }
            }
        }
        return new Supplies(
                List.copyOf(drugs),
                of(dyes, EnumSet.of(Dye.Kind.POTENTIAL)),
                of(dyes, EnumSet.of(Dye.Kind.MITOCHONDRIAL, Dye.Kind.MEMBRANE)),
                List.copyOf(labels),
                arm.steps().stream().anyMatch(Step.Insert.class::isInstance));
    }

    private static List<Dye> of(Set<Dye> dyes, Set<Dye.Kind> kinds) {
        return dyes.stream().filter(dye -> kinds.contains(dye.kind())).toList();
    }

    private static void collect(Protocol.Arm arm, Protocol protocol, List<Step> steps) {
        for (Step step : arm.steps()) {
            steps.add(step);
            if (step instanceof Step.TransferMedium transfer) {
                collect(protocol.arm(transfer.fromArm()), protocol, steps);
            }
        }
    }
}
