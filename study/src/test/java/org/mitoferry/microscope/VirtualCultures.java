package org.mitoferry.microscope;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mitoferry.bench.Bench;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.bench.Observer;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.UserData;
import org.mitoferry.yaml.Problems;

/**
 * Cultures that the assays of cells are tuned and scored on, at the densities of the built-in study, on a patch of two by two fields.
 *
 * <p>Seeds 1 to 20 are for tuning, 950 to 959 for scoring; nothing was chosen by looking at the latter.
 */
final class VirtualCultures {

    /** Labelled JJN3 on BMSC for a day without oxygen and glucose. */
    static final String TRANSFER = "transfer";
    /** The same where nothing can pass: no junctions, no uptake of bodies, no vesicles. */
    static final String NO_TRANSFER = "no transfer";
    /** Labelled JJN3 on BMSC for a day in full medium. */
    static final String FULL_MEDIUM = "full medium";
    /** JJN3 alone for a day without oxygen and glucose, with the dye of active caspase. */
    static final String CASPASE = "caspase";
    /** JJN3 that have only been plated, with the same dye: a control. */
    static final String CASPASE_CONTROL = "caspase control";
    /** JJN3 on BMSC, six hours without oxygen and glucose, stained with JC-1 in the same. */
    static final String JC1 = "JC-1";
    /** The same in full medium, stained in it. */
    static final String JC1_FULL_MEDIUM = "JC-1 in full medium";
    /** Two hours without oxygen and glucose. */
    static final String JC1_EARLY = "JC-1 early";
    /** JJN3 alone, a day without oxygen and glucose, as the built-in study stains them. */
    static final String JC1_ALONE = "JC-1 alone";
    /** The same in full medium. */
    static final String JC1_ALONE_FULL_MEDIUM = "JC-1 alone in full medium";
    /** A day of it. */
    static final String JC1_LATE = "JC-1 late";

    private static final String TEXT = """
            title: Fields that assays are scored on
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.33 mm x 0.33 mm, wells: 1, fields: 4}
            cells:
              BMSC: {density: 120 cells/mm2}
              JJN3: {density: 510 cells/mm2, clumps of: 4}
            experiments: 1
            seed: %d
            media:
              Nx:  {gas O2: 18.6 %%, medium: DMEM, glucose: 5.6 mM, serum: 10 %%}
              OGD: {gas O2: 0.2 %%, medium: DMEM without glucose, glucose: 0 mM, serum: 0 %%, pre-equilibrated: yes, rinses: 3}
            procedures:
              co-culture in {condition}:
                - seed: BMSC
                - incubate: 24 h
                - stain: {cells: JJN3, with: MitoTracker Deep Red, at: 100 nM, for: 30 min}
                - wash: {overnight: 16 h}
                - add: JJN3
                - change medium: "{condition}"
                - incubate: 24 h
                - measure: [cells]
            arms:
              transfer:
                - co-culture in OGD
              no transfer:
                - override: {BMSC.cx43: 0, BMSC.efferocytosisRate: 0 /h, JJN3.vesicleRelease: 0 /h}
                - co-culture in OGD
              full medium:
                - co-culture in Nx
              caspase:
                - seed: JJN3
                - change medium: OGD
                - incubate: 24 h
                - stain: {with: [CellEvent caspase-3/7, DAPI], for: 30 min, in: OGD}
                - measure: [caspasePositiveFraction]
              caspase control:
                - seed: JJN3
                - incubate: 1 h
                - stain: {with: [CellEvent caspase-3/7, DAPI], for: 30 min, in: Nx}
                - measure: [caspasePositiveFraction]
              JC-1:
                - seed: BMSC
                - incubate: 12 h
                - add: JJN3
                - change medium: OGD
                - incubate: 6 h
                - stain: {with: JC-1, at: 2 uM, for: 30 min, in: OGD}
                - wash: once
                - measure: [jc1Ratio]
              JC-1 in full medium:
                - seed: BMSC
                - incubate: 12 h
                - add: JJN3
                - change medium: Nx
                - incubate: 6 h
                - stain: {with: JC-1, at: 2 uM, for: 30 min, in: Nx}
                - wash: once
                - measure: [jc1Ratio]
              JC-1 early:
                - seed: BMSC
                - incubate: 12 h
                - add: JJN3
                - change medium: OGD
                - incubate: 2 h
                - stain: {with: JC-1, at: 2 uM, for: 30 min, in: OGD}
                - wash: once
                - measure: [jc1Ratio]
              JC-1 late:
                - seed: BMSC
                - incubate: 12 h
                - add: JJN3
                - change medium: OGD
                - incubate: 24 h
                - stain: {with: JC-1, at: 2 uM, for: 30 min, in: OGD}
                - wash: once
                - measure: [jc1Ratio]
              JC-1 alone:
                - seed: JJN3
                - change medium: OGD
                - incubate: 24 h
                - stain: {with: JC-1, at: 2 uM, for: 30 min, in: OGD}
                - wash: once
                - measure: [jc1Ratio]
              JC-1 alone in full medium:
                - seed: JJN3
                - change medium: Nx
                - incubate: 24 h
                - stain: {with: JC-1, at: 2 uM, for: 30 min, in: Nx}
                - wash: once
                - measure: [jc1Ratio]
            """;

    private VirtualCultures() {}

    /**
     * An arm at its end.
     *
     * @param store folder where grown cultures are kept and found again; null for none
     */
    static Culture grown(String arm, long seed, @Nullable Path store, Crew crew) throws IOException {
        Problems problems = new Problems();
        Laboratory laboratory = Laboratory.open(UserData.NONE, problems);
        problems.throwIfAny();
        Protocol protocol = laboratory
                .read("fields", "fields", String.format(Locale.ROOT, TEXT, seed), List.of())
                .orThrow();
        BenchJob job = new BenchJob(protocol, protocol.arm(arm), 1, laboratory.catalogue());
        Path kept = store == null ? null : store.resolve(arm.replace(' ', '-') + "-" + seed + ".bench");
        if (kept != null && Files.exists(kept)) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(kept)))) {
                return Bench.resume(job, crew, Observer.BLIND, in).culture();
            }
        }
        Bench bench = Bench.start(job, crew, Observer.BLIND);
        while (bench.advance(600)) {}
        if (kept != null) {
            Files.createDirectories(store);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(kept)))) {
                bench.save(out);
            }
        }
        return bench.culture();
    }
}
