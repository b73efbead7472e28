package org.mitoferry.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mitoferry.measure.ChannelRole;
import org.mitoferry.protocol.BuiltInProtocols;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.UserData;
import org.mitoferry.yaml.Problems;

class SightsTest {

    private static final List<String> ALL =
            List.of("caspase-3/7", "nuclei", "LifeAct", "actin", "Lamp1", "CX43", "donor mitochondria");

    @Test
    void only_channels_that_a_quantity_needs_are_taken_and_of_two_that_show_the_same_one() {
        assertEquals(List.of("nuclei", "actin", "donor mitochondria"), Sights.wanted(Set.of("nanotubesPerCell"), ALL));
        assertEquals(List.of("caspase-3/7", "nuclei"), Sights.wanted(Set.of("caspasePositiveFraction"), ALL));
        assertEquals(List.of(), Sights.wanted(Set.of("glucose_mM", "viableFraction"), ALL));
    }

    @Test
    void what_cannot_be_seen_has_a_reason() {
        assertEquals(
                Optional.of("no channel shows Lamp1"),
                Sights.missing("lamp1ContactFraction", List.of("actin", "donor mitochondria")));
        assertEquals(Optional.of("no assay of micrographs reads it"), Sights.missing("atpLevel", ALL));
        assertEquals(Optional.empty(), Sights.missing("lamp1ContactFraction", ALL));
    }

    @Test
    void roles_are_those_of_the_assays() {
        List<String> everything = ChannelRole.words();
        for (String quantity : List.of("nanotubes", "jc1Ratio", "acceptorPositiveFraction", "cagedClusterFraction")) {
            assertEquals(Optional.empty(), Sights.missing(quantity, everything), quantity);
            assertTrue(everything.containsAll(Sights.wanted(Set.of(quantity), everything)));
        }
    }

    @Test
    void pictures_are_for_what_the_findings_of_an_arm_read() {
        Problems problems = new Problems();
        Laboratory laboratory = Laboratory.open(UserData.NONE, problems);
        problems.throwIfAny();
        String name = "solimando-2025";
        Protocol study = laboratory
                .read(name, name, BuiltInProtocols.read(name), List.of())
                .orThrow();
        Set<String> asked = Set.of("farRedMean", "nanotubesPerCell", "plaqueEnrichment");
        assertEquals(Set.of("farRedMean"), Sights.judged(asked, study, "Unstained OGD"));
        assertEquals(
                Set.of("farRedMean", "nanotubesPerCell", "plaqueEnrichment"),
                Sights.judged(asked, study, "Co-culture OGD"));
    }
}
