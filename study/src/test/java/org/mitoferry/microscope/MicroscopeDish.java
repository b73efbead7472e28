package org.mitoferry.microscope;

import java.util.List;
import java.util.Locale;
import org.mitoferry.bench.Bench;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.bench.Observer;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Masses;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.UserData;
import org.mitoferry.yaml.Problems;

/** A dish whose cells, nanotubes and foreign mitochondria are put where a test wants them, or which has lived a day. */
final class MicroscopeDish {

    static final int STROMA = 0;
    static final int MYELOMA = 1;

    private static final String HEAD = """
            title: Under the microscope
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.2 mm x 0.2 mm, wells: 1, fields: 1}
            cells:
              BMSC: {density: 150 cells/mm2}
              JJN3: {density: 600 cells/mm2}
            experiments: 1
            seed: 901
            media:
              Nx:  {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
            """;

    private static final String OGD =
            "  OGD: {gas O2: 0.2 %, medium: DMEM without glucose, glucose: 0 mM, serum: 0 %, pre-equilibrated: yes, rinses: 3}\n";

    private static final String BY_HAND = """
            arms:
              by hand:
                - stain: {cells: JJN3, with: MitoTracker Deep Red, at: 100 nM, for: 30 min}
                - seed: BMSC
                - add: JJN3
                - measure: [cells]
            """;

    private static final String CO_CULTURE = """
            arms:
              co-culture:
                %s
                - stain: {cells: JJN3, with: MitoTracker Deep Red, at: 100 nM, for: 30 min}
                - wash: {overnight: 16 h}
                - seed: BMSC
                - incubate: 12 h
                - add: JJN3
                - change medium: OGD
                - incubate: %s h
                - measure: [cells]
            """;

    private static final String STAINED = """
            arms:
              alone:
                - seed: JJN3
                - change medium: OGD
                - incubate: 3 h
                - stain: {with: JC-1, at: 2 uM, for: 30 min, in: OGD}
                - measure: [jc1Ratio]
            """;

    final Culture culture;

    MicroscopeDish() {
        culture = bench(HEAD + BY_HAND, new Crew(1)).culture();
    }

    private static Bench bench(String text, Crew crew) {
        Problems problems = new Problems();
        Laboratory laboratory = Laboratory.open(UserData.NONE, problems);
        problems.throwIfAny();
        Protocol protocol = laboratory.read("test", "test", text, List.of()).orThrow();
        return Bench.start(
                new BenchJob(protocol, protocol.arms().getFirst(), 1, laboratory.catalogue()), crew, Observer.BLIND);
    }

    /** A co-culture without oxygen and glucose that has lived so many hours, with a first step, which may be empty. */
    static Culture lived(int hours, String firstStep) {
        try (Crew crew = new Crew(2)) {
            Bench bench = bench(HEAD + OGD + String.format(Locale.ROOT, CO_CULTURE, firstStep, hours), crew);
            while (bench.advance(600)) {}
            return bench.culture();
        }
    }

    /** Myeloma cells on their way down, stained with JC-1. */
    static Culture stained() {
        try (Crew crew = new Crew(2)) {
            Bench bench = bench(HEAD.replace("  BMSC: {density: 150 cells/mm2}\n", "") + OGD + STAINED, crew);
            while (bench.advance(600)) {}
            return bench.culture();
        }
    }

    int cell(int group, double x, double y) {
        int slot = culture.addCell(group, 0);
        culture.cells().x[slot] = x;
        culture.cells().y[slot] = y;
        culture.cells().referenceLength[slot] = 800;
        culture.cells().spread[slot] = 1;
        return slot;
    }

    /** A spread cell with two arms along x. */
    int stroma(double x, double y) {
        int slot = cell(STROMA, x, y);
        Cells cells = culture.cells();
        cells.arms[slot] = 2;
        for (int arm = 0; arm < 2; arm++) {
            cells.pointArm(slot * Cells.MOST_ARMS + arm, Math.PI * arm);
            cells.armLength[slot * Cells.MOST_ARMS + arm] = 30;
        }
        return slot;
    }

    int nanotube(int from, int to, double[] fromAnchor, double[] toAnchor, double diameter) {
        Nanotubes tubes = culture.nanotubes();
        Cells cells = culture.cells();
        int slot = tubes.add(from);
        tubes.state[slot] = Nanotubes.JOINED;
        tubes.to[slot] = to;
        tubes.diameter[slot] = diameter;
        tubes.large[slot] = (byte) (diameter > 0.7 ? 1 : 0);
        tubes.fromX[slot] = fromAnchor[0] - cells.x[from];
        tubes.fromY[slot] = fromAnchor[1] - cells.y[from];
        tubes.fromHeight[slot] = fromAnchor[2];
        tubes.toX[slot] = toAnchor[0] - cells.x[to];
        tubes.toY[slot] = toAnchor[1] - cells.y[to];
        tubes.toHeight[slot] = toAnchor[2];
        tubes.length[slot] = Math.hypot(fromAnchor[0] - toAnchor[0], fromAnchor[1] - toAnchor[1]);
        return slot;
    }

    /** A foreign mitochondrion in a mass of its own. */
    int foreign(int host, double length, byte lysosome) {
        ForeignMitochondria foreign = culture.foreign();
        Masses masses = culture.masses();
        int slot = foreign.add();
        foreign.host[slot] = host;
        foreign.originType[slot] = MYELOMA;
        foreign.id[slot] = 500L + slot;
        foreign.length[slot] = length;
        foreign.lysosome[slot] = lysosome;
        foreign.contactAt[slot] = 0.5;
        if (lysosome != ForeignMitochondria.CAPTURED) {
            int mass = masses.add(host);
            masses.members[mass] = 1;
            masses.offsetX[mass] = 11 * Math.cos(slot);
            masses.offsetY[mass] = 11 * Math.sin(slot);
            masses.height[mass] = 1.6;
            foreign.mass[slot] = mass;
        }
        for (int k = 0; k < foreign.labels(); k++) {
            foreign.label[slot * foreign.labels() + k] = 1;
        }
        return slot;
    }
}
