package org.mitoferry.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mitoferry.assay.FieldOfView;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.Problems;

/**
 * The fields of a design, each with its picture. Headers of all files are read for it, pixels of none.
 *
 * @param jobs what is to be measured, in the order of the design
 * @param failed files whose headers cannot be read
 */
public record BatchPlan(List<FieldJob> jobs, List<FailedField> failed) {
    public BatchPlan {
        jobs = List.copyOf(jobs);
        failed = List.copyOf(failed);
    }

    /**
     * Finds the files of every line; what a person has to mend is reported with its place in the design.
     *
     * @param study name that the rows bear
     * @param cells label images for all pictures, with {@code {name}} for the name of each; empty for none
     * @param out folder of the results, which is not looked into
     */
    public static BatchPlan of(
            Design design, Path folder, String study, StatedVoxel stated, String cells, Path out, Problems problems)
            throws IOException {
        Planner planner = new Planner(PictureFolder.of(folder, out), study, stated, cells, problems);
        design.lines().forEach(planner::add);
        return new BatchPlan(planner.jobs, planner.failed);
    }

    private static final class Planner {
        private static final String NAME = "{name}";
        private static final int BYTES = 4;

        private final PictureFolder folder;
        private final String study;
        private final StatedVoxel stated;
        private final String cellsOfAll;
        private final Problems problems;
        private final List<FieldJob> jobs = new ArrayList<>();
        private final List<FailedField> failed = new ArrayList<>();
        private final Map<String, Integer> lastField = new HashMap<>();
        private final Map<FieldOfView, String> taken = new LinkedHashMap<>();
        private final Set<String> measured = new HashSet<>();
        private final Set<String> names = new HashSet<>();

        Planner(PictureFolder folder, String study, StatedVoxel stated, String cellsOfAll, Problems problems) {
            this.folder = folder;
            this.study = study;
            this.stated = stated;
            this.cellsOfAll = cellsOfAll;
            this.problems = problems;
        }

        void add(DesignLine line) {
            List<Path> files = folder.matching(line.file());
            if (files.isEmpty()) {
                problems.report(
                        DesignCode.NO_FILE,
                        line.place(),
                        "No file of the folder is called '" + line.file() + "', nor does it fit as a pattern",
                        Suggestions.sentence(line.file(), folder.names()));
            }
            int next = line.field();
            for (Path file : files) {
                next = add(line, file, next);
            }
        }

        /** Adds the series of a file; gives the number of the field after them, 0 where the line has none. */
        private int add(DesignLine line, Path file, int first) {
            List<Micrograph> series;
            try {
                series = Micrographs.open(folder.resolve(file));
            } catch (MicrographProblem broken) {
                failed.add(new FailedField(
                        PictureFolder.name(file), 0, view(line, first, file), String.valueOf(broken.getMessage())));
                return first == 0 ? 0 : first + 1;
            }
            int next = first;
            try {
                List<Integer> chosen = chosen(line, file, series);
                for (int place : chosen) {
                    MicrographFacts facts = series.get(place).facts();
                    boolean alone = series.stream()
                                    .filter(one -> !one.facts().labelled())
                                    .count()
                            == 1;
                    add(line, file, place, facts, alone, next);
                    next = next == 0 ? 0 : next + 1;
                }
            } finally {
                series.forEach(Micrograph::close);
            }
            return next;
        }

        private List<Integer> chosen(DesignLine line, Path file, List<Micrograph> series) {
            List<Integer> chosen = new ArrayList<>();
            for (int place = 0; place < series.size(); place++) {
                MicrographFacts facts = series.get(place).facts();
                boolean asked = line.series().isEmpty()
                        ? !facts.labelled()
                        : line.series().equals(Integer.toString(place + 1))
                                || line.series().equals(facts.series());
                if (asked) {
                    chosen.add(place);
                }
            }
            if (chosen.isEmpty()) {
                List<String> known =
                        series.stream().map(one -> one.facts().series()).toList();
                problems.report(
                        DesignCode.NO_SERIES,
                        line.place(),
                        PictureFolder.name(file) + " has no series '" + line.series() + "'",
                        "It has " + series.size() + ": " + String.join(", ", known));
            }
            return chosen;
        }

        private void add(DesignLine line, Path file, int series, MicrographFacts facts, boolean alone, int field) {
            String name = PictureFolder.name(file);
            int channels = facts.channels().size();
            if (line.channels().size() != channels) {
                problems.report(
                        DesignCode.CHANNEL_COUNT,
                        line.place(),
                        name + " has " + channels + (channels == 1 ? " channel (" : " channels (")
                                + String.join("; ", facts.channelNames()) + "), and the line names "
                                + line.channels().size(),
                        "Name the role of each, - for one that is not to be looked at");
            } else if (line.channels().stream().allMatch(java.util.Optional::isEmpty)) {
                problems.report(
                        DesignCode.NO_ROLE, line.place(), "No channel of " + name + " has a role", "Name one at least");
            }
            if (!measured.add(name + "\n" + series)) {
                problems.report(
                        DesignCode.TWICE, line.place(), name + " is measured already in a line before", "Name it once");
            }
            long samples = (long) facts.width() * facts.height() * facts.depth();
            jobs.add(new FieldJob(
                    nameOf(file, series, alone),
                    name,
                    folder.resolve(file),
                    series,
                    view(line, field, file),
                    line.channels(),
                    stated.over(facts.voxelSize()),
                    samples * BYTES,
                    cells(line, file)));
        }

        /** The view of a picture; a number of its field is found where the design has none. */
        private FieldOfView view(DesignLine line, int asked, Path file) {
            String well = line.arm() + "\n" + line.experiment() + "\n" + line.well() + "\n" + line.hours();
            int field = asked > 0 ? asked : lastField.getOrDefault(well, 0) + 1;
            lastField.merge(well, field, Math::max);
            FieldOfView view = new FieldOfView(study, line.experiment(), line.arm(), line.well(), field, line.hours());
            String before = taken.put(view, PictureFolder.name(file));
            if (before != null) {
                problems.report(
                        DesignCode.SAME_FIELD,
                        line.place(),
                        "Field " + field + " of well " + line.well() + ", experiment " + line.experiment() + ", arm '"
                                + line.arm() + "' is " + before + " already",
                        "Give " + PictureFolder.name(file) + " another field, well or experiment");
            }
            return view;
        }

        private @Nullable Path cells(DesignLine line, Path file) {
            String pattern = line.cells().isEmpty() ? cellsOfAll : line.cells();
            if (pattern.isEmpty()) {
                return null;
            }
            String named = pattern.replace(NAME, PictureFolder.stem(file));
            Path inFolder = folder.resolve(Path.of(named));
            Path place = Files.exists(inFolder) ? inFolder : Path.of(named);
            if (!Files.exists(place)) {
                problems.report(
                        DesignCode.NO_CELLS,
                        line.place(),
                        "There is no label image " + named + " for " + PictureFolder.name(file),
                        "Write its name, with " + NAME + " for the name of the picture");
            }
            return place;
        }

        /** A folder's name for the results of a picture, unlike all others. */
        private String nameOf(Path file, int series, boolean alone) {
            String tidy = PictureFolder.stem(file).replaceAll("[^\\w.+-]+", "-") + (alone ? "" : "-s" + (series + 1));
            String name = tidy;
            for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = tidy + "-" + n;
            }
            return name;
        }
    }
}
