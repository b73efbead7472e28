package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.mitoferry.assay.nanotube.Candidate;
import org.mitoferry.assay.nanotube.NanotubeAssay;
import org.mitoferry.assay.nanotube.NanotubeCount;
import org.mitoferry.assay.nanotube.NanotubeScore;
import org.mitoferry.assay.nanotube.NanotubeScore.Joint;
import org.mitoferry.assay.nanotube.NanotubeSettings;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.segmentation.CellBodies;
import org.mitoferry.segmentation.CellMap;
import org.mitoferry.segmentation.SegmentationSettings;

/**
 * How well nanotubes are counted on virtual micrographs of the dish: {@code NanotubeAccuracy WHAT FIRST LAST}, from a first to a last seed. Not a
 * test.
 *
 * <p>WHAT is {@code fields} (normal signal, with true and with found cells), {@code photons}, {@code steps} or {@code density} (curves, with true
 * cells), or {@code close-up} (diameters in fine crops).
 */
final class NanotubeAccuracy {

    private static final NanotubeSettings SETTINGS = NanotubeSettings.defaults();

    private NanotubeAccuracy() {}

    /**
     * What came of one way to count.
     *
     * @param told of nanotubes of which it can be told what they join, and that are as long as the assay asks for; a call along another is neither
     *     right nor wrong
     * @param all of these too, where ends lie at several cells or a third cell is passed through, and with calls along free lines that touch a
     *     cell as wrong
     * @param errors of matches: length as a share, height in um, diameter as a share (NaN up to 0.3 um)
     */
    record Outcome(NanotubeScore told, NanotubeScore all, List<double[]> errors) {}

    public static void main(String[] arguments) throws MicrographProblem {
        long first = Long.parseLong(arguments[1]);
        long last = Long.parseLong(arguments[2]);
        Setting normal = Microscope.shipped().equipment().setting(Equipment.NORMAL_SIGNAL);
        try (Crew crew = new Crew(2)) {
            switch (arguments[0]) {
                case "fields" -> fields(first, last, normal, crew);
                case "photons" -> {
                    Map<String, Setting> settings = new LinkedHashMap<>();
                    for (double photons : new double[] {3, 5, 7, 9, 12, 20, 30}) {
                        settings.put(photons + " photons", normal.withNanotubePhotons(photons));
                    }
                    rows(first, last, "120 cells/mm2", settings, crew);
                }
                case "steps" -> {
                    Map<String, Setting> settings = new LinkedHashMap<>();
                    for (double step : new double[] {0.2, 0.3, 0.4, 0.6, 0.8, 1}) {
                        settings.put("planes " + step + " um apart", normal.withZStep(step));
                    }
                    rows(first, last, "120 cells/mm2", settings, crew);
                }
                case "density" -> {
                    for (int density : new int[] {30, 60, 120, 180}) {
                        rows(first, last, density + " cells/mm2", Map.of(density + " BMSC/mm2", normal), crew);
                    }
                }
                case "close-up" -> closeUp(first, last, crew);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    private static void fields(long first, long last, Setting setting, Crew crew) throws MicrographProblem {
        List<Outcome> withTrue = new ArrayList<>();
        List<Outcome> withFound = new ArrayList<>();
        List<Outcome> lines = new ArrayList<>();
        for (long seed = first; seed <= last; seed++) {
            Culture culture = NanotubeField.culture(seed, crew);
            NanotubeField field = NanotubeField.whole(culture, setting, crew);
            withTrue.add(withTrueCells(field));
            withFound.addAll(withFoundCells(field));
            lines.add(withFound.removeLast());
            print("seed " + seed + ", true cells", List.of(withTrue.getLast()));
            print("seed " + seed + ", found cells", List.of(withFound.getLast()));
            print("seed " + seed + ", found cells, lines alone", List.of(lines.getLast()));
        }
        print("all, true cells", withTrue);
        print("all, found cells", withFound);
        print("all, found cells, lines alone", lines);
    }

    /** A row for every setting; each culture is grown once. */
    private static void rows(long first, long last, String stroma, Map<String, Setting> settings, Crew crew)
            throws MicrographProblem {
        Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
        settings.keySet().forEach(name -> outcomes.put(name, new ArrayList<>()));
        for (long seed = first; seed <= last; seed++) {
            Culture culture = NanotubeField.culture(seed, "0.4 mm x 0.4 mm", stroma, crew);
            for (Map.Entry<String, Setting> setting : settings.entrySet()) {
                outcomes.get(setting.getKey()).add(withTrueCells(NanotubeField.of(culture, setting.getValue(), crew)));
            }
        }
        outcomes.forEach(NanotubeAccuracy::print);
    }

    /** A crop round the middle of every nanotube above 0.3 um of the field in the middle of the dish. */
    private static void closeUp(long first, long last, Crew crew) throws MicrographProblem {
        Setting normal = Microscope.shipped().equipment().setting(Equipment.NORMAL_SIGNAL);
        Setting close = Microscope.shipped().equipment().setting("close-up");
        List<Outcome> outcomes = new ArrayList<>();
        for (long seed = first; seed <= last; seed++) {
            Culture culture = NanotubeField.culture(seed, crew);
            for (double[] middle : NanotubeField.middles(culture, normal, 0.3, crew)) {
                outcomes.add(withTrueCells(NanotubeField.at(culture, close, middle[0], middle[1], crew)));
            }
        }
        print("crops of 0.06 um", outcomes);
    }

    static Outcome withTrueCells(NanotubeField field) {
        NanotubeCount count =
                NanotubeAssay.count(field.actin(), field.cells(), field.types(), field.spread(), SETTINGS);
        return outcome(field, count, UnaryOperator.identity());
    }

    /** With the true cells in which most of the found ones lie; and, beside it, of the lines alone, whichever cells they were said to join. */
    static List<Outcome> withFoundCells(NanotubeField field) {
        CellMap cells = CellBodies.find(field.actin(), field.nuclei(), field.donor(), SegmentationSettings.defaults());
        int[] truth = mostCovered(cells.labels(), field.cells());
        NanotubeCount count = NanotubeAssay.count(field.actin(), cells, field.spread(), SETTINGS);
        List<Joint> lines = joints(field.nanotubes().stream()
                .filter(one -> one.kind().equals("nanotube"))
                .toList());
        return List.of(
                outcome(
                        field,
                        count,
                        call -> new Joint(truth[call.firstCell()], truth[call.secondCell()], call.line())),
                outcome(
                        field,
                        count,
                        call -> lines.stream()
                                .filter(one -> distance(call.line(), one.line()) < 1)
                                .findFirst()
                                .map(one -> new Joint(one.firstCell(), one.secondCell(), call.line()))
                                .orElse(call)));
    }

    /** The true cell in which most of a found one lies. */
    static int[] mostCovered(Labels found, Labels truth) {
        int[][] shared = new int[found.count() + 1][truth.count() + 1];
        for (int z = 0; z < found.depth(); z++) {
            for (int i = 0; i < found.plane(z).length; i++) {
                shared[found.plane(z)[i]][truth.plane(z)[i]]++;
            }
        }
        return IntStream.range(0, shared.length)
                .map(label -> IntStream.rangeClosed(1, truth.count())
                        .reduce(0, (a, b) -> shared[label][b] > (a == 0 ? 0 : shared[label][a]) ? b : a))
                .toArray();
    }

    static Outcome outcome(NanotubeField field, NanotubeCount count, UnaryOperator<Joint> named) {
        List<TrueNanotube> told = new ArrayList<>(field.resolvable());
        List<TrueNanotube> others = new ArrayList<>(told);
        told.removeIf(one -> one.lengthMicrometres() < SETTINGS.leastLengthMicrometres());
        others.removeAll(told);
        List<TrueNanotube> doubtful = new ArrayList<>(field.doubtful());
        doubtful.addAll(others);
        List<TrueNanotube> all = new ArrayList<>(told);
        for (TrueNanotube one : field.doubtful()) {
            boolean crowded =
                    one.doubt().equals(Doubts.SHARED_END) || one.doubt().equals(Doubts.PASSES);
            (crowded ? all : others).add(one);
        }
        others.removeIf(one -> !one.kind().equals("nanotube"));
        List<Candidate> kept = counted(count.nanotubes(), told, doubtful);
        NanotubeScore score = NanotubeScore.of(joints(told), calls(kept, named));
        List<double[]> errors = new ArrayList<>();
        for (NanotubeScore.Match match : score.matches()) {
            TrueNanotube one = told.get(match.truth());
            var measures = kept.get(match.call()).measures();
            double height = (one.points().getFirst()[2] + one.points().getLast()[2]) / 2 - field.bottomMicrometres();
            double diameter = one.diameterMicrometres() > 0.3
                    ? measures.diameterMicrometres() / one.diameterMicrometres() - 1
                    : Double.NaN;
            errors.add(new double[] {match.lengthError(), measures.heightMicrometres() - height, diameter});
        }
        List<Candidate> keptOfAll = counted(count.nanotubes(), all, others);
        return new Outcome(score, NanotubeScore.of(joints(all), calls(keptOfAll, named)), errors);
    }

    private static List<Joint> joints(List<TrueNanotube> nanotubes) {
        return nanotubes.stream().map(NanotubeField::joint).toList();
    }

    private static List<Joint> calls(List<Candidate> candidates, UnaryOperator<Joint> named) {
        return candidates.stream()
                .map(one -> named.apply(new Joint(one.firstCell(), one.secondCell(), one.line())))
                .toList();
    }

    /** Calls but for those along a line that is of no account, unless they lie along one that is. */
    private static List<Candidate> counted(
            List<Candidate> calls, List<TrueNanotube> account, List<TrueNanotube> noAccount) {
        return calls.stream()
                .filter(call -> isAlong(call, account) || !isAlong(call, noAccount))
                .toList();
    }

    private static boolean isAlong(Candidate call, List<TrueNanotube> lines) {
        return lines.stream()
                .anyMatch(one -> distance(call.line(), NanotubeField.joint(one).line()) < 1);
    }

    /** Mean distance of the points of a line from a straight one. */
    private static double distance(Polyline line, Polyline other) {
        Polyline even = line.resampled(0.25);
        Polyline dense = other.resampled(0.25);
        double sum = 0;
        for (int i = 0; i < even.size(); i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < dense.size(); j++) {
                double dx = even.x()[i] - dense.x()[j];
                double dy = even.y()[i] - dense.y()[j];
                double dz = even.z()[i] - dense.z()[j];
                least = Math.min(least, dx * dx + dy * dy + dz * dz);
            }
            sum += Math.sqrt(least);
        }
        return sum / even.size();
    }

    static void print(String name, List<Outcome> outcomes) {
        NanotubeScore told =
                NanotubeScore.together(outcomes.stream().map(Outcome::told).toList());
        NanotubeScore all =
                NanotubeScore.together(outcomes.stream().map(Outcome::all).toList());
        List<double[]> errors =
                outcomes.stream().flatMap(one -> one.errors().stream()).toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.2f | %.2f | %.2f | %d | %.2f | %.2f | %.2f | %.3f | %.3f | %.3f (%d) |%n",
                name,
                told.truths(),
                told.calls(),
                told.precision(),
                told.recall(),
                told.f1(),
                all.truths(),
                all.precision(),
                all.recall(),
                all.f1(),
                mean(errors, 0),
                mean(errors, 1),
                bias(errors),
                errors.stream().filter(e -> !Double.isNaN(e[2])).count());
    }

    private static double mean(List<double[]> errors, int what) {
        return errors.stream().mapToDouble(e -> Math.abs(e[what])).average().orElse(Double.NaN);
    }

    private static double bias(List<double[]> errors) {
        return errors.stream()
                .mapToDouble(e -> e[2])
                .filter(e -> !Double.isNaN(e))
                .average()
                .orElse(Double.NaN);
    }
}
