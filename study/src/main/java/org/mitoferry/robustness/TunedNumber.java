package org.mitoferry.robustness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.CellType;
import org.mitoferry.parameter.Drug;
import org.mitoferry.parameter.DrugEffect;
import org.mitoferry.parameter.DrugEffect.Constant;
import org.mitoferry.parameter.ParameterValue;
import org.mitoferry.parameter.Status;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;
import org.mitoferry.trial.NumberChange;

/**
 * A number that was tuned.
 *
 * @param name such as {@code BMSC.acceptanceLimit} or {@code cytochalasin D.junction engulfment, half at}
 * @param value in {@code unit}, as the files and the parameter set say
 * @param lowest lower end of its plausible range; that of what is possible where no range is known
 * @param highest upper end of it
 * @param change makes the change to another value
 */
public record TunedNumber(
        String name, String unit, double value, double lowest, double highest, DoubleFunction<NumberChange> change) {

    /**
     * All tuned numbers that a protocol uses, in the order of its cells and drugs.
     *
     * @param catalogue without a set; that of the protocol is laid over it
     */
    public static List<TunedNumber> of(Protocol protocol, Catalogue catalogue) {
        Catalogue resolved = catalogue.with(protocol.parameterSet());
        List<TunedNumber> numbers = new ArrayList<>();
        Set<CellType> types = new LinkedHashSet<>();
        protocol.cells()
                .values()
                .forEach(seeding -> resolved.cells().find(seeding.cellType()).ifPresent(types::add));
        types.forEach(type -> addOf(type, numbers));
        Set<Drug> drugs = new LinkedHashSet<>();
        for (Protocol.Arm arm : protocol.arms()) {
            for (Step step : arm.steps()) {
                if (step instanceof Step.Treat treat) {
                    resolved.drugs().find(treat.with().compound()).ifPresent(drugs::add);
                }
            }
        }
        drugs.forEach(drug -> addOf(drug, numbers));
        return numbers;
    }

    private static void addOf(CellType type, List<TunedNumber> numbers) {
        for (ParameterValue value : type.parameters().list()) {
            if (value.status() == Status.TUNED) {
                numbers.add(new TunedNumber(
                        type.name() + "." + value.name(),
                        value.unit(),
                        value.value(),
                        value.lowest(),
                        value.highest(),
                        other -> new NumberChange.OfCell(type.name(), value.name(), other)));
            }
        }
    }

    /** Of a line that is tuned: what it says for itself, or where that is nothing, what its effect says. */
    private static void addOf(Drug drug, List<TunedNumber> numbers) {
        Set<String> done = new LinkedHashSet<>();
        for (DrugEffect line : drug.effects()) {
            boolean tuned = line.status() == Status.TUNED;
            for (Constant constant : Constant.values()) {
                boolean own = line.own().contains(constant);
                boolean shared = line.own().isEmpty() && done.add(line.name() + " " + constant) && says(line, constant);
                if (tuned && (own || shared)) {
                    NumberChange named = own ? ofLine(drug, line, constant, 1) : ofEffect(drug, line, constant, 1);
                    numbers.add(new TunedNumber(
                            named.name(),
                            constant.unit(),
                            line.value(constant),
                            0,
                            Double.POSITIVE_INFINITY,
                            own
                                    ? other -> ofLine(drug, line, constant, other)
                                    : other -> ofEffect(drug, line, constant, other)));
                }
            }
        }
    }

    /** A power of 1 is none. */
    private static boolean says(DrugEffect line, Constant constant) {
        return constant != Constant.POWER || line.power() != 1;
    }

    private static NumberChange ofLine(Drug drug, DrugEffect line, Constant constant, double value) {
        return new NumberChange.OfLine(drug.name(), line.name(), line.parameter(), constant, value);
    }

    private static NumberChange ofEffect(Drug drug, DrugEffect line, Constant constant, double value) {
        return new NumberChange.OfEffect(drug.name(), line.name(), constant, value);
    }

    /** The number times a factor, inside its range. */
    public Variant times(double factor) {
        double wanted = factor * value;
        double clipped = Math.clamp(wanted, lowest, highest);
        return new Variant(this, factor, clipped, clipped != wanted);
    }

    /**
     * A tuned number at another value.
     *
     * @param value in the unit of the number
     * @param clipped whether the factor would have left the range
     */
    public record Variant(TunedNumber number, double factor, double value, boolean clipped) {

        /** Whether the value is another one at all. */
        public boolean differs() {
            return value != number.value();
        }

        /** The change that a trial is given. */
        public NumberChange change() {
            return number.change().apply(value);
        }
    }
}
