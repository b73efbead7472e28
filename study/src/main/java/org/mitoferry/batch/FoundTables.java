package org.mitoferry.batch;

import java.util.List;
import java.util.Locale;
import org.mitoferry.assay.MitochondriaTransfer;
import org.mitoferry.assay.nanotube.Candidate;
import org.mitoferry.assay.nanotube.NanotubeCount;
import org.mitoferry.image.Polyline;
import org.mitoferry.table.CsvRecords;

/** Where nanotubes and mitochondria are, with all that were rejected, in the form that {@code challenge} reads. */
final class FoundTables {
    private static final String LINES = "line,from,to,x_um,y_um,z_um,rejected\n";
    private static final String OBJECTS = "object,cell,x_um,y_um,z_um,length_um,refused\n";

    private FoundTables() {}

    /** One line a point. */
    static String nanotubes(NanotubeCount count) {
        StringBuilder text = new StringBuilder(LINES);
        lines(text, "nanotube ", count.nanotubes());
        lines(text, "candidate ", count.rejected());
        return text.toString();
    }

    private static void lines(StringBuilder text, String name, List<Candidate> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Candidate each = lines.get(i);
            String why = each.rejection() == null ? "" : each.rejection().reason();
            Polyline line = each.line();
            for (int p = 0; p < line.size(); p++) {
                text.append(CsvRecords.line(List.of(
                        name + (i + 1),
                        Integer.toString(each.firstCell()),
                        Integer.toString(each.secondCell()),
                        number(line.x()[p]),
                        number(line.y()[p]),
                        number(line.z()[p]),
                        why)));
            }
        }
    }

    /** One line an object. */
    static String mitochondria(MitochondriaTransfer.Result transfer) {
        StringBuilder text = new StringBuilder(OBJECTS);
        for (MitochondriaTransfer.Found each : transfer.found()) {
            boolean counted = each.verdict() == MitochondriaTransfer.Verdict.INSIDE;
            text.append(CsvRecords.line(List.of(
                    "mitochondrion " + each.label(),
                    each.cell() == 0 ? "" : Integer.toString(each.cell()),
                    number(each.xMicrometres()),
                    number(each.yMicrometres()),
                    number(each.zMicrometres()),
                    number(each.lengthMicrometres()),
                    counted ? "" : each.verdict().words())));
        }
        return text.toString();
    }

    private static String number(double micrometres) {
        return Double.isNaN(micrometres) ? "" : String.format(Locale.ROOT, "%.3f", micrometres);
    }
}
