package org.mitoferry.readout;

import java.util.Arrays;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.NanotubeVesicles;
import org.mitoferry.culture.Nanotubes;

/** The lysosomes in one nanotube: those on their way, and those that touch or hold a mitochondrion there. */
final class TubeLysosomes {

    private TubeLysosomes() {}

    /** Share of the length of a nanotube that lies within a distance of a lysosome in it. */
    static double coveredShare(Culture culture, int tube, double distanceMicrometres) {
        double length = culture.nanotubes().length[tube];
        double covered = 0;
        double reached = 0;
        for (double place : places(culture, tube)) {
            double begin = Math.max(reached, Math.max(0, place - distanceMicrometres));
            double end = Math.min(length, place + distanceMicrometres);
            covered += Math.max(0, end - begin);
            reached = Math.max(reached, end);
        }
        return length > 0 ? covered / length : 0;
    }

    /** Places from the end on the cell that sent the nanotube out, ascending, um. */
    private static double[] places(Culture culture, int tube) {
        NanotubeVesicles vesicles = culture.vesicles();
        ForeignMitochondria foreign = culture.foreign();
        Nanotubes tubes = culture.nanotubes();
        double[] places = new double[vesicles.count + foreign.count];
        int found = 0;
        for (int v = 0; v < vesicles.count; v++) {
            if (vesicles.nanotube[v] == tube && vesicles.lysosome[v] == 1) {
                places[found++] = vesicles.position[v];
            }
        }
        for (int i = 0; i < foreign.count; i++) {
            boolean inside = foreign.length[i] > 0
                    && foreign.place[i] == ForeignMitochondria.NANOTUBE
                    && foreign.nanotube[i] == tube;
            if (inside && foreign.lysosome[i] != ForeignMitochondria.ALONE) {
                boolean fromSender = foreign.host[i] == tubes.from[tube];
                places[found++] = fromSender ? foreign.position[i] : tubes.length[tube] - foreign.position[i];
            }
        }
        double[] sorted = Arrays.copyOf(places, found);
        Arrays.sort(sorted);
        return sorted;
    }
}
