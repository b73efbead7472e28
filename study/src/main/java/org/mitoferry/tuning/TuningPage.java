package org.mitoferry.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.yaml.ScalarNode;

/** What a tuning did, in Markdown without headings, to be put into a document. */
public final class TuningPage {
    private static final int MOST_PARTS = 4;

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
        paragraph(String.format(
                Locale.ROOT,
                "Protocol `%s` under the set `%s`: %d numbers searched by CMA-ES in %d studies of %d experiments each,"
                        + " on a patch of %s mm x %s mm, with seeds %s in turn.",
                tuning.protocol(),
                tuning.set(),
                result.plan().space().size(),
                result.search().size(),
                tuning.experiments(),
                NumberText.of(tuning.fieldWidthMicrometres() / 1000),
                NumberText.of(tuning.fieldHeightMicrometres() / 1000),
                seeds(tuning.seeds())));
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
                seeds(result.seeds()),
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
        text.append("| number | from | to | plausible | taken back alone, the objective rises by | most in |\n");
        text.append("|---|--:|--:|---|--:|---|\n");
        double[] kept = result.kept();
        List<String> still = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            Searched number = result.plan().space().numbers().get(i);
            int place = i;
            Optional<TuningResult.TakenBack> back = result.takenBack().stream()
                    .filter(one -> one.number() == place)
                    .findFirst();
            if (kept[i] == number.start()) {
                still.add("`" + number.name() + "`");
                continue;
            }
            String unit = number.unit().equals("1") ? "" : " " + number.unit();
            text.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s%s | %s%s%s | %s to %s | %s | %s |\n",
                    number.name(),
                    NumberText.of(number.start()),
                    unit,
                    NumberText.of(kept[i]),
                    unit,
                    number.atEdge(kept[i]) ? " (at an end)" : "",
                    NumberText.of(number.range().low()),
                    NumberText.of(number.range().high()),
                    back.map(one -> String.format(Locale.ROOT, "%.1f", one.total()))
                            .orElse("not tried"),
                    back.map(one -> words(one.largest(MOST_PARTS))).orElse("")));
        }
        text.append('\n');
        if (!still.isEmpty()) {
            paragraph("Did not move: " + String.join(", ", still) + ".");
        }
    }

    private void rows() {
        text.append("| row | part of the objective at the start | kept |\n|---|--:|--:|\n");
        for (String row : result.atStart().getFirst().rows().keySet()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f |\n",
                    row,
                    TuningResult.meanPart(result.atStart(), row),
                    TuningResult.meanPart(result.atKept(), row)));
        }
        text.append('\n');
    }

    private void bands() {
        List<TuningResult.LeftBand> left = result.leftBands();
        if (left.isEmpty()) {
            paragraph("All plausible bands hold.");
            return;
        }
        text.append(
                "| outside its plausible band | value | band | source | what grows inside |\n|---|--:|---|---|---|\n");
        for (TuningResult.LeftBand one : left) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s to %s | %s | %s |\n",
                    one.band().name(),
                    Double.isNaN(one.value()) ? "not measured" : String.format(Locale.ROOT, "%.3g", one.value()),
                    NumberText.of(one.band().range().low()),
                    NumberText.of(one.band().range().high()),
                    one.band().source(),
                    one.rises()
                            .map(rises -> rises.isEmpty() ? "nothing" : words(rises))
                            .orElse("no study of the search lay inside")));
        }
        text.append('\n');
    }

    private static String words(List<Map.Entry<String, Double>> parts) {
        return parts.stream()
                .map(part -> String.format(Locale.ROOT, "%s (%.1f)", part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String seeds(List<Long> seeds) {
        long first = seeds.getFirst();
        long last = seeds.getLast();
        boolean inARow = last - first == seeds.size() - 1;
        return inARow && seeds.size() > 1
                ? first + " to " + last
                : seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }
}
