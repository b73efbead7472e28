package org.mitoferry.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.mitoferry.bench.Bench;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.bench.Observer;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.NanotubeHistory;
import org.mitoferry.culture.NanotubeVesicles;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.culture.TransferLog;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;
import org.mitoferry.table.Measurement;

/** A dish whose cells, nanotubes and foreign mitochondria are put where a test wants them. */
final class HandMadeDish {

    static final int STROMA = 0;
    static final int MYELOMA = 1;
    static final int ACCEPTOR = 2;

    private static final String PROTOCOL = """
            title: By hand
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.4 mm x 0.2 mm, wells: 1, fields: %d}
            cells:
              BMSC: {density: 120 cells/mm2}
              JJN3: {density: 600 cells/mm2}
              acceptor BMSC: {type: BMSC, density: 60 cells/mm2}
            media:
              Nx:  {gas O2: 18.6 %%, medium: DMEM, glucose: 5.6 mM, serum: 10 %%}
            experiments: 1
            seed: 1
            arms:
              by hand:
                - seed: BMSC
                - add: JJN3
                - add: acceptor BMSC
                - measure: [cells]
            """;

    final Culture culture;
    private final BenchJob job;

    HandMadeDish() {
        this(2);
    }

    /** @param fields side by side on a patch of 400 um x 200 um */
    HandMadeDish(int fields) {
        Protocol protocol = Arms.read(String.format(Locale.ROOT, PROTOCOL, fields), Arms.SHIPPED);
        job = new BenchJob(protocol, protocol.arms().getFirst(), 1, Arms.SHIPPED.catalogue());
        Observer nobody = new Observer() {
            @Override
            public void measure(Step.Measure step, Culture dish, double minutes) {}

            @Override
            public void image(Step.Image step, Culture dish, double minutes) {}

            @Override
            public void trace(Culture dish, double minutes) {}
        };
        try (Crew crew = new Crew(1)) {
            culture = Bench.start(job, crew, nobody).culture();
        }
    }

    /** A living cell without arms, and its slot. */
    int cell(int group, double x, double y) {
        int slot = culture.addCell(group, 0);
        culture.cells().x[slot] = x;
        culture.cells().y[slot] = y;
        culture.cells().referenceLength[slot] = 800;
        return slot;
    }

    int dead(int group, double x, double y) {
        int slot = cell(group, x, y);
        culture.cells().life[slot] = Cells.CASPASE_POSITIVE;
        return slot;
    }

    void set(int group, CellParameter parameter, double value) {
        culture.profiles().set(group, parameter, value);
    }

    /** A joined nanotube between the centres of two cells, and its slot. */
    int nanotube(int from, int to, boolean large) {
        Nanotubes tubes = culture.nanotubes();
        Cells cells = culture.cells();
        int slot = tubes.add(from);
        tubes.state[slot] = Nanotubes.JOINED;
        tubes.to[slot] = to;
        tubes.large[slot] = (byte) (large ? 1 : 0);
        tubes.length[slot] = Math.hypot(cells.x[from] - cells.x[to], cells.y[from] - cells.y[to]);
        tubes.diameter[slot] = large ? 0.7 : 0.15;
        tubes.fromHeight[slot] = 2;
        tubes.toHeight[slot] = 5;
        return slot;
    }

    /** A nanotube that is no more. */
    void past(int from, int to, boolean large, double joinedMinutes, double endedMinutes, byte end) {
        NanotubeHistory history = culture.nanotubeHistory();
        Cells cells = culture.cells();
        int entry = history.add();
        history.id[entry] = 1000L + entry;
        history.fromId[entry] = cells.birthId[from];
        history.toId[entry] = cells.birthId[to];
        history.large[entry] = (byte) (large ? 1 : 0);
        boolean kin = culture.profiles().kin(cells.type[from], cells.type[to]);
        history.homotypic[entry] = (byte) (kin ? 1 : 0);
        history.joinedMinutes[entry] = joinedMinutes;
        history.endedMinutes[entry] = endedMinutes;
        history.end[entry] = end;
    }

    /** A free foreign mitochondrion of myeloma, and its slot. */
    int foreign(int host, double length) {
        ForeignMitochondria foreign = culture.foreign();
        int slot = foreign.add();
        foreign.host[slot] = host;
        foreign.originType[slot] = MYELOMA;
        foreign.id[slot] = 500L + slot;
        foreign.route[slot] = TransferLog.CONNEXOSOME;
        foreign.length[slot] = length;
        return slot;
    }

    /** The same with what a lysosome does to it. */
    int foreign(int host, double length, byte lysosome) {
        int slot = foreign(host, length);
        culture.foreign().lysosome[slot] = lysosome;
        return slot;
    }

    /** A mitochondrion under way from a cell at one of the ends of a nanotube. */
    int cargo(int host, int tube, double position, double speed, byte lysosome) {
        ForeignMitochondria foreign = culture.foreign();
        int slot = foreign(host, 0.8, lysosome);
        foreign.place[slot] = ForeignMitochondria.NANOTUBE;
        foreign.nanotube[slot] = tube;
        foreign.position[slot] = position;
        foreign.speed[slot] = speed;
        return slot;
    }

    int vesicle(int tube, double position, double velocity, boolean lysosome) {
        NanotubeVesicles vesicles = culture.vesicles();
        int slot = vesicles.add(tube);
        vesicles.position[slot] = position;
        vesicles.velocity[slot] = velocity;
        vesicles.lysosome[slot] = (byte) (lysosome ? 1 : 0);
        return slot;
    }

    List<Transfer> transfers() {
        return Transfer.of(job, culture);
    }

    List<Measurement> rows(double minutes, String... quantities) {
        return new Readout(job)
                .measure(new Step.Measure(new Step.Origin(1, 1, null), List.of(quantities)), culture, minutes);
    }

    /** Rows of one quantity of a group at 24 h. */
    List<Measurement> rows(String quantity, int group) {
        String name = culture.profiles().name(group);
        return rows(1440, quantity).stream()
                .filter(row -> row.quantity().equals(quantity) && row.cell().equals(name))
                .toList();
    }

    /** Values of its rows of fields, in their order. */
    List<Double> fields(String quantity, int group) {
        return rows(quantity, group).stream()
                .filter(row -> row.field() > 0)
                .map(Measurement::value)
                .toList();
    }

    /** The one row of the well without classes. */
    Measurement well(String quantity, int group) {
        List<Measurement> rows = rows(quantity, group).stream()
                .filter(row -> row.field() == 0 && row.object().equals("t=24 h"))
                .toList();
        assertEquals(1, rows.size());
        return rows.getFirst();
    }

    /** The one row of a class in the well. */
    Measurement ofClass(String quantity, int group, String nameOfClass) {
        List<Measurement> rows = rows(quantity, group).stream()
                .filter(row -> row.object().equals("t=24 h; " + nameOfClass))
                .toList();
        assertEquals(1, rows.size(), nameOfClass);
        return rows.getFirst();
    }

    /** The object part of its rows with their values: {@code nanotube 1; large; homotypic = 0.7}. */
    List<String> objects(String quantity, int group) {
        return rows(quantity, group).stream()
                .map(row -> row.object().replace("t=24 h; ", "") + " = " + row.value())
                .toList();
    }
}
