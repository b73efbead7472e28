package org.mitoferry.culture;

import java.util.Arrays;
import java.util.List;

/**
 * The cell types of a culture and the numbers that describe them, as the kernels read them: one array per type, indexed by
 * {@link CellParameter#ordinal()}.
 *
 * <p>The bench sets values at the start (data file, donor and day factors, overrides) and at the times of timed overrides; nothing within a
 * step changes them. Drugs act cell by cell on a copy, see {@link ActiveEffect}; how much of each effect is let act stands here too, for
 * the same reason.
 */
public final class Profiles {

    private final List<String> names;
    private final boolean[] armed;
    private final int[] lineages;
    private final double[][] values;
    private double[] effectShares = new double[0];

    /**
     * @param names cell types in the order of their index
     * @param armed whether a type spreads with arms (stroma) or stays round (myeloma)
     * @param values one value for each {@link CellParameter} and type; kept, not copied
     */
    public Profiles(List<String> names, boolean[] armed, double[][] values) {
        this(names, armed, eachItsOwn(names.size()), values);
    }

    /**
     * @param lineages a number for each type: equal for those of one lineage, such as stroma of healthy donors and of patients
     */
    public Profiles(List<String> names, boolean[] armed, int[] lineages, double[][] values) {
        this.names = List.copyOf(names);
        this.armed = armed.clone();
        this.lineages = lineages.clone();
        this.values = values;
    }

    private static int[] eachItsOwn(int types) {
        int[] lineages = new int[types];
        Arrays.setAll(lineages, t -> t);
        return lineages;
    }

    public int types() {
        return names.size();
    }

    public String name(int type) {
        return names.get(type);
    }

    /** The index of a type, -1 if it is not in this culture. */
    public int indexOf(String name) {
        return names.indexOf(name);
    }

    public boolean armed(int type) {
        return armed[type];
    }

    /** Whether two types are of one lineage. */
    public boolean kin(int type, int other) {
        return lineages[type] == lineages[other];
    }

    /** The live array of a type. */
    public double[] values(int type) {
        return values[type];
    }

    public double value(int type, CellParameter parameter) {
        return values[type][parameter.ordinal()];
    }

    public void set(int type, CellParameter parameter, double value) {
        values[type][parameter.ordinal()] = value;
    }

    /** How much of a drug's effect is let act: 1 unless set otherwise, 0 where it is switched off. */
    public double effectShare(int effect) {
        return effect < effectShares.length ? effectShares[effect] : 1;
    }

    /** Lets so much of a drug's effect act from now on, at least 0; cells follow the dose all the same. */
    public void setEffectShare(int effect, double share) {
        if (effect >= effectShares.length) {
            int held = effectShares.length;
            effectShares = Arrays.copyOf(effectShares, effect + 1);
            Arrays.fill(effectShares, held, effectShares.length, 1);
        }
        effectShares[effect] = share;
    }

    /** Walks what may change while a culture lives: the values, and the shares of so many effects. */
    void visit(StateVisitor visitor, int effects) {
        for (int t = 0; t < values.length; t++) {
            take(values[t], visitor.doubles("profile." + t, values[t], values[t].length));
        }
        double[] shares = new double[effects];
        Arrays.setAll(shares, this::effectShare);
        take(shares, visitor.doubles("effectShares", shares, effects));
        effectShares = shares;
    }

    private static void take(double[] target, double[] source) {
        if (source.length != target.length) {
            throw new IllegalArgumentException("this snapshot is of a culture of another shape");
        }
        System.arraycopy(source, 0, target, 0, target.length);
    }
}
