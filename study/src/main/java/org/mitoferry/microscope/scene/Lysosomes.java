package org.mitoferry.microscope.scene;

import static org.mitoferry.culture.CellParameter.LYSOSOMES;
import static org.mitoferry.culture.CellParameter.LYSOSOMES_ABLE;
import static org.mitoferry.culture.CellParameter.LYSOSOME_DIAMETER;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Label;
import org.mitoferry.culture.NanotubeVesicles;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.microscope.scene.PlacedBody.Kind;

/**
 * Lysosomes: those that touch a foreign mitochondrion where the state says so, those in nanotubes, residual bodies, and all others of the
 * cell. The state has no relation between these and foreign mitochondria, so they lie anywhere in the cytoplasm ({@link Cytoplasm}), and the
 * two meet by chance. What is captured lies inside a lysosome of its own; see {@link Scene}.
 */
final class Lysosomes {

    private static final double MARGIN_MICROMETRES = 2;

    private final Bodies bodies;
    private final Culture culture;

    Lysosomes(Bodies bodies) {
        this.bodies = bodies;
        culture = bodies.culture;
    }

    List<PlacedBody> place(List<PlacedMitochondrion> foreign) {
        List<PlacedBody> placed = new ArrayList<>();
        List<List<PlacedMitochondrion>> byHost = new ArrayList<>();
        for (int cell = 0; cell < culture.cells().count; cell++) {
            byHost.add(new ArrayList<>());
        }
        for (PlacedMitochondrion one : foreign) {
            if (!one.inNanotube()) {
                byHost.get(one.host()).add(one);
            }
            if (one.state() == ForeignMitochondria.TOUCHED) {
                placed.add(touching(one));
            }
        }
        for (int cell : bodies.seen()) {
            Cytoplasm room = new Cytoplasm(bodies, cell);
            residual(cell, room, placed);
            others(cell, room, byHost.get(cell), placed);
        }
        inNanotubes(placed);
        return placed;
    }

    private double usualRadius(int cell) {
        return culture.profiles().value(culture.cells().type[cell], LYSOSOME_DIAMETER) / 2;
    }

    /** Beside the mitochondrion, level with it, surface at surface. */
    private PlacedBody touching(PlacedMitochondrion one) {
        double at = culture.foreign().contactAt[one.slot()];
        double[] place = one.at(at);
        double[] before = one.at(at - 0.05);
        double[] after = one.at(at + 0.05);
        double dx = after[0] - before[0];
        double dy = after[1] - before[1];
        double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
        double side = new Stream(culture.seed(), one.id(), Stream.CONTACT).next() < 0.5 ? -1 : 1;
        double radius = usualRadius(one.host());
        double off = side * (radius + one.radius());
        return new PlacedBody(
                Kind.LYSOSOME_IN_CONTACT,
                one.id(),
                one.host(),
                place[0] - off * dy / length,
                place[1] + off * dx / length,
                place[2],
                radius,
                brightness(new Stream(culture.seed(), one.id(), Stream.LYSOSOME_LIGHT)));
    }

    /** Lamp1 by area, of mean 1; at work or not they are drawn from one distribution. */
    private double brightness(Stream draw) {
        return draw.lognormal(1, bodies.form(Form.LYSOSOME_LIGHT_SPREAD));
    }

    /** All Lamp1 organelles of a cell but those that are at work. */
    private void others(int cell, Cytoplasm room, List<PlacedMitochondrion> foreign, List<PlacedBody> placed) {
        int type = culture.cells().type[cell];
        double able = culture.profiles().value(type, LYSOSOMES_ABLE);
        double all = able > 0
                ? culture.cells().lysosomes[cell] / able
                : culture.profiles().value(type, LYSOSOMES);
        long atWork = foreign.stream()
                .filter(one -> one.state() != ForeignMitochondria.ALONE)
                .count();
        Stream draw = bodies.stream(cell, Stream.LYSOSOMES);
        Stream shine = bodies.stream(cell, Stream.LYSOSOME_LIGHT);
        for (int n = 0; n < Math.round(all) - atWork; n++) {
            double drawn = draw.lognormal(usualRadius(cell), bodies.form(Form.LYSOSOME_SPREAD));
            double radius = Math.max(
                    bodies.form(Form.LYSOSOME_SMALLEST) / 2, Math.min(bodies.form(Form.LYSOSOME_LARGEST) / 2, drawn));
            double[] place = room.place(draw);
            if (bodies.field.holds(place[0], place[1], MARGIN_MICROMETRES)) {
                placed.add(new PlacedBody(
                        Kind.LYSOSOME,
                        culture.cells().birthId[cell],
                        cell,
                        place[0],
                        place[1],
                        place[2],
                        radius,
                        brightness(shine)));
            }
        }
    }

    /** As many as are expected, the last by chance; each holds its part of the label. */
    private void residual(int cell, Cytoplasm room, List<PlacedBody> placed) {
        for (int k = 0; k < culture.labels().size(); k++) {
            double number = culture.remnantNumber().get(cell, k);
            if (culture.labels().get(k).kind() != Label.Kind.MITOCHONDRIAL || number <= 0) {
                continue;
            }
            Stream draw = bodies.stream(cell, Stream.REMNANTS + 100 * (k + 1));
            int bodiesThere = (int) Math.floor(number + draw.next());
            for (int n = 0; n < bodiesThere; n++) {
                double[] place = room.place(draw);
                placed.add(new PlacedBody(
                        Kind.RESIDUAL_BODY,
                        k,
                        cell,
                        place[0],
                        place[1],
                        place[2],
                        usualRadius(cell),
                        culture.remnantContent().get(cell, k) / number));
            }
        }
    }

    private void inNanotubes(List<PlacedBody> placed) {
        NanotubeVesicles vesicles = culture.vesicles();
        Nanotubes tubes = culture.nanotubes();
        for (int v = 0; v < vesicles.count; v++) {
            int tube = vesicles.nanotube[v];
            if (vesicles.lysosome[v] == 1 && tubes.state[tube] == Nanotubes.JOINED && bodies.there(tubes.from[tube])) {
                double[] place = Cargo.onTube(culture, tube, vesicles.position[v] / Math.max(1e-6, tubes.length[tube]));
                placed.add(new PlacedBody(
                        Kind.LYSOSOME_IN_NANOTUBE,
                        vesicles.id[v],
                        tubes.from[tube],
                        place[0],
                        place[1],
                        place[2],
                        0.6 * usualRadius(tubes.from[tube]),
                        1));
            }
        }
    }
}
