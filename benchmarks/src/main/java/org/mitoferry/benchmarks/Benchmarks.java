package org.mitoferry.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./mitoferry benchmark [--quick] [NAME...]}: measures what is claimed of speed and prints a line of JSON for each figure: name,
 * value, unit, target, limit, percentOfLimit, ok. Figures are the best of some goes; limits are what the memory of this machine allows,
 * measured first.
 */
public final class Benchmarks {

    private static final Map<String, Trial> TRIALS = new LinkedHashMap<>();

    /** What takes minutes is left out of a quick round, unless it is named. */
    private static final List<String> LONG = List.of("well", "run", "images");

    static {
        TRIALS.put("mitochondria", new MitochondriaTrial());
        TRIALS.put("medium", new MediumTrial());
        TRIALS.put("pictures", new PictureTrial());
        TRIALS.put("start", new ProgramTrial("help", List.of("--help"), 0.4, 5));
        TRIALS.put("quickstart", new ProgramTrial("quickstart with its report", List.of("run", "quickstart"), 15, 3));
        TRIALS.put("well", new WellTrial());
        TRIALS.put("run", new ProgramTrial("run solimando-2025", List.of("run", "solimando-2025"), 180, 1));
        TRIALS.put(
                "images",
                new ProgramTrial("run solimando-2025 --image", List.of("run", "solimando-2025", "--image"), 900, 1));
    }

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>(List.of(arguments));
        boolean quick = names.remove("--quick");
        if (names.contains("--help") || !TRIALS.keySet().containsAll(names)) {
            System.err.println(
                    "Usage: mitoferry benchmark [--quick] [NAME...]\nNames: " + String.join(", ", TRIALS.keySet())
                            + ".\nWithout a name all are measured; with --quick without " + String.join(", ", LONG)
                            + ", within a minute.");
            System.exit(names.contains("--help") ? 0 : 2);
        }
        Bandwidth bandwidth = Bandwidth.measured();
        print(new Figure("memory, one thread", bandwidth.oneThread() * 1e-9, "GB/s", Double.NaN, Double.NaN));
        print(new Figure("memory, two threads", bandwidth.twoThreads() * 1e-9, "GB/s", Double.NaN, Double.NaN));
        for (Map.Entry<String, Trial> trial : TRIALS.entrySet()) {
            boolean wanted =
                    names.isEmpty() ? !quick || !LONG.contains(trial.getKey()) : names.contains(trial.getKey());
            if (wanted) {
                trial.getValue().run(quick, bandwidth).forEach(Benchmarks::print);
            }
        }
    }

    private static void print(Figure figure) {
        System.out.println(figure.line());
    }
}
