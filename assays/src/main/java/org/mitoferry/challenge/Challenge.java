package org.mitoferry.challenge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.assay.nanotube.NanotubeScore;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/** Scores what a counter called against what is true, field by field. */
public final class Challenge {
    /** What a score is of. */
    public static final String NANOTUBES = "nanotubes";

    /** What a score is of: nanotubes that nobody can tell from others asked for too. */
    public static final String WITH_CROWDED = "nanotubes with crowded";

    /** What a score is of. */
    public static final String MITOCHONDRIA = "mitochondria";

    /** The end of a line belongs to the nearest cell within this. */
    private static final double END_MICROMETRES = 5;

    private static final List<String> ENDINGS = List.of("", ".csv", ".zip", ".roi");

    private Challenge() {}

    /**
     * Scores one field or all fields of a folder.
     *
     * @param truth folder of one field's truth, or of such folders
     * @param result file of one field, folder of {@code measure}, or folder with a file or folder for each truth, under its name
     * @param voxelSize of ImageJ's regions where the truth has no label image; null where nobody stated it
     * @return for each field a score of nanotubes, one with crowded ones, and one of mitochondria, as far as both sides speak of them
     */
    public static List<FieldScore> score(Path truth, Path result, @Nullable VoxelSize voxelSize, Problems problems)
            throws IOException {
        List<Path> folders = folders(truth, problems);
        List<FieldScore> scores = new ArrayList<>();
        for (Path folder : folders) {
            FieldTruth known = FieldTruth.read(folder, problems);
            Path place = FieldTruth.isTruth(truth) ? only(result, known.name()) : of(result, known.name());
            if (place == null) {
                problems.report(
                        "no-result",
                        Place.whole(result.toString()),
                        "There is nothing for the field '" + known.name() + "'",
                        "Name its file or folder like that of the truth");
                continue;
            }
            Volume cells = known.cells();
            FieldCalls calls = FieldCalls.read(place, cells == null ? voxelSize : cells.voxelSize(), problems);
            if (problems.isEmpty()) {
                scores.addAll(scores(known, calls));
            }
        }
        if (scores.isEmpty() && problems.isEmpty()) {
            problems.report(
                    "nothing-to-compare",
                    Place.whole(result.toString()),
                    "Truth and result speak of different things",
                    "Nanotubes have a column 'line', mitochondria have none");
        }
        return scores;
    }

    private static List<Path> folders(Path truth, Problems problems) throws IOException {
        if (Files.isDirectory(truth) && FieldTruth.isTruth(truth)) {
            return List.of(truth);
        }
        List<Path> folders = List.of();
        if (Files.isDirectory(truth)) {
            try (Stream<Path> within = Files.list(truth)) {
                folders = within.filter(Files::isDirectory)
                        .filter(FieldTruth::isTruth)
                        .sorted(Comparator.comparing(Path::toString))
                        .toList();
            }
        }
        if (folders.isEmpty()) {
            problems.report(
                    "no-truth",
                    Place.whole(truth.toString()),
                    "This is no folder with a truth",
                    "It holds nanotubes.json or nanotubes.csv, objects.csv or mitochondria.csv, or folders that do");
        }
        return folders;
    }

    /** The result of the only field: the file or folder itself, or what it has for the field. */
    private static @Nullable Path only(Path result, String name) {
        if (Files.isRegularFile(result)) {
            return result;
        }
        Path named = of(result, name);
        if (named != null || !Files.isDirectory(result)) {
            return named;
        }
        boolean field = Files.exists(result.resolve(FieldCalls.NANOTUBES))
                || Files.exists(result.resolve(FieldCalls.MITOCHONDRIA));
        return field ? result : null;
    }

    private static @Nullable Path of(Path result, String field) {
        return Stream.of(result.resolve("fields"), result)
                .flatMap(folder -> ENDINGS.stream().map(ending -> folder.resolve(field + ending)))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
    }

    private static List<FieldScore> scores(FieldTruth truth, FieldCalls calls) {
        List<FieldScore> scores = new ArrayList<>();
        if (truth.nanotubes() != null && calls.nanotubes() != null) {
            scores.addAll(nanotubes(truth.name(), truth.nanotubes(), calls.nanotubes(), truth.cells()));
        }
        if (truth.objects() != null && calls.mitochondria() != null) {
            scores.add(mitochondria(
                    truth.name(), truth.objects(), truth.residualBodies(), calls.mitochondria(), truth.objectLabels()));
        }
        return scores;
    }

    private static List<FieldScore> nanotubes(
            String field, List<NamedLine> truths, List<NamedLine> calls, @Nullable Volume cells) {
        boolean flat = Stream.concat(truths.stream(), calls.stream()).anyMatch(line -> !line.hasHeights());
        List<NamedLine> known =
                truths.stream().map(line -> flat ? line.flat() : line).toList();
        List<NamedLine> called = calls.stream()
                .map(line -> cells == null ? line : atCells(line, cells))
                .map(line -> flat ? line.flat() : line)
                .toList();
        boolean named =
                Stream.concat(known.stream(), called.stream()).allMatch(line -> line.from() > 0 && line.to() > 0);
        if (cells == null && !named) {
            known = known.stream().map(line -> line.between(1, 2)).toList();
            called = called.stream().map(line -> line.between(1, 2)).toList();
        }
        return List.of(
                compared(field, NANOTUBES, known, called, EnumSet.of(Standing.ASKED), EnumSet.allOf(Standing.class)),
                compared(
                        field,
                        WITH_CROWDED,
                        known,
                        called,
                        EnumSet.of(Standing.ASKED, Standing.CROWDED),
                        EnumSet.of(Standing.SPARED)));
    }

    /** Calls along a spared line, and along none that is asked for, are taken out first. */
    private static FieldScore compared(
            String field,
            String what,
            List<NamedLine> truths,
            List<NamedLine> calls,
            Set<Standing> askedFor,
            Set<Standing> spared) {
        List<NamedLine> asked = truths.stream()
                .filter(line -> askedFor.contains(line.standing()))
                .toList();
        List<NamedLine> others = truths.stream()
                .filter(line -> spared.contains(line.standing()) && !askedFor.contains(line.standing()))
                .toList();
        List<NamedLine> left = calls.stream()
                .filter(call -> asked.stream().anyMatch(call::isAlong)
                        || others.stream().noneMatch(call::isAlong))
                .toList();
        NanotubeScore score = match(asked, left);
        Set<Integer> found = new HashSet<>();
        Set<Integer> right = new HashSet<>();
        score.matches().forEach(match -> {
            found.add(match.truth());
            right.add(match.call());
        });
        return new FieldScore(
                field,
                what,
                asked.size(),
                left.size(),
                calls.size() - left.size(),
                score.matches().size(),
                score.matches().stream().map(NanotubeScore.Match::lengthError).toList(),
                others(asked, found),
                others(left, right));
    }

    private static NanotubeScore match(List<NamedLine> truths, List<NamedLine> calls) {
        return NanotubeScore.of(
                truths.stream().map(NamedLine::joint).toList(),
                calls.stream().map(NamedLine::joint).toList());
    }

    private static List<String> others(List<NamedLine> lines, Set<Integer> without) {
        return IntStream.range(0, lines.size())
                .filter(i -> !without.contains(i))
                .mapToObj(i -> lines.get(i).name())
                .toList();
    }

    /** A line between the cells of the truth that its ends are nearest to. */
    private static NamedLine atCells(NamedLine line, Volume cells) {
        return line.between(cellAt(line, 0, cells), cellAt(line, line.line().size() - 1, cells));
    }

    private static int cellAt(NamedLine line, int point, Volume cells) {
        double height = line.hasHeights() ? line.line().z()[point] : Double.NaN;
        return new ObjectMatch.LabelSearch(cells, END_MICROMETRES)
                .near(line.line().x()[point], line.line().y()[point], height).entrySet().stream()
                        .min(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(0);
    }

    /** Calls at a residual body, which holds the dye of a digested mitochondrion and looks like one, are spared. */
    private static FieldScore mitochondria(
            String field,
            Map<Integer, List<NamedPoint>> objects,
            List<NamedPoint> residualBodies,
            List<NamedPoint> calls,
            @Nullable Volume labels) {
        List<ObjectMatch.Pair> pairs = ObjectMatch.of(objects, labels, calls);
        Set<Integer> found = new HashSet<>();
        Set<Integer> right = new HashSet<>();
        pairs.forEach(pair -> {
            found.add(pair.object());
            right.add(pair.call());
        });
        Set<Integer> spared = new HashSet<>();
        for (int call = 0; call < calls.size(); call++) {
            if (!right.contains(call) && ObjectMatch.isNearAny(residualBodies, calls.get(call))) {
                spared.add(call);
            }
        }
        return new FieldScore(
                field,
                MITOCHONDRIA,
                objects.size(),
                calls.size() - spared.size(),
                spared.size(),
                pairs.size(),
                pairs.stream()
                        .map(ObjectMatch.Pair::lengthError)
                        .filter(error -> !Double.isNaN(error))
                        .toList(),
                objects.keySet().stream()
                        .filter(object -> !found.contains(object))
                        .map(object -> "object " + object)
                        .toList(),
                IntStream.range(0, calls.size())
                        .filter(call -> !right.contains(call) && !spared.contains(call))
                        .mapToObj(call -> calls.get(call).name())
                        .toList());
    }
}
