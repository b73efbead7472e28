package org.mitoferry.bench;

import java.util.List;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/** Tells before a run what of a protocol this bench cannot carry out, so that nothing is started in vain. */
public final class BenchCheck {

    private BenchCheck() {}

    /**
     * Reports each step that is beyond the bench, and more wells than it keeps.
     *
     * @param arms names of the arms that are to be carried out; all when empty
     * @param file name of the protocol's file, for messages
     */
    public static void check(Protocol protocol, List<String> arms, String file, Problems problems) {
        if (protocol.vessel().wells() > 1) {
            problems.report(
                    BenchCode.BEYOND_THE_BENCH,
                    Place.whole(file),
                    "The bench of this version carries an arm out in one well, not in "
                            + protocol.vessel().wells(),
                    "Write 'wells: 1' and more 'experiments', which is what statistics count");
        }
        for (Protocol.Arm arm : protocol.arms()) {
            if (!arms.isEmpty() && !arms.contains(arm.name())) {
                continue;
            }
            for (Step step : arm.steps()) {
                String what = beyond(step);
                if (!what.isEmpty()) {
                    problems.report(
                            BenchCode.BEYOND_THE_BENCH,
                            new Place(file, step.at().line(), step.at().column()),
                            "The bench of this version cannot " + what + " (arm '" + arm.name() + "')",
                            "Leave the step out, or check and print the protocol without running it");
                }
            }
        }
    }

    private static String beyond(Step step) {
        return switch (step) {
            case Step.Coat s -> "coat a dish";
            case Step.TransferMedium s -> "transfer medium between arms";
            case Step.Insert s -> "hang an insert into a well";
            default -> "";
        };
    }
}
