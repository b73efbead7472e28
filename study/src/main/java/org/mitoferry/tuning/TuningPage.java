package org.mitoferry.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.trial.Seeds;
import org.mitoferry.writing.Digits;
import org.mitoferry.writing.MarkdownTable;
import org.mitoferry.yaml.ScalarNode;

/** What a tuning did, in Markdown without headings, to be put into a document. */
public final class TuningPage {
    private final TuningResult result;
    private final StringBuilder text = new StringBuilder();

    private TuningPage(TuningResult result) {
        this.result = result;
    }

    /** The page; ends with a line end. */
    public static String markdown(TuningResult result) {
        TuningPage page = new TuningPage(result);
        page.design();
        page.comparison();
        page.numbers();
        page.rows();
        page.bands();
        return page.text.toString().strip() + "\n";
    }

    private void design() {
        Tuning tuning = result.plan().tuning();
        int size = result.plan().space().size();
        paragraph(String.format(
                Locale.ROOT,
                "Protocol `%s` under the set `%s`: %s searched by CMA-ES in %d studies of %d experiments each,"
                        + " on a patch of %s mm x %s mm, with seeds %s in turn.",
                tuning.protocol(),
                tuning.set(),
                size == 1 ? "1 number" : size + " numbers",
                result.search().size(),
                tuning.experiments(),
                NumberText.of(tuning.fieldWidthMicrometres() / 1000),
                NumberText.of(tuning.fieldHeightMicrometres() / 1000),
                Seeds.words(tuning.seeds())));
        if (!tuning.rowsLeftOut().isEmpty()) {
            paragraph("The search left out the rows "
                    + tuning.rowsLeftOut().stream().map(ScalarNode::text).collect(Collectors.joining(", "))
                    + ", and with them the arms that only they need.");
        }
    }

    private void comparison() {
        int n = result.seeds().size();
        double start = mean(result.atStart());
        double found = mean(result.atFound());
        long better = 0;
        for (int i = 0; i < n; i++) {
            better += result.atFound().get(i).total() < result.atStart().get(i).total() ? 1 : 0;
        }
        paragraph(String.format(
                Locale.ROOT,
                "Objective on seeds %s: %.1f at the start, %.1f at what was found, smaller on %d of %d. %s",
                Seeds.words(result.seeds()),
                start,
                found,
                better,
                n,
                result.better() ? "What was found is kept." : "The start is kept."));
    }

    private static double mean(List<Judged> studies) {
        return studies.stream().mapToDouble(Judged::total).average().orElse(Double.NaN);
    }

    private void numbers() {
        if (!result.better()) {
            return;
        }
        MarkdownTable table = new MarkdownTable(
                "lrrlrl",
                List.of("number", "from", "to", "plausible", "taken back alone, the objective rises by", "most in"));
        double[] kept = result.kept();
        List<String> still = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            Searched number = result.plan().space().numbers().get(i);
            if (kept[i] == number.start()) {
                still.add("`" + number.name() + "`");
                continue;
            }
            Optional<TuningResult.TakenBack> back = result.takenBack(i);
            String unit = number.unit().equals("1") ? "" : " " + number.unit();
            table.add(List.of(
                    "`" + number.name() + "`",
                    NumberText.of(number.start()) + unit,
                    NumberText.of(kept[i]) + unit + (number.atEdge(kept[i]) ? " (at an end)" : ""),
                    range(number.range()),
                    back.map(one -> Digits.fixed(one.total(), 1)).orElse("not tried"),
                    back.map(one -> words(one.largest())).orElse("")));
        }
        text.append(table).append('\n');
        if (!still.isEmpty()) {
            paragraph("Did not move: " + String.join(", ", still) + ".");
        }
    }

    private void rows() {
        MarkdownTable table = new MarkdownTable("lr", List.of("row", "part of the objective at the start", "kept"));
        for (String row : result.atStart().getFirst().rows().keySet()) {
            table.add(List.of(
                    row,
                    Digits.fixed(TuningResult.meanPart(result.atStart(), row), 2),
                    Digits.fixed(TuningResult.meanPart(result.atKept(), row), 2)));
        }
        text.append(table).append('\n');
    }

    private void bands() {
        List<TuningResult.LeftBand> left = result.leftBands();
        if (left.isEmpty()) {
            paragraph("All plausible bands hold.");
            return;
        }
        MarkdownTable table = new MarkdownTable(
                "lrlll", List.of("outside its plausible band", "value", "band", "source", "what grows inside"));
        for (TuningResult.LeftBand one : left) {
            table.add(List.of(
                    one.band().name(),
                    Double.isNaN(one.value()) ? "not measured" : Digits.measured(one.value()),
                    range(one.band().range()),
                    one.band().source(),
                    one.rises()
                            .map(rises -> rises.isEmpty() ? "nothing" : words(rises))
                            .orElse("no study of the search lay inside")));
        }
        text.append(table).append('\n');
    }

    private static String range(Scale range) {
        return NumberText.of(range.low()) + " to " + NumberText.of(range.high());
    }

    private static String words(List<Map.Entry<String, Double>> parts) {
        return parts.stream()
                .map(part -> part.getKey() + " (" + Digits.fixed(part.getValue(), 1) + ")")
                .collect(Collectors.joining(", "));
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }
}
