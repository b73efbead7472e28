package org.mitoferry.microscope;

import java.util.List;
import java.util.Locale;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.microscope.scene.PlacedBody;
import org.mitoferry.microscope.scene.PlacedMitochondrion;
import org.mitoferry.microscope.scene.PlacedPlaque;
import org.mitoferry.microscope.scene.Scene;

/** The table of objects of a picture: one line for each cell, foreign mitochondrion, small body and plaque in view. */
final class TrueObjects {

    private static final String HEAD =
            "kind,id,label,host,type,x_um,y_um,z_um,length_um,diameter_um,area_um2,state,merged,mass,nanotube,content,within\n";

    private final Truth truth;
    private final Scene scene;
    private final Culture culture;
    private final StringBuilder text = new StringBuilder(HEAD);

    private TrueObjects(Truth truth) {
        this.truth = truth;
        scene = truth.scene();
        culture = scene.culture();
    }

    static String csv(Truth truth) {
        TrueObjects objects = new TrueObjects(truth);
        objects.cells();
        objects.foreign();
        objects.scene.lysosomes().forEach(objects::body);
        objects.scene.cages().forEach(objects::body);
        objects.scene.plaques().forEach(objects::plaque);
        return objects.text.toString();
    }

    private void cells() {
        Cells cells = culture.cells();
        for (int cell : scene.cells()) {
            String life = switch (cells.life[cell]) {
                case Cells.ALIVE -> "alive";
                case Cells.COMMITTED -> "committed";
                default -> "caspase positive";
            };
            line(
                    "cell",
                    Long.toString(cells.birthId[cell]),
                    truth.label(cell),
                    cell,
                    cells.x[cell],
                    cells.y[cell],
                    scene.centreHeightMicrometres(cell),
                    Double.NaN,
                    2 * scene.radiusMicrometres(cell),
                    Double.NaN,
                    life,
                    "",
                    "",
                    "",
                    Double.NaN);
        }
    }

    private void foreign() {
        List<PlacedMitochondrion> all = scene.foreignMitochondria();
        ForeignMitochondria f = culture.foreign();
        int[] merged = truth.merged();
        for (int n = 0; n < all.size(); n++) {
            PlacedMitochondrion one = all.get(n);
            double[] middle = one.middle();
            String state = switch (one.state()) {
                case ForeignMitochondria.TOUCHED -> "touched";
                case ForeignMitochondria.CAPTURED -> "captured";
                default -> "alone";
            };
            double content = 0;
            for (int k = 0; k < f.labels(); k++) {
                content += f.label[one.slot() * f.labels() + k];
            }
            int mass = f.mass[one.slot()];
            boolean caged = mass >= 0 && culture.masses().caged[mass] == 1;
            line(
                    "foreign mitochondrion",
                    Long.toString(one.id()),
                    n + 1,
                    one.host(),
                    middle[0],
                    middle[1],
                    middle[2],
                    f.length[one.slot()],
                    2 * one.radius(),
                    Double.NaN,
                    caged ? state + "; caged" : state,
                    Integer.toString(merged[n]),
                    mass < 0 ? "" : Long.toString(culture.masses().id[mass]),
                    one.inNanotube() ? Long.toString(culture.nanotubes().id[f.nanotube[one.slot()]]) : "",
                    content);
        }
    }

    private void body(PlacedBody body) {
        line(
                body.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Long.toString(body.id()),
                0,
                body.host(),
                body.x(),
                body.y(),
                body.z(),
                Double.NaN,
                2 * body.radius(),
                Double.NaN,
                "",
                "",
                "",
                "",
                body.light());
    }

    private void plaque(PlacedPlaque plaque) {
        line(
                "plaque",
                Long.toString(plaque.id()),
                0,
                plaque.acceptor(),
                plaque.x(),
                plaque.y(),
                plaque.z(),
                Double.NaN,
                Double.NaN,
                plaque.area(),
                "",
                "",
                "",
                "",
                Double.NaN);
    }

    private void line(
            String kind,
            String id,
            int label,
            int host,
            double x,
            double y,
            double z,
            double length,
            double diameter,
            double area,
            String state,
            String merged,
            String mass,
            String nanotube,
            double content) {
        double[] p = truth.inFrame(x, y, z);
        text.append(kind).append(',').append(id).append(',').append(label == 0 ? "" : label);
        text.append(',').append(truth.label(host)).append(',');
        text.append(quoted(culture.profiles().name(culture.cells().type[host])));
        for (double number : new double[] {p[0], p[1], p[2], length, diameter, area}) {
            text.append(',').append(number(number));
        }
        text.append(',')
                .append(state)
                .append(',')
                .append(merged)
                .append(',')
                .append(mass)
                .append(',')
                .append(nanotube);
        text.append(',')
                .append(number(content))
                .append(',')
                .append(truth.holds(x, y, z) ? "yes" : "no")
                .append('\n');
    }

    private static String quoted(String name) {
        return name.contains(",") || name.contains("\"") ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(TruthFiles.rounded(value));
    }
}
