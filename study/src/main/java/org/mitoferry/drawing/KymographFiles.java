package org.mitoferry.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mitoferry.figure.Figure;
import org.mitoferry.figure.KymographFigure;
import org.mitoferry.figure.KymographLine;
import org.mitoferry.measure.FieldResult;
import org.mitoferry.measure.TubeKymograph;
import org.mitoferry.store.CsvLines;

/**
 * Kymographs of a measured time-lapse as a table beside its other results: of at most three nanotubes, first those in which something
 * moves that the frames can follow, then the longest.
 */
public final class KymographFiles {

    private static final int MOST_NANOTUBES = 3;
    /** Places that are averaged, since light is spread wider than they are apart. */
    private static final int PLACES = 2;

    private static final double SECONDS_PER_MINUTE = 60;

    private static final CsvLines<KymographLine> TABLE = new CsvLines<>(
            "kymographs.csv",
            List.of("nanotube", "channel", "minutes", "position_um", "light"),
            line -> List.of(
                    Integer.toString(line.nanotube()),
                    line.channel(),
                    CsvLines.field(line.minutes()),
                    CsvLines.field(line.positionMicrometres()),
                    CsvLines.field(line.light())),
            fields -> new KymographLine(
                    fields.integer(), fields.text(), fields.number(), fields.number(), fields.number()));

    private KymographFiles() {}

    /** Writes the table of a field into its folder; nothing where there are no kymographs. */
    public static void write(Path field, FieldResult result) throws IOException {
        if (!result.kymographs().isEmpty()) {
            TABLE.write(field, lines(result.kymographs()));
        }
    }

    /** The figures of a field, from its folder; empty where it has no table of them. */
    public static List<Figure> figures(Path field) throws IOException {
        if (!TABLE.in(field)) {
            return List.of();
        }
        String name = String.valueOf(field.getFileName());
        return KymographFigure.draw(name, "field " + name, TABLE.read(field));
    }

    /**
     * Draws the kymographs of all fields of a folder of {@code measure} into its folder of figures; those of fields that are gone are
     * removed, those that are as they were stay.
     *
     * @return how many there are
     */
    public static int draw(Path measured) throws IOException {
        Path into = measured.resolve(FigureFiles.FOLDER);
        List<Figure> all = new ArrayList<>();
        for (Path field : fields(measured.resolve(MicrographFiles.FIELDS))) {
            all.addAll(figures(field));
        }
        removeOthers(into, all.stream().map(Figure::id).toList());
        List<Figure> wanted = new ArrayList<>();
        for (Figure figure : all) {
            Path definition = into.resolve(figure.id() + ".vl.json");
            boolean stands = Files.exists(into.resolve(figure.id() + ".pdf"))
                    && Files.readString(definition).strip().equals(figure.specification());
            if (!stands) {
                wanted.add(figure);
            }
        }
        if (!wanted.isEmpty()) {
            FigureFiles.write(into, wanted);
        }
        return all.size();
    }

    private static List<Path> fields(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(TABLE::in).sorted().toList();
        }
    }

    private static void removeOthers(Path figures, List<String> kept) throws IOException {
        if (!Files.isDirectory(figures)) {
            return;
        }
        List<Path> others;
        try (Stream<Path> all = Files.list(figures)) {
            others = all.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.startsWith(KymographFigure.PREFIX)
                                && kept.stream().noneMatch(id -> name.startsWith(id + "."));
                    })
                    .toList();
        }
        for (Path other : others) {
            Files.delete(other);
        }
    }

    /** Of the nanotubes that are kept, by number, channel by channel. */
    static List<KymographLine> lines(List<TubeKymograph> all) {
        Set<Integer> kept = new HashSet<>();
        all.stream()
                .sorted(Comparator.comparing((TubeKymograph one) -> Double.isNaN(one.speedMicrometresPerSecond()))
                        .thenComparing(Comparator.comparingDouble(TubeKymograph::lengthMicrometres)
                                .reversed())
                        .thenComparingInt(TubeKymograph::nanotube))
                .forEach(one -> {
                    if (kept.size() < MOST_NANOTUBES) {
                        kept.add(one.nanotube());
                    }
                });
        List<KymographLine> lines = new ArrayList<>();
        all.stream()
                .filter(one -> kept.contains(one.nanotube()))
                .sorted(Comparator.comparingInt(TubeKymograph::nanotube).thenComparing(TubeKymograph::channel))
                .forEach(one -> add(lines, one));
        return lines;
    }

    private static void add(List<KymographLine> lines, TubeKymograph one) {
        double[][] light = one.light().rows();
        double step = one.light().stepMicrometres();
        for (int frame = 0; frame < light.length; frame++) {
            double minutes = rounded(frame * one.intervalSeconds() / SECONDS_PER_MINUTE, 1000);
            for (int place = 0; place + PLACES <= light[frame].length; place += PLACES) {
                double sum = 0;
                for (int i = 0; i < PLACES; i++) {
                    sum += light[frame][place + i];
                }
                double middle = (place + (PLACES - 1) / 2.0) * step;
                lines.add(new KymographLine(
                        one.nanotube(),
                        one.channel().word(),
                        minutes,
                        rounded(middle, 1000),
                        rounded(sum / PLACES, 10)));
            }
        }
    }

    private static double rounded(double value, double parts) {
        return Math.rint(value * parts) / parts;
    }
}
