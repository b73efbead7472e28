package org.mitoferry.runner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.Drug;
import org.mitoferry.parameter.DrugEffect;
import org.mitoferry.parameter.DrugEffect.Constant;
import org.mitoferry.parameter.ParameterOverlay;
import org.mitoferry.parameter.ParameterValue;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;
import org.mitoferry.report.ParameterRow;

/** The numbers of the drugs that a protocol uses, and what its parameter set says otherwise, as a report prints them. */
final class DrugRows {
    private final List<ParameterRow> rows = new ArrayList<>();

    private DrugRows() {}

    /** Each drug once, in the order of use; {@code catalogue} with the protocol's parameter set. */
    static List<ParameterRow> ofDrugs(Protocol protocol, Catalogue catalogue) {
        Set<Drug> used = new LinkedHashSet<>();
        for (Protocol.Arm arm : protocol.arms()) {
            for (Step step : arm.steps()) {
                if (step instanceof Step.Treat treat) {
                    catalogue.drugs().find(treat.with().compound()).ifPresent(used::add);
                }
            }
        }
        DrugRows rows = new DrugRows();
        used.forEach(rows::drug);
        return rows.rows;
    }

    /** What a parameter set says of cells and drugs, under its own heading. */
    static List<ParameterRow> ofSet(ParameterOverlay set) {
        DrugRows rows = new DrugRows();
        String heading = "Parameter set " + set.name();
        set.cells().forEach((cells, values) -> values.list().forEach(value -> rows.value(heading, cells, value)));
        set.drugs()
                .forEach((drug, effects) -> effects.forEach((effect, change) -> change.constants()
                        .forEach((constant, value) -> rows.add(
                                heading,
                                drug + "." + effect + ", " + constant.key(),
                                value,
                                constant.unit(),
                                change.source(),
                                change.status().word()))));
        return rows.rows;
    }

    private void drug(Drug drug) {
        String before = "";
        for (DrugEffect line : drug.effects()) {
            boolean adds = line.action() == DrugEffect.Action.ADD;
            String name = line.name() + ": " + line.parameter();
            add(
                    drug.name(),
                    name + (adds ? ", addend" : ", factor"),
                    line.most(),
                    adds ? CellParameter.of(line.parameter()).unit() : "1",
                    line.source(),
                    line.status().word());
            boolean first = !line.name().equals(before);
            for (Constant constant : Constant.values()) {
                boolean own = line.own().contains(constant);
                if (own || first && said(line, constant)) {
                    add(
                            drug.name(),
                            (own ? name : line.name()) + ", " + constant.key(),
                            line.value(constant),
                            constant.unit(),
                            line.source(),
                            line.status().word());
                }
            }
            before = line.name();
        }
    }

    private static boolean said(DrugEffect line, Constant constant) {
        return constant != Constant.POWER || line.power() != 1;
    }

    private void value(String heading, String cells, ParameterValue value) {
        rows.add(new ParameterRow(
                heading,
                cells + "." + value.name(),
                value.value(),
                value.unit(),
                value.lowest(),
                value.highest(),
                value.betweenDonors(),
                value.betweenDays(),
                value.source(),
                value.status().word()));
    }

    private void add(String heading, String name, double value, String unit, String source, String status) {
        rows.add(new ParameterRow(heading, name, value, unit, Double.NaN, Double.NaN, 0, 0, source, status));
    }
}
