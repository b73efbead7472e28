package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mitoferry.figure.Figure;
import org.mitoferry.medium.MediumConstants;
import org.mitoferry.medium.PericellularOxygen;
import org.mitoferry.oxygen.OxygenCurves;
import org.mitoferry.oxygen.RestingRespiration;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.CellType;
import org.mitoferry.report.FigurePage;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.UserData;
import org.mitoferry.store.WholeFile;
import org.mitoferry.writing.Digits;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mitoferry oxygen}. */
@Command(
        name = "oxygen",
        description = "Oxygen at the cells for a gas, a height of medium and cells on the bottom.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  mitoferry oxygen --gas 0.2% --height 2mm --cells \"JJN3 600/mm2, BMSC 120/mm2\""})
final class OxygenCommand implements Callable<Integer> {
    private static final int BAR = 30;
    private static final double PERCENT = 100;

    @Option(names = "--gas", required = true, paramLabel = "PERCENT", description = "Oxygen in the gas, such as 0.2%%.")
    private String gas = "";

    @Option(
            names = "--height",
            required = true,
            paramLabel = "LENGTH",
            description = "Height of the medium, such as 2mm.")
    private String height = "";

    @Option(
            names = "--cells",
            required = true,
            paramLabel = "CELLS",
            description = "Cells on the bottom, such as \"JJN3 600/mm2, BMSC 120/mm2\".")
    private String cells = "";

    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Also draws the curves: .html is a page, .json is Vega-Lite.")
    private @Nullable Path plot;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        OxygenQuestion question = OxygenQuestion.read(gas, height, cells, problems);
        Catalogue catalogue =
                Laboratory.open(new UserData(data.paths()), problems).catalogue();
        List<CellType> types = new ArrayList<>();
        for (OxygenQuestion.Density density : question.cells()) {
            Optional<CellType> type = catalogue.cells().find(density.cellType());
            if (type.isEmpty()) {
                problems.report(
                        "unknown-cell-type",
                        Place.whole("--cells"),
                        "There is no cell type '" + density.cellType() + "'",
                        catalogue.cells().suggestion(density.cellType()));
            }
            type.ifPresent(types::add);
        }
        if (plot != null && !plot.toString().matches(".*\\.(html|json)")) {
            problems.report(
                    "unknown-format",
                    Place.whole("--plot"),
                    "'" + plot + "' is no kind of plot",
                    "End it with .html or .json");
        }
        problems.throwIfAny();
        answer(question, types, catalogue);
        return Exit.DONE;
    }

    private void answer(OxygenQuestion question, List<CellType> types, Catalogue catalogue) throws IOException {
        List<PericellularOxygen.Layer> layers = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            RestingRespiration rest = RestingRespiration.of(types.get(i), catalogue);
            layers.add(new PericellularOxygen.Layer(
                    rest.cellType(),
                    question.cells().get(i).perSquareMillimetre(),
                    rest.uptakeFemtomolesPerCellPerHour(),
                    rest.halfSaturationMicromolar()));
        }
        PericellularOxygen oxygen = new PericellularOxygen(MediumConstants.cultureMediumAt37Celsius());
        double millimetres = question.heightMicrometres() / 1000;
        OxygenCurves curves = OxygenCurves.of(oxygen, question.gasPercent(), millimetres, layers);
        PrintWriter out = spec.commandLine().getOut();
        cellTable(layers, curves, out);
        out.println();
        String overGas = "Over the gas, under " + Digits.set(millimetres) + " mm of medium";
        curve(overGas, "gas", " %", question.gasPercent(), curves.overGas(), out);
        out.println();
        String overHeight = "Over the height of medium, with " + Digits.set(question.gasPercent()) + " % O2 in the gas";
        curve(overHeight, "height", " mm", millimetres, curves.overHeight(), out);
        out.println();
        out.println(
                "Steady state of diffusion and of respiration at rest; convection, and cells that change, are not in it.");
        if (plot != null) {
            List<Figure> figures = OxygenCurves.figures(oxygen, question.gasPercent(), millimetres, layers);
            write(plot, told(question.gasPercent(), millimetres, layers, curves.asked()), figures);
            out.println("Plot: " + plot.toAbsolutePath().normalize());
        }
    }

    /** The question and its answer, for a page that is read without the command. */
    private static List<String> told(
            double gasPercent,
            double millimetres,
            List<PericellularOxygen.Layer> layers,
            PericellularOxygen.Supply asked) {
        String cells = layers.stream()
                .map(layer -> layer.name() + " at " + Digits.set(layer.densityPerSquareMillimetre()) + "/mm2 ("
                        + Digits.set(layer.uptakeFemtomolesPerCellPerHour()) + " fmol O2 a cell and hour at rest)")
                .collect(Collectors.joining(", "));
        return List.of(
                "Gas with " + Digits.set(gasPercent) + " % O2 over " + Digits.set(millimetres) + " mm of medium; "
                        + cells + ".",
                "O2 at the cells: " + Digits.set(asked.atCellsMicromolar()) + " uM, which lets them respire at "
                        + Digits.set(PERCENT * asked.respirationShare())
                        + " % of rest. Steady state; convection, and cells that change, are not in it.");
    }

    private static void cellTable(List<PericellularOxygen.Layer> layers, OxygenCurves curves, PrintWriter out) {
        PericellularOxygen.Supply asked = curves.asked();
        TextTable table = new TextTable("lr");
        table.add("O2 at the surface of the medium", Digits.set(asked.atSurfaceMicromolar()) + " uM");
        table.add("O2 at the cells", Digits.set(asked.atCellsMicromolar()) + " uM");
        table.add(
                "respiration, of that at rest with O2 in plenty",
                Digits.set(PERCENT * asked.respirationShare()) + " %");
        table.print(out, TextTable.Paint.NONE);
        out.println();
        TextTable cells = new TextTable("lrrrr");
        cells.add("cells", "per mm2", "at rest, fmol/cell/h", "Km, uM", "respiration here");
        for (PericellularOxygen.Layer layer : layers) {
            cells.add(
                    layer.name(),
                    Digits.set(layer.densityPerSquareMillimetre()),
                    Digits.set(layer.uptakeFemtomolesPerCellPerHour()),
                    Digits.set(layer.halfSaturationMicromolar()),
                    Digits.set(PERCENT * layer.respirationShare(asked.atCellsMicromolar())) + " %");
        }
        cells.print(out, TextTable.Paint.NONE);
    }

    private static void curve(
            String title, String axis, String unit, double asked, List<OxygenCurves.Point> points, PrintWriter out) {
        out.println(title);
        Bars bars = new Bars(BAR, System.out.charset());
        TextTable table = new TextTable("lrrrl");
        table.add("", axis, "O2 at the cells, uM", "respiration", "");
        for (OxygenCurves.Point point : points) {
            double share = point.supply().respirationShare();
            table.add(
                    point.at() == asked ? ">" : "",
                    Digits.set(point.at()) + unit,
                    Digits.set(point.supply().atCellsMicromolar()),
                    Digits.set(PERCENT * share) + " %",
                    bars.bar(share));
        }
        table.print(out, TextTable.Paint.NONE);
    }

    private static void write(Path file, List<String> told, List<Figure> figures) throws IOException {
        if (file.toString().endsWith(".json")) {
            List<String> specifications =
                    figures.stream().map(Figure::specification).toList();
            WholeFile.write(
                    file,
                    "{\"$schema\":\"https://vega.github.io/schema/vega-lite/v6.json\",\"vconcat\":["
                            + String.join(",", specifications) + "]}\n");
        } else {
            WholeFile.write(file, FigurePage.html("Oxygen at the cells", told, figures));
        }
    }
}
