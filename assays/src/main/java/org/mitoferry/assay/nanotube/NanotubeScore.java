package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mitoferry.image.Polyline;

/**
 * How well any counter found the nanotubes of a known truth.
 *
 * <p>A call and a true nanotube match when both end cells are the same and their lines lie less than a micrometre apart in the mean (the
 * larger of the two directions, at points a quarter of a micrometre apart). Pairs are taken by rising distance, each line once. With no
 * true nanotube recall is NaN, with no call precision is; F1 is 2 x matches over calls plus truths.
 *
 * @param truths number of true nanotubes
 * @param calls number of calls
 * @param matches pairs, by rising distance
 */
public record NanotubeScore(int truths, int calls, List<Match> matches) {
    /** Lines farther apart than this in the mean do not match. */
    public static final double MOST_DISTANCE_MICROMETRES = 1;

    /**
     * A line between two cells, true or called.
     *
     * @param firstCell label in the labels that both sides share
     * @param secondCell label; the order of the two says nothing
     * @param line micrometres from the middle of the first voxel
     */
    public record Joint(int firstCell, int secondCell, Polyline line) {
        boolean joinsSameAs(Joint other) {
            return firstCell == other.firstCell && secondCell == other.secondCell
                    || firstCell == other.secondCell && secondCell == other.firstCell;
        }
    }

    /**
     * A truth and its call.
     *
     * @param truth index among the truths
     * @param call index among the calls
     * @param distanceMicrometres mean distance
     * @param lengthError called over true length, less 1
     */
    public record Match(int truth, int call, double distanceMicrometres, double lengthError) {}

    public NanotubeScore {
        matches = List.copyOf(matches);
    }

    /** Compares calls with the truth. */
    public static NanotubeScore of(List<Joint> truth, List<Joint> calls) {
        List<Match> possible = new ArrayList<>();
        for (int t = 0; t < truth.size(); t++) {
            for (int c = 0; c < calls.size(); c++) {
                if (truth.get(t).joinsSameAs(calls.get(c))) {
                    Polyline a = truth.get(t).line();
                    Polyline b = calls.get(c).line();
                    double distance = Math.max(Lines.meanDistance(a, b), Lines.meanDistance(b, a));
                    if (distance < MOST_DISTANCE_MICROMETRES) {
                        possible.add(new Match(t, c, distance, b.lengthMicrometres() / a.lengthMicrometres() - 1));
                    }
                }
            }
        }
        possible.sort(Comparator.comparingDouble(Match::distanceMicrometres)
                .thenComparingInt(Match::truth)
                .thenComparingInt(Match::call));
        boolean[] truthTaken = new boolean[truth.size()];
        boolean[] callTaken = new boolean[calls.size()];
        List<Match> matches = new ArrayList<>();
        for (Match match : possible) {
            if (!truthTaken[match.truth()] && !callTaken[match.call()]) {
                truthTaken[match.truth()] = true;
                callTaken[match.call()] = true;
                matches.add(match);
            }
        }
        return new NanotubeScore(truth.size(), calls.size(), matches);
    }

    /** The calls of a count. */
    public static List<Joint> calls(NanotubeCount count) {
        return count.nanotubes().stream()
                .map(call -> new Joint(call.firstCell(), call.secondCell(), call.line()))
                .toList();
    }

    /** Share of calls that are true; NaN without calls. */
    public double precision() {
        return (double) matches.size() / calls;
    }

    /** Share of true nanotubes that were called; NaN without any. */
    public double recall() {
        return (double) matches.size() / truths;
    }

    /** Harmonic mean of both; NaN when there is nothing on either side. */
    public double f1() {
        return 2.0 * matches.size() / (calls + truths);
    }

    /** Calls less truths. */
    public int countError() {
        return calls - truths;
    }

    /** Mean of called over true length of the matches, less 1; NaN without matches. */
    public double lengthBias() {
        return matches.stream().mapToDouble(Match::lengthError).average().orElse(Double.NaN);
    }

    /** Mean of the amounts of the errors of length; NaN without matches. */
    public double lengthErrorMean() {
        return matches.stream()
                .mapToDouble(match -> Math.abs(match.lengthError()))
                .average()
                .orElse(Double.NaN);
    }

    /** The scores of several fields as one. Indices of matches then mean nothing. */
    public static NanotubeScore together(List<NanotubeScore> scores) {
        return new NanotubeScore(
                scores.stream().mapToInt(NanotubeScore::truths).sum(),
                scores.stream().mapToInt(NanotubeScore::calls).sum(),
                scores.stream().flatMap(score -> score.matches().stream()).toList());
    }
}
