package org.mitoferry.benchmarks;

import java.util.List;
import java.util.function.IntFunction;

/** A thing to measure through the classes that a run uses. */
@FunctionalInterface
interface Trial {

    /**
     * Measures it.
     *
     * @param quick a few seconds' worth instead of a steady figure
     * @param bandwidth that was measured in the same run
     */
    List<Figure> run(boolean quick, Bandwidth bandwidth) throws Exception;

    /** The shortest time of some goes of a task, in seconds: what the machine can do when nothing disturbs it. */
    static double shortest(int goes, IntFunction<Object> task) {
        double best = Double.POSITIVE_INFINITY;
        for (int go = 0; go < goes; go++) {
            long before = System.nanoTime();
            Object result = task.apply(go);
            double seconds = (System.nanoTime() - before) * 1e-9;
            if (result == null) {
                throw new IllegalStateException("a trial gives what it worked out, so that it is not left out");
            }
            best = Math.min(best, seconds);
        }
        return best;
    }
}
