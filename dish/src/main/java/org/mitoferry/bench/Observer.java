package org.mitoferry.bench;

import org.mitoferry.culture.Culture;
import org.mitoferry.protocol.Step;

/** Whoever looks at the dish: readouts, the microscope, a live view. Looks, and changes nothing. */
public interface Observer {

    /** Sees nothing. */
    Observer BLIND = new Observer() {
        @Override
        public void measure(Step.Measure step, Culture culture, double minutes) {}

        @Override
        public void image(Step.Image step, Culture culture, double minutes) {}

        @Override
        public void trace(Culture culture, double minutes) {}
    };

    /** The arm asks for quantities now. */
    void measure(Step.Measure step, Culture culture, double minutes);

    /**
     * The arm asks for micrographs now: once for a picture, again and again for a time-lapse; frames that follow within a step of the
     * culture share a look.
     */
    void image(Step.Image step, Culture culture, double minutes);

    /** Regular intervals of {@value Bench#TRACE_MINUTES} min, and the start. */
    void trace(Culture culture, double minutes);
}
