package org.mitoferry.batch;

import java.util.List;
import java.util.Locale;
import org.mitoferry.assay.nanotube.Candidate;
import org.mitoferry.assay.nanotube.NanotubeCount;
import org.mitoferry.image.Polyline;
import org.mitoferry.table.CsvRecords;

/** The courses of nanotubes and of rejected candidates, one line a point, in the form that {@code challenge} reads. */
final class TubeLines {
    private static final String HEAD = "line,from,to,x_um,y_um,z_um,rejected\n";

    private TubeLines() {}

    static String csv(NanotubeCount count) {
        StringBuilder text = new StringBuilder(HEAD);
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

    private static String number(double micrometres) {
        return String.format(Locale.ROOT, "%.3f", micrometres);
    }
}
