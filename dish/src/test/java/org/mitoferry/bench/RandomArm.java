package org.mitoferry.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.mitoferry.parameter.Drug;
import org.mitoferry.parameter.Entry;
import org.mitoferry.parameter.ParameterValue;

/** What a person without a plan might do to a small dish. */
final class RandomArm {

    private static final List<String> CELLS = List.of("JJN3", "BMSC");

    /** The first and the last parameter of the chain in a data file: those between are overridden at random. */
    private static final Set<String> ENDS = Set.of("cx43", "survivalFactorRelease");

    /** So that a few hours see what else takes a day. */
    private static final String QUICK = """
            override:
              JJN3.plaqueNucleation: 12 /h
              BMSC.plaqueNucleation: 30 /h
              BMSC.plaqueGrowthTime: 0.2 h
              BMSC.plaqueArea: 12 um2
              BMSC.connexosomeRate: 3 /h
              BMSC.lysosomeEncounter: 0.1 /min
              BMSC.efferocytosisRate: 2 /h
              BMSC.donationRate: 0.3 /h
              BMSC.digestionTime: 1 h
              BMSC.nanotubeNucleation: 2 /h
              BMSC.nanotubeLargeShare: 0.8
              JJN3.exportDocking: 1
              JJN3.vesicleRelease: 0.2 /h
              JJN3.vesicleReach: 100 um
              JJN3.divisionTime: 8 h
              JJN3.caspaseDelay: 0.5 h
            """;

    private final Random random;
    private final List<ParameterValue> chain;
    private final List<String> steps = new ArrayList<>();

    private RandomArm(long seed) {
        random = new Random(seed);
        chain = chainParameters();
    }

    /** The text of a protocol whose first arm is random. */
    static String protocol(long seed) {
        return new RandomArm(seed).text();
    }

    private String text() {
        steps.add("- seed: BMSC");
        steps.add("- incubate: " + minutes(5, 60));
        steps.add(random.nextInt(10) == 0 ? "- insert: JJN3" : "- add: JJN3");
        steps.add("- change medium: OGD");
        for (int k = 3 + random.nextInt(5); k > 0; k--) {
            steps.add(deed());
            steps.add("- incubate: " + minutes(10, 90));
        }
        if (random.nextInt(4) == 0) {
            steps.add("- fix: " + any(TestBench.SHIPPED.fixatives().all()));
        }
        steps.add("- measure: [cells]");
        String cells = "{JJN3: {density: 400 cells/mm2, clumps of: 3}, BMSC: {density: 160 cells/mm2}}";
        String protocol = TestBench.protocol(cells, String.join("\n", steps))
                .replace("0.2 mm x 0.25 mm", "0.15 mm x 0.2 mm")
                .replace("seed: 7", "seed: " + random.nextInt(1_000_000));
        return random.nextInt(3) == 0 ? protocol : protocol + QUICK;
    }

    private String deed() {
        String cell = CELLS.get(random.nextInt(2));
        return switch (random.nextInt(13)) {
            case 0 -> "- add: " + cell;
            case 1 -> "- add: {cells: " + cell + ", density: " + (40 + random.nextInt(200)) + " cells/mm2}";
            case 2 -> "- remove: {cells: %s, fraction: %s}".formatted(cell, share());
            case 3, 4 -> "- kill: {cells: %s, fraction: %s}".formatted(cell, share());
            case 5 -> "- change medium: " + (random.nextBoolean() ? "Nx" : "OGD");
            case 6, 7 ->
                "- treat: {with: %s, for: %s}"
                        .formatted(any(TestBench.SHIPPED.drugs().all()), minutes(5, 60));
            case 8 -> "- wash: 3 times";
            case 9 ->
                "- stain: {with: JC-1, at: 2 uM, for: 10 min}\n- image: {objective: 20x/0.8, every: 20 s, for: "
                        + minutes(5, 60) + "}";
            default -> override(cell);
        };
    }

    private String override(String cell) {
        ParameterValue one = chain.get(random.nextInt(chain.size()));
        double value = one.lowest() + random.nextDouble() * (one.highest() - one.lowest());
        String unit = one.unit().equals("1") ? "" : " " + one.unit();
        return String.format(Locale.ROOT, "- override: {%s.%s: %.6f%s}", cell, one.name(), value, unit);
    }

    private String share() {
        return String.format(Locale.ROOT, "%.2f", 0.05 + 0.9 * random.nextDouble());
    }

    private String minutes(int least, int most) {
        return least + random.nextInt(most - least) + " min";
    }

    private String any(List<? extends Entry> entries) {
        List<? extends Entry> fit = entries.stream()
                .filter(entry -> !(entry instanceof Drug drug) || drug.usualMicromolar() > 0)
                .toList();
        return fit.get(random.nextInt(fit.size())).name();
    }

    private static List<ParameterValue> chainParameters() {
        List<ParameterValue> all = TestBench.SHIPPED
                .cells()
                .find("BMSC")
                .orElseThrow()
                .parameters()
                .list();
        int first = -1;
        int last = -1;
        for (int k = 0; k < all.size(); k++) {
            if (ENDS.contains(all.get(k).name())) {
                first = first < 0 ? k : first;
                last = k;
            }
        }
        return all.subList(first, last);
    }
}
