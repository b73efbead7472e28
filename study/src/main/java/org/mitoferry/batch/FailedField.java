package org.mitoferry.batch;

import java.util.List;
import org.mitoferry.assay.FieldOfView;
import org.mitoferry.table.CsvRecords;

/**
 * A picture that could not be measured.
 *
 * @param file its name, from the folder of pictures on
 * @param series from 1; 0 where none could be told
 * @param view where it would have stood in the table
 * @param why one line for a person
 */
public record FailedField(String file, int series, FieldOfView view, String why) {
    static final String HEAD = "file,series,arm,experiment,well,field,why\n";

    String line() {
        return CsvRecords.line(List.of(
                file,
                series == 0 ? "" : Integer.toString(series),
                view.arm(),
                Integer.toString(view.experiment()),
                Integer.toString(view.well()),
                Integer.toString(view.field()),
                why));
    }
}
