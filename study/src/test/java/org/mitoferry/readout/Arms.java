package org.mitoferry.readout;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.bench.Bench;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.bench.Observer;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.UserData;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.Problems;

/** Carries the arms of a protocol's text out and reads them. */
final class Arms {

    static final Laboratory SHIPPED = with(UserData.NONE);

    private Arms() {}

    /** The laboratory with data files of a user, which must be without mistakes. */
    static Laboratory with(UserData data) {
        Problems problems = new Problems();
        Laboratory laboratory = Laboratory.open(data, problems);
        problems.throwIfAny();
        return laboratory;
    }

    static Protocol read(String text, Laboratory laboratory) {
        return laboratory.read("test", "test", text, List.of()).orThrow();
    }

    /** A job at its end: the culture, and what its measure steps gave. */
    record Outcome(Culture culture, List<Measurement> rows) {}

    static Outcome run(BenchJob job) {
        Readout readout = new Readout(job);
        List<Measurement> rows = new ArrayList<>();
        Observer observer = new Observer() {
            @Override
            public void measure(Step.Measure step, Culture culture, double minutes) {
                rows.addAll(readout.measure(step, culture, minutes));
            }

            @Override
            public void image(Step.Image step, Culture culture, double minutes) {}

            @Override
            public void trace(Culture culture, double minutes) {
                rows.addAll(readout.trace(culture, minutes));
            }
        };
        try (Crew crew = new Crew(1)) {
            Bench bench = Bench.start(job, crew, observer);
            while (bench.advance(600)) {}
            return new Outcome(bench.culture(), rows);
        }
    }
}
