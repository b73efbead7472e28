package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Protocol.Arm;

/**
 * How one arm differs from another: names that stand in place of others throughout, steps done otherwise, added or left out. Steps are
 * aligned by dynamic programming (Needleman and Wunsch 1970, doi:10.1016/0022-2836(70)90057-4) over their kind and what they say.
 */
final class ArmDifference {
    /** What a value of a step is about; the names of cells, media and compounds can be exchanged throughout. */
    enum Role {
        CELLS,
        MEDIUM,
        COMPOUND,
        OTHER
    }

    record Slot(Role role, String value) {}

    /** A step of this arm beside the one of the other; one of them null where only one arm has it. */
    record Pair(@Nullable Step here, @Nullable Step there) {}

    private final List<Pair> pairs;
    private final Map<Slot, String> exchanged = new LinkedHashMap<>();

    private ArmDifference(List<Pair> pairs) {
        this.pairs = pairs;
        findExchanges();
    }

    /** How {@code arm} differs from {@code other}. */
    static ArmDifference of(Arm arm, Arm other) {
        return new ArmDifference(align(arm.steps(), other.steps()));
    }

    /** Names of the other arm with what stands in their place in this one. */
    Map<Slot, String> exchanged() {
        return exchanged;
    }

    /** Pairs that the exchanged names do not explain, in order; those after which nothing is left to tell are not among them. */
    List<Pair> unexplained() {
        return pairs.stream().filter(pair -> !explained(pair)).toList();
    }

    /** The step of the other arm that a step only this arm has comes before; null at the end. */
    @Nullable
    Step next(Pair pair) {
        for (int i = pairs.indexOf(pair) + 1; i < pairs.size(); i++) {
            if (pairs.get(i).here() != null && pairs.get(i).there() != null) {
                return pairs.get(i).here();
            }
        }
        return null;
    }

    /** Small for arms that are told well by their difference. */
    int cost() {
        return exchanged.size() + 2 * unexplained().size();
    }

    private void findExchanges() {
        Set<Slot> kept = new LinkedHashSet<>();
        Set<Slot> torn = new LinkedHashSet<>();
        for (Pair pair : pairs) {
            if (pair.here() == null || pair.there() == null) {
                continue;
            }
            List<Slot> here = slots(pair.here());
            List<Slot> there = slots(pair.there());
            for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
                Slot from = there.get(i);
                String to = here.get(i).value();
                if (from.role() == Role.OTHER) {
                    continue;
                }
                if (from.value().equals(to)) {
                    kept.add(from);
                } else if (!exchanged.getOrDefault(from, to).equals(to)) {
                    torn.add(from);
                } else {
                    exchanged.put(from, to);
                }
            }
        }
        exchanged.keySet().removeIf(slot -> kept.contains(slot) || torn.contains(slot));
    }

    private boolean explained(Pair pair) {
        if (pair.here() == null || pair.there() == null) {
            return false;
        }
        List<Slot> here = slots(pair.here());
        List<Slot> there = slots(pair.there());
        if (here.size() != there.size()) {
            return false;
        }
        for (int i = 0; i < here.size(); i++) {
            String expected = exchanged.getOrDefault(there.get(i), there.get(i).value());
            if (!expected.equals(here.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    private static List<Pair> align(List<Step> here, List<Step> there) {
        double[][] best = new double[here.size() + 1][there.size() + 1];
        for (int i = here.size() - 1; i >= 0; i--) {
            for (int j = there.size() - 1; j >= 0; j--) {
                double both = best[i + 1][j + 1] + likeness(here.get(i), there.get(j));
                best[i][j] = Math.max(both, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < here.size() || j < there.size()) {
            double likeness = i < here.size() && j < there.size() ? likeness(here.get(i), there.get(j)) : 0;
            if (likeness > 0 && best[i][j] == best[i + 1][j + 1] + likeness) {
                pairs.add(new Pair(here.get(i++), there.get(j++)));
            } else if (i < here.size() && (j == there.size() || best[i][j] == best[i + 1][j])) {
                pairs.add(new Pair(here.get(i++), null));
            } else {
                pairs.add(new Pair(null, there.get(j++)));
            }
        }
        return pairs;
    }

    /** 0 for steps of different kinds; else 1 and up to 1 more for what they have in common. */
    private static double likeness(Step a, Step b) {
        if (a.getClass() != b.getClass()) {
            return 0;
        }
        List<Slot> here = slots(a);
        List<Slot> there = slots(b);
        int same = 0;
        for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
            same += here.get(i).equals(there.get(i)) ? 1 : 0;
        }
        return 1 + (double) same / Math.max(1, Math.max(here.size(), there.size()));
    }

    private static List<Slot> slots(Step step) {
        return switch (step) {
            case Step.Seed seed -> List.of(cells(seed.cells()), other(seed.densityPerSquareMillimetre()));
            case Step.Add add -> List.of(cells(add.cells()), other(add.densityPerSquareMillimetre()));
            case Step.Remove remove -> List.of(cells(remove.cells()), other(remove.fraction()));
            case Step.Kill kill -> List.of(cells(kill.cells()), other(kill.fraction()));
            case Step.Coat coat -> List.of(other(coat.with()));
            case Step.Fill fill -> List.of(other(fill.heightMillimetres()));
            case Step.Label label -> List.of(cells(label.cells()), other(label.with()));
            case Step.Treat treat -> List.of(compound(treat.with()), other(treat.minutes()));
            case Step.Wash wash -> List.of(other(wash.times()), other(wash.minutes()));
            case Step.ChangeMedium change -> List.of(medium(change.medium()));
            case Step.ChangeGas change -> List.of(other(change.oxygenPercent()));
            case Step.TransferMedium transfer -> List.of(other(transfer.fromArm()));
            case Step.Insert insert -> List.of(cells(insert.cells()), other(insert.poreMicrometres()));
            case Step.Incubate incubate -> List.of(medium(incubate.in()), other(incubate.minutes()));
            case Step.Override override -> List.of(other(override.parameters()), other(override.effects()));
            case Step.Fix fix -> List.of(other(fix.with()));
            case Step.Measure measure -> List.of(other(measure.quantities()));
            case Step.Stain stain -> {
                List<Slot> slots =
                        new ArrayList<>(List.of(cells(stain.cells()), medium(stain.in()), other(stain.minutes())));
                stain.with().forEach(dose -> slots.add(compound(dose)));
                yield slots;
            }
            case Step.Image image ->
                List.of(
                        other(image.objective()),
                        other(image.channels()),
                        other(image.zStepMicrometres()),
                        other(image.fields()),
                        other(image.intervalSeconds()),
                        other(image.minutes()));
        };
    }

    private static Slot cells(@Nullable String name) {
        return new Slot(Role.CELLS, String.valueOf(name));
    }

    private static Slot medium(@Nullable String name) {
        return new Slot(name == null ? Role.OTHER : Role.MEDIUM, String.valueOf(name));
    }

    private static Slot compound(Step.Dose dose) {
        boolean usual = Double.isNaN(dose.concentrationMicromolar());
        return new Slot(
                Role.COMPOUND,
                dose.compound() + (usual ? "" : " (" + Prose.concentration(dose.concentrationMicromolar()) + ")"));
    }

    private static Slot other(Object value) {
        return new Slot(Role.OTHER, String.valueOf(value));
    }
}
