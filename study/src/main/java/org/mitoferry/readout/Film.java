package org.mitoferry.readout;

import org.mitoferry.protocol.FlaskWork;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;

/**
 * The time that lifetimes are read over: what a measure step looks back on.
 *
 * <p>It is told from the steps of the arm, not remembered from pictures: a run that was broken off and resumed knows it as well.
 *
 * @param nowMinutes time of the reading
 * @param endMinutes end of the last time-lapse before it, or of the living dish if there was none or it was fixed meanwhile
 * @param lengthMinutes length of that time-lapse, 0 if there was none
 */
record Film(double nowMinutes, double endMinutes, double lengthMinutes) {

    private static final double CLOSE_MINUTES = 1e-3;

    /** No time-lapse. */
    static Film none(double minutes) {
        return new Film(minutes, minutes, 0);
    }

    static Film before(Protocol.Arm arm, Step.Measure measure, double minutes) {
        double time = 0;
        double fixedAt = Double.POSITIVE_INFINITY;
        double end = minutes;
        double length = 0;
        FlaskWork flask = FlaskWork.of(arm.steps());
        for (int i = 0; i < arm.steps().size(); i++) {
            Step step = arm.steps().get(i);
            if (step == measure && time > minutes - CLOSE_MINUTES) {
                break;
            }
            if (step instanceof Step.Image image && image.intervalSeconds() > 0 && image.minutes() > 0) {
                end = time + image.minutes();
                length = image.minutes();
            } else if (step instanceof Step.Fix) {
                fixedAt = Math.min(fixedAt, time);
            }
            time += flask.beside(i) ? 0 : step.minutes();
        }
        return new Film(minutes, Math.min(end, fixedAt), length);
    }
}
