package org.mitoferry.report;

import java.util.List;
import org.mitoferry.figure.Figure;

/**
 * What a report shows of micrographs.
 *
 * @param panels pictures, as the assays measured them
 * @param kymographs of their time-lapses
 */
public record Micrographs(List<MicrographPanel> panels, List<Figure> kymographs) {

    /** Nothing. */
    public static final Micrographs NONE = new Micrographs(List.of(), List.of());

    public Micrographs {
        panels = List.copyOf(panels);
        kymographs = List.copyOf(kymographs);
    }
}
