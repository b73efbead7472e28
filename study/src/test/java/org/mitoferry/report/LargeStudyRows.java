package org.mitoferry.report;

import java.util.List;
import java.util.Random;
import org.mitoferry.table.Measurement;

/** The rows of one arm in one experiment of {@link LargeStudy}. */
record LargeStudyRows(List<Measurement> rows, int experiment, String arm, double donor, Random random) {

    void all() {
        boolean deprived = !arm.endsWith(" Nx");
        boolean cut = arm.contains("CX43 off") || arm.contains("ranswell");
        boolean cytochalasin = arm.contains("CytoD");
        for (int field = 1; field <= 10; field++) {
            double noise = Math.exp(donor + 0.15 * random.nextGaussian());
            field(field, "nanotubesPerCell", cytochalasin ? 0 : (deprived ? 0.9 : 0.35) * noise);
            if (arm.contains("ulture") || arm.contains("ranswell")) {
                field(field, "foreignMitochondriaPerCell", cut ? 0 : (deprived ? 9 : 3) * noise);
                field(field, "lamp1ContactFraction", Math.min(0.9, (deprived ? 0.5 : 0.25) * noise));
                field(field, "cagedClusterFraction", cytochalasin ? 0 : 0.2 * noise);
                field(field, "plaqueEnrichment", 2.4 * noise);
                field(field, "fissionLamp1Enrichment", 1.6 * noise);
                field(field, "cargoLamp1Fraction", 0.3 * noise);
            }
            field(field, "heterotypicNanotubeFraction", 0.004);
            field(field, "farRedMean", arm.contains("ulture") ? 900 * noise : 100 + random.nextGaussian());
            if (arm.startsWith("Donor")) {
                split(field, "t=6 h", cut ? 0.03 : 0.24 * noise);
                split(field, "t=6 h; joined", cut ? 0.05 : 0.45 * noise);
                split(field, "t=6 h; never joined", 0.04 * noise);
            }
        }
        if (arm.startsWith("Co-culture")) {
            objects(deprived ? 60 : 30);
        }
    }

    private void objects(int count) {
        for (int i = 0; i < count; i++) {
            boolean large = random.nextDouble() < 0.35;
            String name = "t=24 h; nanotube " + i + (large ? "; large" : "; small");
            double diameter = Math.exp((large ? -0.6 : -2) + 0.3 * random.nextGaussian() + 0.2 * donor);
            double life = (large ? 55 : 25) * -Math.log(1 - random.nextDouble());
            object(name, "nanotubeDiameter_um", diameter);
            object(name, "nanotubeHeight_um", random.nextDouble() < 0.96 ? 3 : 0.4);
            object(name + (life > 60 ? "; censored" : ""), "nanotubeLifetime_min", Math.min(60, life));
            object(
                    "t=24 h; cargo " + i + (large ? "; large" : "; small"),
                    "cargoSpeed_um_per_s",
                    (large ? 0.4 : 0.04) * Math.exp(0.5 * random.nextGaussian()));
            object("t=24 h; mitochondrion " + i, "cargoLength_um", 0.4 + random.nextDouble());
            object(
                    "t=24 h; mitochondrion " + i,
                    "foreignMitochondrionLength_um",
                    (arm.endsWith("Nx") ? 1.5 : 1) * Math.exp(0.4 * random.nextGaussian()));
        }
    }

    private void field(int field, String quantity, double value) {
        String cell = quantity.startsWith("hetero") ? "" : "BMSC";
        rows.add(
                new Measurement("large", experiment, arm, 1, field, cell, "t=24 h", quantity, value, "1", "truth", ""));
    }

    private void split(int field, String object, double value) {
        rows.add(new Measurement(
                "large",
                experiment,
                arm,
                1,
                field,
                "acceptor BMSC",
                object,
                "acceptorPositiveFraction",
                value,
                "1",
                "truth",
                ""));
    }

    private void object(String object, String quantity, double value) {
        String unit = quantity.contains("_min") ? "min" : quantity.contains("_per_") ? "um/s" : "um";
        rows.add(new Measurement("large", experiment, arm, 1, 1, "BMSC", object, quantity, value, unit, "truth", ""));
    }
}
