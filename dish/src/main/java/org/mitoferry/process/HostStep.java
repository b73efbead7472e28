package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Surroundings;

/**
 * What happens to a host and its mitochondria within one step, in this order. One object per thread.
 */
final class HostStep {

    private final Culture culture;
    private final Host host;
    private final DyeLoading dyes;
    private final Labelling labels;
    private final Energetics energetics = new Energetics();
    private final MitochondrialEvents events = new MitochondrialEvents();

    HostStep(Culture culture) {
        this.culture = culture;
        host = new Host(culture);
        dyes = new DyeLoading(culture.dyes(), culture.dyeContent());
        labels = new Labelling(culture.labels(), culture.labelContent());
    }

    void advance(int cell, Surroundings surroundings, double minutes, int step) {
        Cells cells = culture.cells();
        byte life = cells.life[cell];
        if (life >= Cells.LOST) {
            return;
        }
        int column = culture.placeOf(cell);
        point(cell, minutes, step);
        host.drugs.advance(host, cells.type[cell], surroundings, column);
        host.size = cells.referenceLength[cell] / host.parameter(MITOCHONDRIAL_LENGTH);
        if (life != Cells.ALIVE) {
            Apoptosis.execute(host);
            return;
        }
        host.touched = host.mitochondria.touch(cell);
        look(surroundings, column);
        HypoxicAdaptation.advance(host);
        energetics.advance(host);
        Antioxidants.advance(host);
        Tagging.advance(host);
        dyes.advance(host, surroundings, column);
        labels.advance(host, surroundings, column);
        CellCycle.advance(host);
        Apoptosis.advance(host);
        if (cells.living(cell)) {
            events.advance(host);
        }
    }

    private void point(int cell, double minutes, int step) {
        host.cell = cell;
        host.first = host.mitochondria.start[cell];
        host.end = host.first + host.mitochondria.count[cell];
        host.minutes = minutes;
        host.nowMinutes = culture.minutes() + minutes;
        host.step = step;
    }

    private void look(Surroundings surroundings, int column) {
        host.oxygen = surroundings.at(column, Surroundings.OXYGEN);
        host.glucose = surroundings.at(column, Surroundings.GLUCOSE) / 1000;
        host.lactate = surroundings.at(column, Surroundings.LACTATE) / 1000;
        host.serum = surroundings.at(column, Surroundings.SERUM);
        host.survivalFactor = surroundings.at(column, Surroundings.SURVIVAL_FACTOR);
        double saturation = host.glucose / (host.glucose + host.parameter(GLUCOSE_KM));
        host.glucoseDrive = saturation * surroundings.glucoseShare[column];
    }
}
