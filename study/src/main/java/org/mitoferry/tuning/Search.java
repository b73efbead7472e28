package org.mitoferry.tuning;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.Well19937c;

/**
 * CMA-ES in the unit cube, with a covariance of independent axes: a budget of hundreds of evaluations is too small to learn how dozens of
 * numbers go together (sep-CMA-ES: Ros and Hansen 2008, Parallel Problem Solving from Nature X, 296-305).
 */
final class Search {

    /** What is made small. Both arguments are the search's to change afterwards: keep copies. */
    interface Cost {
        /**
         * @param positions each between 0 and 1
         * @param generation 0 for the start, then from 1
         */
        double of(double[] positions, int generation);
    }

    private Search() {}

    /** Candidates of a generation for so many numbers (Hansen's 4 + 3 ln n). */
    static int population(int numbers) {
        return 4 + (int) (3 * Math.log(numbers));
    }

    /**
     * Searches.
     *
     * @param start each between 0 and 1
     * @param step standard deviation of the first generation, in the same measure
     * @param evaluations most of them; at least the start and one generation are evaluated
     * @param seed of the search's own draws
     * @return the mean of the last generation's distribution
     */
    static double[] mean(double[] start, double step, int evaluations, long seed, Cost cost) {
        int n = start.length;
        int population = population(n);
        int generations = Math.max(1, (evaluations - 1) / population);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] steps = new double[n];
        Arrays.fill(steps, step);
        CMAESOptimizer optimizer = new CMAESOptimizer(generations, 0, true, 1, 0, new Well19937c(seed), true, null);
        int[] evaluation = {0};
        optimizer.optimize(
                new MaxEval(1 + generations * population),
                new InitialGuess(start),
                new SimpleBounds(new double[n], ones),
                GoalType.MINIMIZE,
                new ObjectiveFunction(positions -> {
                    int generation = (evaluation[0]++ + population - 1) / population;
                    return cost.of(positions, generation);
                }),
                new CMAESOptimizer.Sigma(steps),
                new CMAESOptimizer.PopulationSize(population));
        List<RealMatrix> means = optimizer.getStatisticsMeanHistory();
        double[] mean = means.getLast().getRow(0);
        for (int i = 0; i < n; i++) {
            mean[i] = Math.clamp(mean[i], 0, 1);
        }
        return mean;
    }
}
