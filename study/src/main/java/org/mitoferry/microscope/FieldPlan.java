package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.protocol.Step;

/**
 * What a protocol's image step means at the microscope: which setting, which channels, and where the fields of view lie.
 *
 * <p>A time-lapse is taken with the setting {@code live}, a picture through an objective of at most {@value #SURVEY_APERTURE} in aperture
 * with {@code survey}, every other with {@code normal signal}; objective and distance of planes are those of the step. Fields do not overlap:
 * the simulated patch is cut into tiles of the size of a field, and as many as are asked for, or as there are, are taken in an order drawn
 * by the seed.
 */
public final class FieldPlan {

    private static final String LIVE = "live";
    /** The setting of pictures of many cells. */
    public static final String SURVEY = "survey";

    /** The setting of pictures of a potential dye. */
    public static final String POTENTIAL = "potential";

    private static final double SURVEY_APERTURE = 0.8;
    private static final int FIELD_DRAWS = 220;

    private FieldPlan() {}

    /** The setting of a step. */
    public static Setting setting(Equipment equipment, Step.Image step) {
        Objective objective = equipment
                .objective(step.objective())
                .orElseThrow(() -> new IllegalArgumentException("no objective is called '" + step.objective() + "'"));
        String name = step.intervalSeconds() > 0
                ? LIVE
                : objective.aperture() <= SURVEY_APERTURE ? SURVEY : Equipment.NORMAL_SIGNAL;
        Setting setting = equipment.setting(name).withObjective(objective);
        return step.zStepMicrometres() > 0 ? setting.withZStep(step.zStepMicrometres()) : setting;
    }

    /**
     * The stacks of a step.
     *
     * @param fields how many are wanted; fewer come back where the patch has no room for them, but one at least
     */
    public static List<Shot> shots(Microscope microscope, Step.Image step, Culture culture, int fields) {
        Setting setting = setting(microscope.equipment(), step);
        return shots(setting, microscope.channels(step.channels(), culture), culture, fields);
    }

    /** Stacks of a setting. A field larger than the patch is made as small as that. */
    public static List<Shot> shots(Setting setting, List<Channel> channels, Culture culture, int fields) {
        double smaller = Math.min(culture.widthMicrometres(), culture.heightMicrometres());
        double pixel = setting.frame().pixelMicrometres();
        int fitting = (int) Math.floor(smaller / pixel);
        Setting fitted = setting.frame().pixels() > fitting ? setting.withPixels(fitting, pixel) : setting;
        double size = fitted.frame().pixels() * pixel;
        int across = (int) Math.max(1, Math.floor(culture.widthMicrometres() / size));
        int down = (int) Math.max(1, Math.floor(culture.heightMicrometres() / size));
        int[] order = order(culture, across * down);
        List<Shot> shots = new ArrayList<>();
        for (int n = 0; n < Math.min(Math.max(1, fields), order.length); n++) {
            int column = order[n] % across;
            int row = order[n] / across;
            double x = culture.widthMicrometres() * (column + 0.5) / across;
            double y = culture.heightMicrometres() * (row + 0.5) / down;
            shots.add(Shot.at(fitted, channels, x, y, n + 1));
        }
        return shots;
    }

    /** Tiles in an order drawn by the seed (Fisher and Yates). */
    private static int[] order(Culture culture, int tiles) {
        int[] order = new int[tiles];
        for (int n = 0; n < tiles; n++) {
            int other = (int) (Draws.uniform(culture.seed(), n, FIELD_DRAWS, 0) * (n + 1));
            order[n] = order[other];
            order[other] = n;
        }
        return order;
    }
}
