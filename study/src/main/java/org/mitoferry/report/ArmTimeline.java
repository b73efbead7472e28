package org.mitoferry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.FlaskWork;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;

/**
 * An arm on a time axis: blocks of time that pass, and words at moments. Steps of one moment share their words.
 *
 * @param minutes length of the whole arm
 */
record ArmTimeline(String arm, List<Block> blocks, List<Moment> moments, double minutes) {

    /** Time that passes; {@code medium} names the incubator, null for the air of the room. */
    record Block(
            double fromMinutes, double toMinutes, @Nullable String medium, String words) {}

    /** What is done at one moment, in order. */
    record Moment(double atMinutes, List<String> words) {}

    /** Blocks at least this share of the axis wide carry their own words; shorter ones have them below. */
    private static final double SHARE_FOR_WORDS = 0.12;

    static ArmTimeline of(Protocol.Arm arm, Map<String, Protocol.MediumRecipe> media, double axisMinutes) {
        return of(arm, media, axisMinutes, false);
    }

    /**
     * The timeline of an arm.
     *
     * @param brief whether measured quantities are counted instead of named
     */
    static ArmTimeline of(
            Protocol.Arm arm, Map<String, Protocol.MediumRecipe> media, double axisMinutes, boolean brief) {
        List<Block> blocks = new ArrayList<>();
        List<Moment> moments = new ArrayList<>();
        double now = 0;
        String medium = media.keySet().stream().findFirst().orElse(null);
        FlaskWork flask = FlaskWork.of(arm.steps());
        for (int i = 0; i < arm.steps().size(); i++) {
            Step step = arm.steps().get(i);
            double minutes = flask.beside(i) ? 0 : step.minutes();
            if (step instanceof Step.ChangeMedium change) {
                medium = change.medium();
            } else if (step instanceof Step.Incubate incubate && incubate.in() != null) {
                medium = incubate.in();
            }
            boolean hood = step instanceof Step.Stain stain && stain.in() == null;
            boolean waits = step instanceof Step.Incubate;
            if (minutes > 0) {
                String place = hood ? null : StepWords.incubator(step) == null ? medium : StepWords.incubator(step);
                String time = Typeset.duration(minutes);
                String words =
                        waits ? (place == null ? time : place + " " + time) : StepWords.of(step, brief) + ", " + time;
                boolean wide = axisMinutes > 0 && minutes / axisMinutes >= SHARE_FOR_WORDS;
                blocks.add(new Block(now, now + minutes, place, wide ? words : ""));
                if (!wide) {
                    // A label breaks at spaces, and a duration has none.
                    say(moments, now, (waits ? "incubate in " : "") + words.replace(time, time.replace(' ', '\u00a0')));
                }
                now += minutes;
            } else if (!waits) {
                say(moments, now, StepWords.of(step, brief));
            }
        }
        return new ArmTimeline(arm.name(), blocks, moments, now);
    }

    private static void say(List<Moment> moments, double at, String words) {
        if (!moments.isEmpty() && moments.getLast().atMinutes() == at) {
            moments.getLast().words().add(words);
        } else {
            moments.add(new Moment(at, new ArrayList<>(List.of(words))));
        }
    }

    /** Whether the two look alike but for their names. */
    boolean looksLike(ArmTimeline other) {
        return blocks.equals(other.blocks) && moments.equals(other.moments) && minutes == other.minutes;
    }

    ArmTimeline and(ArmTimeline other) {
        return new ArmTimeline(arm + " \u00b7 " + other.arm, blocks, moments, minutes);
    }

    static double minutes(Protocol.Arm arm) {
        FlaskWork flask = FlaskWork.of(arm.steps());
        double total = 0;
        for (int i = 0; i < arm.steps().size(); i++) {
            total += flask.beside(i) ? 0 : arm.steps().get(i).minutes();
        }
        return total;
    }
}
