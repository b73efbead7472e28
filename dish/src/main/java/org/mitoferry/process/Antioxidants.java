package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.ForeignMitochondria;

/**
 * Antioxidant capacity, which sugar maintains (NADPH), and the reactive oxygen that damaged mitochondria release into their host.
 *
 * <pre>
 *   dN/dt = (N* - N) / antioxidantTime,   N* = max(fG, antioxidantOnGlycogen while glycogen lasts)
 *   ROS = [ sum l s(d) / referenceLength ] / [ factor (antioxidantFloor + (1 - antioxidantFloor) N) ],   s(d) = d^4 / (d^4 + rosHalfDamage^4)
 * </pre>
 *
 * Withdrawal of glucose raises ROS within about 3 h in sensitive lines (Graham et al. 2012, doi:10.1038/msb.2012.20). The reference length
 * is what the cell's volume is made for, so a cell that loses damaged mitochondria loses ROS with them, and one that takes damaged ones in
 * gains it.
 */
final class Antioxidants {

    private Antioxidants() {}

    static void advance(Host h) {
        int cell = h.cell;
        double target = h.cells.glycogen[cell] > 0
                ? Math.max(h.glucoseDrive, h.parameter(ANTIOXIDANT_ON_GLYCOGEN))
                : h.glucoseDrive;
        double state =
                Relaxation.towards(h.cells.antioxidant[cell], target, h.minutes, 60 * h.parameter(ANTIOXIDANT_TIME));
        h.cells.antioxidant[cell] = state;
        double floor = h.parameter(ANTIOXIDANT_FLOOR);
        double scavenging = h.cells.antioxidantFactor[cell] * (floor + (1 - floor) * state);
        h.cells.ros[cell] = released(h) / (h.cells.referenceLength[cell] * scavenging);
    }

    private static double released(Host h) {
        int count = h.end - h.first;
        double[] share = h.scratch();
        System.arraycopy(h.mitochondria.damage, h.first, share, 0, count);
        double half = h.parameter(ROS_HALF_DAMAGE);
        double half4 = half * half * half * half;
        for (int i = 0; i < count; i++) {
            double d2 = share[i] * share[i];
            double d4 = d2 * d2;
            share[i] = d4 / (d4 + half4);
        }
        return Sums.ofProducts(h.mitochondria.length, h.first, share, 0, count) + releasedByGuests(h, half4);
    }

    private static double releasedByGuests(Host h, double half4) {
        ForeignMitochondria f = h.foreign;
        double sum = 0;
        for (int k = f.start[h.cell]; k < f.start[h.cell + 1]; k++) {
            int i = f.order[k];
            if (f.lysosome[i] != ForeignMitochondria.CAPTURED) {
                double d2 = f.damage[i] * f.damage[i];
                sum += f.length[i] * d2 * d2 / (d2 * d2 + half4);
            }
        }
        return sum;
    }
}
