package org.mitoferry.tuning;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mitoferry.parameter.CatalogueTexts;
import org.mitoferry.parameter.NumberAddress;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.table.CsvRecords;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/** What moved from what to what and for which rows, as comma-separated values, and back from them into data files. */
public final class TunedTable {
    private TunedTable() {}

    /** One line for each number that was searched. */
    public static String csv(TuningResult result) {
        StringBuilder text = new StringBuilder("parameter,set,unit,from,to,low,high,edge,rise when taken back,for\n");
        double[] kept = result.kept();
        for (int i = 0; i < kept.length; i++) {
            Searched number = result.plan().space().numbers().get(i);
            Optional<TuningResult.TakenBack> back = result.takenBack(i);
            text.append(CsvRecords.line(List.of(
                    number.name(),
                    number.set(),
                    number.unit(),
                    NumberText.of(number.start()),
                    NumberText.of(kept[i]),
                    NumberText.of(number.range().low()),
                    NumberText.of(number.range().high()),
                    number.atEdge(kept[i]) ? "yes" : "no",
                    back.map(one -> TuningLog.digits(one.total())).orElse(""),
                    back.map(TunedTable::parts).orElse(""))));
        }
        return text.toString();
    }

    private static String parts(TuningResult.TakenBack back) {
        return back.largest().stream().map(Map.Entry::getKey).collect(Collectors.joining("; "));
    }

    /**
     * The data files with the numbers of such a table in place of theirs.
     *
     * @param name what the table is called in problems
     * @param problems is told of numbers that the files do not have
     */
    public static CatalogueTexts into(CatalogueTexts texts, String name, String csv, Problems problems) {
        Map<NumberAddress, Double> values = new LinkedHashMap<>();
        List<List<String>> lines = lines(name, csv);
        for (int i = 1; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            if (line.size() < 5 || line.get(3).equals(line.get(4))) {
                continue;
            }
            Optional<NumberAddress> address = texts.resolve(line.get(0), line.get(1));
            if (address.isEmpty()) {
                problems.report(
                        TuningProblem.NO_SUCH_NUMBER,
                        new Place(name, i + 1, 1),
                        "These data files do not give '" + line.get(0) + "'",
                        "Name the folder of the catalogue that was tuned");
            } else {
                values.put(address.get(), NumberText.parse(line.get(4)));
            }
        }
        return problems.isEmpty() ? texts.with(values) : texts;
    }

    private static List<List<String>> lines(String name, String csv) {
        CsvRecords records = new CsvRecords(name, new StringReader(csv));
        List<List<String>> lines = new ArrayList<>();
        try {
            for (List<String> line = records.next(); !line.isEmpty(); line = records.next()) {
                lines.add(line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }
}
