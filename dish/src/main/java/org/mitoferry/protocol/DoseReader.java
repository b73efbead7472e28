package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Step.Dose;
import org.mitoferry.quantity.Quantity;
import org.mitoferry.quantity.Unit;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.ScalarNode;

/** Compounds with their concentrations: {@code cytochalasin D 0.5 uM}, {@code DMSO 0.1 %}, {@code JC-1} with {@code at: 2 uM} beside it. */
final class DoseReader {
    /** A name, then a number that follows a blank: the digits of JC-1 or CellEvent caspase-3/7 belong to the name. */
    private static final Pattern WITH_CONCENTRATION = Pattern.compile("(.*\\S)\\s+(?:at\\s+)?([+\\-\u2212.,]?\\d.*)");

    private static final double LEAST_MICROMOLAR = 1e-6;
    private static final double MOST_MICROMOLAR = 1e6;

    private final Vocabulary vocabulary;
    private final StepContext context;

    DoseReader(Vocabulary vocabulary, StepContext context) {
        this.vocabulary = vocabulary;
        this.context = context;
    }

    /** The dyes and antibodies of a {@code stain} step. */
    List<Dose> stains(List<ScalarNode> nodes, @Nullable ScalarNode at) {
        List<String> known = new ArrayList<>(vocabulary.dyes());
        known.addAll(vocabulary.antibodies());
        List<Dose> doses = new ArrayList<>();
        for (ScalarNode node : nodes) {
            Dose dose = dose(node, at, known, ProtocolProblem.UNKNOWN_STAIN, "dye or antibody");
            if (dose != null) {
                doses.add(dose);
            }
        }
        return doses;
    }

    /** The compound of a {@code treat} step; null with a problem when it is not known. */
    @Nullable
    Dose drug(ScalarNode node, @Nullable ScalarNode at) {
        return dose(node, at, vocabulary.drugs(), ProtocolProblem.UNKNOWN_DRUG, "drug");
    }

    private @Nullable Dose dose(
            ScalarNode node, @Nullable ScalarNode at, Collection<String> known, ProtocolProblem code, String kind) {
        String text = node.text();
        if (text.isEmpty()) {
            return context.incomplete();
        }
        String name = text;
        String written = null;
        Matcher matcher = WITH_CONCENTRATION.matcher(text);
        if (!known.contains(text) && matcher.matches()) {
            name = matcher.group(1);
            written = matcher.group(2);
        }
        if (!known.contains(name)) {
            node.report(code, "There is no " + kind + " '" + name + "'", Suggestions.sentence(name, known));
            return context.incomplete();
        }
        ScalarNode concentration = written == null ? at : ScalarNode.of(written, node.place(), context.problems());
        return new Dose(name, concentration == null ? usual(name, node) : micromolar(name, concentration));
    }

    private double usual(String name, ScalarNode node) {
        double usual = vocabulary.compound(name).usualMicromolar();
        if (Double.isNaN(usual) && !vocabulary.antibodies().contains(name)) {
            node.report(
                    ProtocolProblem.CONCENTRATION_NOT_STATED,
                    "No concentration of " + name + " is written, and its data file has no usual one",
                    "Write '" + name + " 1 uM' or another concentration");
        }
        return Double.NaN;
    }

    private double micromolar(String name, ScalarNode node) {
        Optional<Quantity> written = node.quantity();
        if (written.isEmpty()) {
            return Double.NaN;
        }
        Quantity quantity = written.get();
        double micromolar = converted(name, quantity, node);
        if (micromolar < LEAST_MICROMOLAR || micromolar > MOST_MICROMOLAR) {
            node.report(
                    ProtocolProblem.CONCENTRATION_OUT_OF_RANGE,
                    "'" + quantity + "' of " + name
                            + (quantity.value() > 0 ? " cannot be in a dish" : " is no concentration"),
                    quantity.value() > 0
                            ? "Write one between 1 pM and 1 M"
                            : "Write one above 0, or leave the step out");
            return Double.NaN;
        }
        return micromolar;
    }

    private double converted(String name, Quantity quantity, ScalarNode node) {
        Vocabulary.Compound compound = vocabulary.compound(name);
        Unit unit = quantity.unit();
        if (unit.equals(Unit.of("%"))) {
            if (Double.isNaN(compound.micromolarPerPercent())) {
                return notConvertible(name, quantity, node);
            }
            return quantity.value() * compound.micromolarPerPercent();
        }
        if (unit.fits(Unit.of("mg/mL"))) {
            if (Double.isNaN(compound.molarMassGramsPerMole())) {
                return notConvertible(name, quantity, node);
            }
            return quantity.in("ug/mL") * 1000 / compound.molarMassGramsPerMole();
        }
        return node.scalar().quantity("uM");
    }

    private static double notConvertible(String name, Quantity quantity, ScalarNode node) {
        node.report(
                ProtocolProblem.CONCENTRATION_NOT_CONVERTIBLE,
                "'" + quantity + "' of " + name + " cannot be turned into uM: its data file does not say how",
                "Write the concentration in nM, uM or mM");
        return Double.NaN;
    }
}
