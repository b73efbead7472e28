package org.mitoferry.bench;

import org.mitoferry.protocol.Step;

/** When the frames of a picture or a time-lapse are taken: the first at once, the others at their interval until the end. */
final class TimeLapse {

    private static final double CLOSE = 1e-9;

    private TimeLapse() {}

    /**
     * Frames between two times of a step, the later one included.
     *
     * @param fromMinutes since the step began
     * @param toMinutes since the step began
     */
    static int frames(Step.Image image, double fromMinutes, double toMinutes) {
        if (image.intervalSeconds() <= 0) {
            return 0;
        }
        double interval = image.intervalSeconds() / 60;
        return (int) (Math.floor(toMinutes / interval + CLOSE) - Math.floor(fromMinutes / interval + CLOSE));
    }
}
