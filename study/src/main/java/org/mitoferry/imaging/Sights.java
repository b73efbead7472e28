package org.mitoferry.imaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mitoferry.measure.ChannelRole;
import org.mitoferry.measure.RoleChoice;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.protocol.Protocol;

/** Which channels the assays need for a quantity: of each group of roles one. */
final class Sights {

    static final String NUCLEI = ChannelRole.NUCLEI.word();
    static final String CASPASE = ChannelRole.CASPASE.word();
    static final String DONOR = ChannelRole.DONOR_MITOCHONDRIA.word();
    static final String DII = ChannelRole.DII.word();
    static final String MONOMER = ChannelRole.JC1_MONOMER.word();
    static final String AGGREGATE = ChannelRole.JC1_AGGREGATE.word();

    private static final List<String> LINE = words(RoleChoice.LINES);
    private static final List<String> BODY = words(RoleChoice.BODIES);
    private static final List<String> FAR_RED = List.of(DONOR);
    private static final List<String> CARGO = words(RoleChoice.CARGO);
    private static final List<String> LAMP1 = List.of(ChannelRole.LAMP1.word());

    private static final Map<String, List<List<String>>> NEEDS = new LinkedHashMap<>();

    static {
        need(
                List.of(LINE),
                "nanotubes",
                "nanotubesPerCell",
                "connectedCellFraction",
                "heterotypicNanotubeFraction",
                "nanotubeLength_um",
                "nanotubeDiameter_um",
                "nanotubeFwhm_um",
                "nanotubeHeight_um",
                "nanotubeLifetime_min");
        need(List.of(LINE, CARGO), "cargoMitochondria", "cargoLength_um", "cargoSpeed_um_per_s");
        need(
                List.of(BODY, FAR_RED),
                "foreignMitochondriaPerCell",
                "foreignMitochondrionLength_um",
                "foreignMitochondrionArea_um2",
                "farRedMean");
        need(
                List.of(BODY, FAR_RED, LAMP1),
                "mandersM1",
                "mandersM2",
                "pearson",
                "lamp1ContactFraction",
                "lamp1Enrichment",
                "fissionLamp1Enrichment");
        need(List.of(List.of(ChannelRole.ACTIN.word()), FAR_RED), "cageIndex", "cagedClusterFraction");
        need(List.of(BODY, List.of(ChannelRole.CX43.word())), "plaqueEnrichment", "plaqueArea_um2");
        need(List.of(List.of(MONOMER), List.of(AGGREGATE)), "jc1Ratio");
        need(List.of(List.of(NUCLEI), List.of(CASPASE)), "caspasePositiveFraction");
        need(List.of(BODY, FAR_RED, List.of(DII)), "acceptorPositiveFraction");
        need(List.of(BODY), "cells");
    }

    private Sights() {}

    private static List<String> words(List<ChannelRole> roles) {
        return roles.stream().map(ChannelRole::word).toList();
    }

    private static void need(List<List<String>> groups, String... quantities) {
        for (String quantity : quantities) {
            NEEDS.put(quantity, groups);
        }
    }

    /**
     * The channels to take for some quantities.
     *
     * @param there roles that can be taken, in order
     * @return of these, in that order; none when no quantity can be read from them
     */
    static List<String> wanted(Set<String> quantities, List<String> there) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String quantity : quantities) {
            if (NEEDS.containsKey(quantity) && missing(quantity, there).isEmpty()) {
                NEEDS.get(quantity).forEach(group -> first(group, there).ifPresent(wanted::add));
            }
        }
        if (wanted.stream().anyMatch(role -> BODY.contains(role) && !role.equals(MONOMER))) {
            // They part cells, and tell donors; what marks acceptors tells the groups of spread cells.
            wanted.addAll(List.of(NUCLEI, DONOR, DII));
        }
        List<String> taken = new ArrayList<>(there);
        taken.retainAll(wanted);
        return taken;
    }

    /**
     * Quantities of an arm that a protocol's expectations read; all of those asked for where it expects nothing.
     *
     * @param asked by measure steps
     */
    static Set<String> judged(Set<String> asked, Protocol protocol, String arm) {
        Set<String> read = new LinkedHashSet<>();
        boolean expects = false;
        for (Expectation expectation : protocol.expectations()) {
            for (Clause clause : expectation.clauses()) {
                expects = true;
                boolean third = clause.rule() instanceof Rule.EquivalentShare share
                        && share.ofArm().equals(arm);
                if (clause.arm().equals(arm) || arm.equals(clause.versus()) || third) {
                    read.add(clause.quantity());
                }
            }
        }
        Set<String> judged = new LinkedHashSet<>(asked);
        if (expects) {
            judged.retainAll(read);
        }
        return judged;
    }

    /** What is missing to read a quantity, in words; empty when nothing is. */
    static Optional<String> missing(String quantity, List<String> there) {
        List<List<String>> groups = NEEDS.get(quantity);
        if (groups == null) {
            return Optional.of("no assay of micrographs reads it");
        }
        return groups.stream()
                .filter(group -> first(group, there).isEmpty())
                .findFirst()
                .map(group -> "no channel shows " + String.join(" or ", group));
    }

    private static Optional<String> first(List<String> group, List<String> there) {
        return group.stream().filter(there::contains).findFirst();
    }
}
