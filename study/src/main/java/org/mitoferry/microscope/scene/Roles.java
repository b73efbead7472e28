package org.mitoferry.microscope.scene;

import java.util.List;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Label;
import org.mitoferry.microscope.light.Paint;
import org.mitoferry.microscope.light.Relief;

/** Paints a scene in the light of one role. */
public final class Roles {

    /** What a role shows. */
    public enum Shown {
        NUCLEI,
        ACTIN,
        /** F-actin of the cells that carry a label. */
        LABELLED_ACTIN,
        /** Membranes of all cells. */
        MEMBRANES,
        /** Membranes of the cells that carry a label. */
        LABELLED_MEMBRANES,
        /** Mitochondria that carry a label, wherever they are, and residual bodies. */
        LABELLED_MITOCHONDRIA,
        ALL_MITOCHONDRIA,
        LYSOSOMES,
        PLAQUES,
        CASPASE,
        /** The same as if no cell's caspase were active. */
        INACTIVE_CASPASE,
        DYE_MONOMER,
        DYE_AGGREGATE
    }

    private Roles() {}

    /**
     * @param stains names of the labels and dyes that show in the channel
     */
    public static Paint paint(Scene scene, Shown shown, List<String> stains, Brightness light) {
        Paint paint = new Paint();
        autofluorescence(scene, paint, light);
        switch (shown) {
            case NUCLEI -> new NucleusPaint(scene, light).dna(paint);
            case CASPASE -> new NucleusPaint(scene, light).caspase(paint);
            case INACTIVE_CASPASE -> new NucleusPaint(scene, light).inactiveCaspase(paint);
            case ACTIN -> new ActinPaint(scene, light, ones(scene)).all(paint);
            case LABELLED_ACTIN -> new ActinPaint(scene, light, contents(scene, stains)).all(paint);
            case MEMBRANES -> new MembranePaint(scene, light, ones(scene)).all(paint);
            case LABELLED_MEMBRANES -> new MembranePaint(scene, light, contents(scene, stains)).all(paint);
            case LABELLED_MITOCHONDRIA -> new MitochondrionPaint(scene, light).labelled(paint, stains);
            case ALL_MITOCHONDRIA -> new MitochondrionPaint(scene, light).all(paint);
            case LYSOSOMES -> new LysosomePaint(scene, light).all(paint);
            case PLAQUES -> plaques(scene, paint, light);
            case DYE_MONOMER -> new MitochondrionPaint(scene, light).dye(paint, false);
            case DYE_AGGREGATE -> new MitochondrionPaint(scene, light).dye(paint, true);
        }
        return paint;
    }

    private static void autofluorescence(Scene scene, Paint paint, Brightness light) {
        Bodies bodies = scene.bodies;
        if (light.spreadAutofluorescence() > 0) {
            for (Relief relief : scene.reliefs()) {
                paint.relief(relief.with(0, light.spreadAutofluorescence()));
            }
        }
        for (int cell : bodies.seen()) {
            if (!bodies.armed(cell) && light.roundAutofluorescence() > 0) {
                double r = bodies.radius(cell);
                paint.ball(
                        bodies.x(cell),
                        bodies.y(cell),
                        bodies.z(cell),
                        r,
                        r,
                        r,
                        light.roundAutofluorescence(),
                        0,
                        false);
            }
        }
    }

    private static void plaques(Scene scene, Paint paint, Brightness light) {
        double amount = light.thinSheet(light.photons());
        for (PlacedPlaque plaque : scene.plaques()) {
            double[] n = plaque.normal();
            paint.patch(
                    plaque.x(), plaque.y(), plaque.z(), n[0], n[1], n[2], Math.sqrt(plaque.area() / Math.PI), amount);
        }
    }

    private static double[] ones(Scene scene) {
        double[] ones = new double[scene.culture().cells().count];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    /** Of each cell the content of the membrane labels that show in the channel. */
    private static double[] contents(Scene scene, List<String> stains) {
        Culture culture = scene.culture();
        double[] contents = new double[culture.cells().count];
        for (int k = 0; k < culture.labels().size(); k++) {
            Label label = culture.labels().get(k);
            if (label.kind() == Label.Kind.MEMBRANE && named(stains, label.name())) {
                for (int cell = 0; cell < contents.length; cell++) {
                    contents[cell] += culture.labelContent().get(cell, k);
                }
            }
        }
        return contents;
    }

    static boolean named(List<String> stains, String name) {
        return stains.stream().anyMatch(name::equalsIgnoreCase);
    }
}
