package org.mitoferry.process;

import java.util.Arrays;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Surroundings;

/**
 * One step of a whole culture, in this order: hosts (shared among the threads of the crew), the medium with what they took and gave, what
 * makes or moves cells (moving every {@value Motion#INTERVAL_MINUTES} min, and with it what hangs on places: contacts, stretched and
 * drawn-out nanotubes), nanotubes, and the chain that runs between cells.
 *
 * <p>Within the host part each host reads the medium as it stands at the start of the step and writes to itself alone. A steady culture
 * allocates nothing here.
 */
public final class CultureStep {

    private final Culture culture;
    private final Crew crew;
    private final Surroundings surroundings;
    private final MediumExchange exchange;
    private final Motion motion;
    private final NanotubeStep nanotubes;
    private final Chain chain;
    private final HostStep[] members;
    private final Crew.Work work;
    private double minutes;

    public CultureStep(Culture culture, Crew crew) {
        this.culture = culture;
        this.crew = crew;
        surroundings =
                new Surroundings(culture.places(), culture.medium().substances().size());
        exchange = new MediumExchange(culture, surroundings);
        CellBoxes boxes = new CellBoxes(culture);
        motion = new Motion(culture, boxes);
        DrugAction drugs = new DrugAction(culture.effects(), culture.effectState(), culture.profiles());
        nanotubes = new NanotubeStep(culture, drugs, boxes);
        chain = new Chain(culture, drugs, boxes);
        members = new HostStep[crew.members()];
        Arrays.setAll(members, i -> new HostStep(culture));
        work = this::advanceHosts;
    }

    /**
     * Carries the culture on.
     *
     * @param stepMinutes length of the step, above 0, usually 1
     */
    public void advance(double stepMinutes) {
        minutes = stepMinutes;
        culture.mitochondria().makeRoom();
        culture.foreign().gather(culture.cells().count);
        exchange.look(stepMinutes);
        crew.share(culture.cells().count, work);
        exchange.give(stepMinutes);
        Division.advance(culture);
        if (passes(Motion.INTERVAL_MINUTES, stepMinutes)) {
            double interval = Math.max(Motion.INTERVAL_MINUTES, stepMinutes);
            nanotubes.beforeMotion();
            motion.advance(interval);
            nanotubes.afterMotion();
            chain.afterMotion(interval);
        }
        nanotubes.advance(surroundings, stepMinutes);
        chain.advance(stepMinutes);
        culture.tick(stepMinutes);
    }

    /** Whether a multiple of the interval lies within this step: (now, now + step]. */
    private boolean passes(double interval, double stepMinutes) {
        double now = culture.minutes();
        return Math.floor((now + stepMinutes) / interval + 1e-9) > Math.floor(now / interval + 1e-9);
    }

    private void advanceHosts(int from, int to, int member) {
        HostStep step = members[member];
        for (int cell = from; cell < to; cell++) {
            step.advance(cell, surroundings, minutes, culture.step());
        }
    }
}
