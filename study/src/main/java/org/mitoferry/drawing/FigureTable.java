package org.mitoferry.drawing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mitoferry.table.CsvRecords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data in a specification as CSV: one column a field, one line a mark. */
final class FigureTable {

    private FigureTable() {}

    static String csv(String specification) {
        JsonNode values =
                JsonMapper.shared().readTree(specification).path("data").path("values");
        Set<String> columns = new LinkedHashSet<>();
        values.forEach(row -> columns.addAll(row.propertyNames()));
        StringBuilder text = new StringBuilder(CsvRecords.line(List.copyOf(columns)));
        for (JsonNode row : values) {
            List<String> line = new ArrayList<>();
            columns.forEach(column ->
                    line.add(row.path(column).isNull() ? "" : row.path(column).asString("")));
            text.append(CsvRecords.line(line));
        }
        return text.toString();
    }
}
