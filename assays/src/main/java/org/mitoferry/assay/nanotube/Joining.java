package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.image.Polyline;

/**
 * Joins ways that end free although the line goes on: at crossings and in dim stretches a ridge is lost for a micrometre or two.
 *
 * <p>A bright line may lead off one that it crosses: a way that turns sharply is also taken as two ways that end at the turn.
 *
 * <p>Two free ends of different cells are joined when they are close and point at each other; a free end that points at a body close by is
 * continued to it. Whether there was light in between is judged afterwards, like everything else, so a join gives a candidate, no call.
 */
final class Joining {
    private static final double LEAST_COSINE = 0.8;
    private static final double TIP = 1.5;
    /** A free end that lies this close to another line lies on it; about the resolution along the axis. */
    private static final double ON_LINE = 0.6;
    /** Degrees between the stretches before and after a place. */
    private static final double LEAST_TURN = 25;

    private static final double TURN_SPAN = 1.5;
    private static final double LONGEST_ROOT = 3;
    /** Evidence of light to a cell, see {@link Roots}. */
    private static final double LEAST_ROOT = 0.5;
    /** Contrast over its noise from which light beyond the free end of a line is looked for. */
    private static final double BRIGHT = 8;

    /** A way that was left at a turn stands behind one that needs no such guess. */
    private static final double TURNED_COST = 1.5;

    private Joining() {}

    static List<Way> of(List<Way> ways, Surroundings surroundings, double reachMicrometres) {
        List<Tip> tips = new ArrayList<>();
        for (Way way : ways) {
            if (way.first() != 0 && way.second() == 0 && way.line().lengthMicrometres() > TIP / 2) {
                tips.add(new Tip(way));
            }
            tips.addAll(tipsAtTurn(way));
        }
        lengthened(tips, ways, reachMicrometres);
        List<Way> joined = new ArrayList<>();
        for (int i = 0; i < tips.size(); i++) {
            Tip tip = tips.get(i);
            for (int j = i + 1; j < tips.size(); j++) {
                if (tip.way.first() != tips.get(j).way.first() && tip.meets(tips.get(j), reachMicrometres)) {
                    joined.add(tip.joined(tips.get(j)));
                }
            }
            tip.toBody(surroundings, reachMicrometres, joined);
        }
        for (Way way : ways) {
            for (Tip tip : tipsAtTurn(way)) {
                tip.toRoot(surroundings, 0, joined);
            }
            if (way.first() != 0
                    && way.second() == 0
                    && !way.atEdge()
                    && way.line().lengthMicrometres() > LONGEST_ROOT) {
                new Tip(way).toRoot(surroundings, BRIGHT, joined);
            }
        }
        return joined;
    }

    /** Adds tips that are continued by a piece of line without a cell: a dim line is lost in more than one place. */
    private static void lengthened(List<Tip> tips, List<Way> ways, double reach) {
        int count = tips.size();
        for (Way piece : ways) {
            if (piece.first() != 0 || piece.second() != 0 || piece.line().lengthMicrometres() < TIP) {
                continue;
            }
            Way turned = new Way(0, 0, piece.line().reversed(), piece.costPerMicrometre(), false, false);
            Tip end = new Tip(piece);
            Tip start = new Tip(turned);
            for (int i = 0; i < count; i++) {
                if (tips.get(i).meets(start, reach)) {
                    tips.add(new Tip(tips.get(i).joined(start)));
                }
                if (tips.get(i).meets(end, reach)) {
                    tips.add(new Tip(tips.get(i).joined(end)));
                }
            }
        }
    }

    /** The parts of a way on either side of its sharpest turn, roots left aside; none when it goes straight on, or has no cell. */
    private static List<Tip> tipsAtTurn(Way way) {
        Polyline even = way.line().smoothed(0.5).resampled(0.1);
        int margin = (int) (LONGEST_ROOT / 0.1);
        int span = (int) (TURN_SPAN / 0.1);
        int turn = 0;
        double sharpest = LEAST_TURN;
        for (int i = margin; i < even.size() - margin; i++) {
            double degrees = Lines.degrees(even, i - span, i, i, i + span);
            if (degrees > sharpest) {
                sharpest = degrees;
                turn = i;
            }
        }
        List<Tip> tips = new ArrayList<>();
        if (turn > 0) {
            double cost = way.costPerMicrometre();
            Polyline to = even.part(0, turn + 1 - span / 2);
            Polyline from = even.part(turn + span / 2, even.size()).reversed();
            if (way.first() != 0) {
                tips.add(new Tip(new Way(way.first(), 0, to, cost, false, false)));
            }
            if (way.second() != 0) {
                tips.add(new Tip(new Way(way.second(), 0, from, cost, false, false)));
            }
        }
        return tips;
    }

    /** The free end of a way, with its direction. */
    private static final class Tip {
        final Way way;
        private final double[] at;
        private final double[] direction;

        Tip(Way way) {
            this.way = way;
            Polyline smooth = way.line().smoothed(0.8).resampled(0.1);
            int last = smooth.size() - 1;
            int inner = Math.max(0, last - (int) (TIP / 0.1));
            this.at = new double[] {smooth.x()[last], smooth.y()[last], smooth.z()[last]};
            this.direction = unit(at[0] - smooth.x()[inner], at[1] - smooth.y()[inner], at[2] - smooth.z()[inner]);
        }

        private static double[] unit(double x, double y, double z) {
            double norm = Math.max(1e-9, Math.sqrt(x * x + y * y + z * z));
            return new double[] {x / norm, y / norm, z / norm};
        }

        private double along(double[] unit) {
            return direction[0] * unit[0] + direction[1] * unit[1] + direction[2] * unit[2];
        }

        /** Whether two free ends point at each other, or have run past each other along the same line. */
        boolean meets(Tip other, double reach) {
            return facing(other, reach) || overlap(other) > 0;
        }

        private boolean facing(Tip other, double reach) {
            double x = other.at[0] - at[0];
            double y = other.at[1] - at[1];
            double z = other.at[2] - at[2];
            double distance = Math.sqrt(x * x + y * y + z * z);
            if (distance > reach || along(other.direction) > -LEAST_COSINE) {
                return false;
            }
            double[] over = unit(x, y, z);
            return distance < 0.7 || along(over) > LEAST_COSINE && other.along(over) < -LEAST_COSINE;
        }

        /** The point of the other's line that this free end lies on when that leads back the way this one goes, else 0. */
        private int overlap(Tip other) {
            Polyline line = other.way.line();
            int nearest = 0;
            double least = ON_LINE * ON_LINE;
            for (int i = 1; i < line.size() - 1; i++) {
                double dx = line.x()[i] - at[0];
                double dy = line.y()[i] - at[1];
                double dz = line.z()[i] - at[2];
                double square = dx * dx + dy * dy + dz * dz;
                if (square < least) {
                    least = square;
                    nearest = i;
                }
            }
            if (nearest == 0) {
                return 0;
            }
            int inner = nearest;
            double behind = 0;
            while (inner > 0 && behind < TIP) {
                double dx = line.x()[inner] - line.x()[inner - 1];
                double dy = line.y()[inner] - line.y()[inner - 1];
                double dz = line.z()[inner] - line.z()[inner - 1];
                behind += Math.sqrt(dx * dx + dy * dy + dz * dz);
                inner--;
            }
            double[] back = unit(
                    line.x()[inner] - line.x()[nearest],
                    line.y()[inner] - line.y()[nearest],
                    line.z()[inner] - line.z()[nearest]);
            return along(back) > LEAST_COSINE ? nearest : 0;
        }

        Way joined(Tip other) {
            int onto = overlap(other);
            Polyline rest = onto == 0 ? other.way.line() : other.way.line().part(0, onto);
            Polyline line = way.line().with(rest.reversed());
            return new Way(
                    way.first(),
                    other.way.first(),
                    line,
                    Math.max(way.costPerMicrometre(), other.way.costPerMicrometre()),
                    false,
                    false);
        }

        /** Where light leads from the turn, or the free end, of a line; of one that is dimmer than a limit nobody can tell. */
        void toRoot(Surroundings surroundings, double leastSignificance, List<Way> joined) {
            Brightness brightness = Brightness.of(way.line(), surroundings, 0.6);
            if (brightness.significance() < leastSignificance) {
                return;
            }
            Roots.Root root = Roots.best(way.line(), surroundings, brightness.median(), way.first());
            if (root != null && root.evidence() > LEAST_ROOT) {
                double cost = TURNED_COST * way.costPerMicrometre();
                joined.add(new Way(way.first(), root.cell(), root.line(), cost, false, false));
            }
        }

        void toBody(Surroundings surroundings, double reach, List<Way> joined) {
            for (double away = 0; away <= reach; away += 0.05) {
                double x = at[0] + away * direction[0];
                double y = at[1] + away * direction[1];
                double z = at[2] + away * direction[2];
                int wall = surroundings.wallAt(x, y, z);
                if (wall == way.first()) {
                    return;
                }
                if (wall != 0) {
                    joined.add(new Way(
                            way.first(), wall, way.line().with(x, y, z), way.costPerMicrometre(), false, false));
                    return;
                }
            }
        }
    }
}
