package org.mitoferry.runner;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.CellType;
import org.mitoferry.parameter.ParameterSet;
import org.mitoferry.parameter.ParameterValue;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.report.ParameterRow;

/** The parameters that went into a run, each with its source, as a report prints them. */
final class ParameterRows {
    private ParameterRows() {}

    /** Those of the parameter set, cell types, media and drugs of a protocol, and after them what the protocol overrides. */
    static List<ParameterRow> of(Protocol protocol, Catalogue files) {
        Catalogue catalogue = files.with(protocol.parameterSet());
        List<ParameterRow> rows = new ArrayList<>();
        files.sets().find(protocol.parameterSet()).map(DrugRows::ofSet).ifPresent(rows::addAll);
        protocol.cells().values().stream()
                .map(Protocol.Seeding::cellType)
                .distinct()
                .flatMap(type -> catalogue.cells().find(type).stream())
                .forEach(type -> add(type.name(), type.parameters(), rows));
        protocol.media().values().stream()
                .map(Protocol.MediumRecipe::base)
                .distinct()
                .flatMap(base -> catalogue.media().find(base).stream())
                .forEach(base -> add(base.name(), base.parameters(), rows));
        rows.addAll(DrugRows.ofDrugs(protocol, catalogue));
        for (Protocol.ParameterOverride one : protocol.overrides()) {
            String unit = catalogue
                    .cells()
                    .find(typeOf(protocol, one.cellType()))
                    .map(CellType::parameters)
                    .flatMap(set -> set.find(one.parameter()))
                    .map(ParameterValue::unit)
                    .orElse("");
            String from = one.fromHours() > 0
                    ? "override of the protocol, from " + one.fromHours() + " h"
                    : "override of the protocol";
            rows.add(new ParameterRow(
                    one.cellType(),
                    one.parameter(),
                    one.value(),
                    unit,
                    Double.NaN,
                    Double.NaN,
                    0,
                    0,
                    from,
                    "override"));
        }
        return rows;
    }

    private static String typeOf(Protocol protocol, String group) {
        Protocol.Seeding seeding = protocol.cells().get(group);
        return seeding == null ? group : seeding.cellType();
    }

    private static void add(String heading, ParameterSet parameters, List<ParameterRow> rows) {
        for (ParameterValue value : parameters.list()) {
            rows.add(new ParameterRow(
                    heading,
                    value.name(),
                    value.value(),
                    value.unit(),
                    value.lowest(),
                    value.highest(),
                    value.betweenDonors(),
                    value.betweenDays(),
                    value.source(),
                    value.status().word()));
        }
    }
}
