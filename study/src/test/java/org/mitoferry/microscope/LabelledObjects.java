package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.microscope.light.PointSpread;
import org.mitoferry.microscope.scene.PlacedBody;
import org.mitoferry.microscope.scene.PlacedMitochondrion;
import org.mitoferry.microscope.scene.Scene;

/**
 * What carries the donors' dye inside acceptors, as one object where a microscope cannot part it: foreign mitochondria, and the residual
 * bodies of digested ones, which keep their dye. Nothing in the far-red channel tells one from the other, so an assay can be scored against
 * both together alone. Two are one object when their surfaces come nearer than the point spread function is wide.
 *
 * @param groups one for each object
 * @param mitochondria foreign ones in view, each for itself
 * @param residualBodies in view, each for itself
 */
record LabelledObjects(List<Group> groups, int mitochondria, int residualBodies) {

    /** The radius a residual body is drawn with, over that of its lysosome. */
    private static final double RESIDUAL = 0.7;

    /**
     * One object at the resolution; its place is in the frame of the stack.
     *
     * @param host label of the true cell
     * @param mitochondria in it; residual bodies make up the rest
     */
    record Group(int host, double x, double y, double z, int mitochondria, int residualBodies, double length) {}

    private record Piece(int host, double[] path, double radius, boolean mitochondrion, double length) {}

    static LabelledObjects of(Picture picture, PointSpread spread) {
        Scene scene = picture.scene();
        ForeignMitochondria foreign = scene.culture().foreign();
        List<Piece> pieces = new ArrayList<>();
        for (PlacedMitochondrion one : scene.foreignMitochondria()) {
            if (!one.inNanotube() && holds(picture, one.middle())) {
                pieces.add(new Piece(one.host(), one.path(), one.radius(), true, foreign.length[one.slot()]));
            }
        }
        int mitochondria = pieces.size();
        for (PlacedBody body : scene.lysosomes()) {
            double[] place = {body.x(), body.y(), body.z()};
            if (body.kind() == PlacedBody.Kind.RESIDUAL_BODY && holds(picture, place)) {
                pieces.add(new Piece(body.host(), place, RESIDUAL * body.radius(), false, 0));
            }
        }
        return new LabelledObjects(groups(picture, pieces, spread), mitochondria, pieces.size() - mitochondria);
    }

    private static boolean holds(Picture picture, double[] place) {
        return picture.truth().holds(place[0], place[1], place[2]);
    }

    private static List<Group> groups(Picture picture, List<Piece> pieces, PointSpread spread) {
        int[] parents = new int[pieces.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
            for (int j = 0; j < i; j++) {
                if (root(parents, i) != root(parents, j) && touch(pieces.get(i), pieces.get(j), spread)) {
                    parents[root(parents, i)] = root(parents, j);
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        for (int first = 0; first < parents.length; first++) {
            if (parents[first] == first) {
                groups.add(group(picture, pieces, parents, first));
            }
        }
        return groups;
    }

    private static Group group(Picture picture, List<Piece> pieces, int[] parents, int first) {
        double[] sum = new double[3];
        int points = 0;
        int mitochondria = 0;
        int members = 0;
        double length = 0;
        for (int i = first; i < parents.length; i++) {
            if (root(parents, i) == first) {
                Piece piece = pieces.get(i);
                members++;
                mitochondria += piece.mitochondrion() ? 1 : 0;
                length += piece.length();
                for (int p = 0; p < piece.path().length; p++) {
                    sum[p % 3] += piece.path()[p];
                }
                points += piece.path().length / 3;
            }
        }
        double[] place = picture.truth().inFrame(sum[0] / points, sum[1] / points, sum[2] / points);
        int host = picture.truth().label(pieces.get(first).host());
        return new Group(host, place[0], place[1], place[2], mitochondria, members - mitochondria, length);
    }

    private static int root(int[] parents, int i) {
        int at = i;
        while (parents[at] != at) {
            at = parents[at];
        }
        return at;
    }

    private static boolean touch(Piece one, Piece other, PointSpread spread) {
        if (one.host() != other.host()) {
            return false;
        }
        double reach = one.radius() + other.radius() + spread.lateralMicrometres();
        double high = one.radius() + other.radius() + spread.axialMicrometres();
        for (int i = 0; i < one.path().length; i += 3) {
            for (int j = 0; j < other.path().length; j += 3) {
                double dx = (one.path()[i] - other.path()[j]) / reach;
                double dy = (one.path()[i + 1] - other.path()[j + 1]) / reach;
                double dz = (one.path()[i + 2] - other.path()[j + 2]) / high;
                if (dx * dx + dy * dy + dz * dz < 1) {
                    return true;
                }
            }
        }
        return false;
    }
}
