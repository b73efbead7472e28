package org.mitoferry.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.protocol.Protocol;

/** The record behind the findings: ledgers, Methods, assumptions, parameters, the run itself. */
final class RecordSections {

    private static final int MOST_FACTS_SHOWN = 12;

    private final ReportInput input;
    private final Html html;

    RecordSections(ReportInput input, Html html) {
        this.input = input;
        this.html = html;
    }

    void ledgers() {
        html.open("section", "id", "ledgers").element("h2", "Ledgers");
        if (input.ledgers().isEmpty()) {
            html.element("p", "No ledgers were handed over.", "class", "empty").closeBlock("section");
            return;
        }
        LedgerRow worst = input.ledgers().stream()
                .max(Comparator.comparingDouble(RecordSections::unexplainedShare))
                .orElseThrow();
        html.element(
                "p",
                "What came in less what went out is what is there; what is left unexplained is rounding, or an error. The largest share"
                        + " left unexplained is " + Typeset.significant(unexplainedShare(worst), 2) + ", of "
                        + worst.account() + " in "
                        + worst.arm() + ".");
        html.open("details", "class", "accounts")
                .element("summary", input.ledgers().size() + " accounts");
        table("Account", "Arm", "#Experiment", "#Gained", "#Lost", "#Held", "#Unexplained", "Unit");
        for (LedgerRow row : input.ledgers()) {
            html.open("tr").element("th", row.account(), "scope", "row").element("td", row.arm());
            number(row.experiment() == 0 ? "all" : String.valueOf(row.experiment()));
            number(Typeset.significant(row.gained(), 5));
            number(Typeset.significant(row.lost(), 5));
            number(Typeset.significant(row.held(), 5));
            number(Typeset.significant(row.unexplained(), 2));
            html.element("td", Typeset.unit(row.unit())).closeBlock("tr");
        }
        endTable();
        html.close("details").closeBlock("section");
    }

    private static double unexplainedShare(LedgerRow row) {
        double turnover = Math.max(Math.abs(row.held()), Math.max(Math.abs(row.gained()), Math.abs(row.lost())));
        return turnover == 0 ? 0 : Math.abs(row.unexplained()) / turnover;
    }

    void methods() {
        html.open("section", "id", "methods").element("h2", "Methods");
        if (input.methods().isBlank()) {
            html.element("p", "No Methods text was handed over.", "class", "empty");
        } else {
            for (String paragraph : input.methods().strip().split("\n\\s*\n")) {
                html.element("p", paragraph.strip(), "class", "prose");
            }
        }
        html.closeBlock("section");
    }

    void assumptions() {
        Protocol protocol = input.protocol();
        Protocol.Vessel vessel = protocol.vessel();
        List<String> lines = new ArrayList<>();
        protocol.cells()
                .forEach((name, cells) ->
                        lines.add("Density of " + name + ": " + Typeset.plain(cells.densityPerSquareMillimetre())
                                + " cells/mm\u00b2, mean clump of " + Typeset.plain(cells.clumpSize()) + "."));
        lines.add("Vessel: " + vessel.kind() + ", medium " + Typeset.plain(vessel.mediumHeightMillimetres())
                + " mm high. Height and density decide how much oxygen reaches the cells.");
        lines.add("Fields: one patch of " + DesignSection.patch(vessel) + " stands for the well, and is read as "
                + vessel.fields() + (vessel.fields() == 1 ? " field" : " fields")
                + " side by side. They share one medium, so they are no independent samples.");
        for (Protocol.MediumRecipe medium : protocol.media().values()) {
            lines.add("Medium " + medium.name() + ": " + DesignSection.recipe(medium)
                    + (medium.rinses() > 0 ? " at a change." : "."));
        }
        lines.add("Independent experiments: " + input.run().experiments()
                + ", paired over arms. The tests are those named above.");
        for (Protocol.ParameterOverride override : protocol.overrides()) {
            lines.add("Set otherwise than in the data: " + override.cellType() + "." + override.parameter() + " = "
                    + Typeset.plain(override.value())
                    + (override.fromHours() > 0 ? " from " + Typeset.plain(override.fromHours()) + " h" : "") + ".");
        }
        for (Protocol.EffectOverride effect : protocol.effectOverrides()) {
            lines.add("Effect of a drug set otherwise: " + effect.drug() + ", " + effect.effect() + ", "
                    + (effect.factor() == 0 ? "off" : "at " + Typeset.plain(effect.factor()) + " of its strength")
                    + ".");
        }
        lines.add("Parameter set: " + protocol.parameterSet() + ".");
        lines.addAll(input.assumptions());
        html.open("section", "id", "assumptions").element("h2", "What is assumed");
        html.element(
                "p",
                "Publications seldom state these. They are settings of the protocol or limits of the model, and the findings depend on them.");
        html.open("ul");
        lines.forEach(line -> html.element("li", line));
        html.close("ul").closeBlock("section");
    }

    void parameters() {
        html.open("section", "id", "parameters").element("h2", "Parameters");
        if (input.parameters().isEmpty()) {
            html.element("p", "No parameters were handed over.", "class", "empty")
                    .closeBlock("section");
            return;
        }
        Map<String, List<ParameterRow>> byType = new LinkedHashMap<>();
        input.parameters()
                .forEach(row -> byType.computeIfAbsent(row.cellType(), _ -> new ArrayList<>())
                        .add(row));
        html.element(
                "p",
                "Range is what is plausible. Donors and Days are coefficients of variation between the experiments' donors and days"
                        + " (lognormal, mean 1); medium height, density and doses vary too. The p values rest on them.");
        html.element(
                "p",
                "The parameter set is " + input.protocol().parameterSet()
                        + "; what it says stands in place of the data files' own values.");
        html.open("p", "class", "filter").open("label").text("Filter ");
        html.open("input", "type", "search", "id", "parameter-filter", "placeholder", "name, source or status");
        html.close("label").closeBlock("p");
        byType.forEach((type, rows) -> {
            html.open("details", "class", "parameters").element("summary", type + ", " + rows.size() + " parameters");
            table("Parameter", "#Value", "Unit", "#Range", "#Donors", "#Days", "Source", "Status");
            rows.forEach(this::parameter);
            endTable();
            html.closeBlock("details");
        });
        html.closeBlock("section");
    }

    private void parameter(ParameterRow row) {
        html.open("tr").element("th", row.name(), "scope", "row", "class", "name");
        number(Typeset.plain(row.value()));
        html.element("td", Typeset.unit(row.unit()));
        boolean ranged = Double.isFinite(row.low()) && Double.isFinite(row.high());
        number(ranged ? Typeset.plain(row.low()) + " to " + Typeset.plain(row.high()) : Typeset.NONE);
        number(variation(row.betweenDonors()));
        number(variation(row.betweenDays()));
        html.element("td", row.source(), "class", "source")
                .element("td", row.status())
                .closeBlock("tr");
    }

    private static String variation(double coefficient) {
        return coefficient > 0 ? Typeset.plain(100 * coefficient) + " %" : Typeset.NONE;
    }

    void run() {
        html.open("section", "id", "run").element("h2", "Run").open("div", "class", "facts");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("seed", String.valueOf(input.run().seed()));
        facts.put("experiments", String.valueOf(input.run().experiments()));
        facts.put("fields", String.valueOf(input.run().fields()));
        facts.putAll(input.run().options());
        facts("Settings", facts);
        facts("Versions", input.run().versions());
        facts("Machine", input.run().machine());
        Map<String, String> timings = new LinkedHashMap<>();
        input.run()
                .timingsSeconds()
                .forEach((name, seconds) -> timings.put(name, Typeset.significant(seconds, 3) + " s"));
        facts("Timings", timings);
        html.close("div").closeBlock("section");
    }

    private void facts(String heading, Map<String, String> facts) {
        if (facts.isEmpty()) {
            return;
        }
        boolean many = facts.size() > MOST_FACTS_SHOWN;
        html.open("div").element("h3", heading);
        if (many) {
            html.open("details").element("summary", "all " + facts.size());
        }
        html.open("dl");
        facts.forEach((name, value) -> html.element("dt", name).element("dd", value));
        html.close("dl");
        if (many) {
            html.close("details");
        }
        html.closeBlock("div");
    }

    /** Opens a table; a heading that begins with # is that of a column of numbers. */
    private void table(String... headings) {
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (String heading : headings) {
            if (heading.startsWith("#")) {
                html.element("th", heading.substring(1), "class", "number");
            } else {
                html.element("th", heading);
            }
        }
        html.close("tr").close("thead").open("tbody").raw("\n");
    }

    private void endTable() {
        html.close("tbody").close("table").closeBlock("div");
    }

    private void number(String text) {
        html.element("td", text, "class", "number");
    }
}
