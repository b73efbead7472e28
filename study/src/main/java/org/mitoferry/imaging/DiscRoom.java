package org.mitoferry.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mitoferry.microscope.Equipment;
import org.mitoferry.microscope.Setting;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;
import org.mitoferry.runner.RunPlan;
import org.mitoferry.runner.RunRefused;

/** How much room on the disc pictures take, before any is taken. */
final class DiscRoom {

    private static final int BYTES = 2;

    /** Where a step names no channels, those of all stains are taken; there are seldom more. */
    private static final int USUAL_CHANNELS = 5;

    /** Stacks are packed, and noise does not pack well; a time-lapse waits on the disc as it is. */
    private static final double PACKED = 0.7;

    private static final double GIGABYTE = 1e9;

    private DiscRoom() {}

    /**
     * Refuses what the disc has no room for.
     *
     * @throws RunRefused with how much is needed and how much is there
     */
    static void require(RunPlan plan, ImageChoices choices, Equipment equipment, Path folder) {
        require(bytes(plan, choices, equipment), free(folder.toAbsolutePath()), folder);
    }

    /** @throws RunRefused when more bytes are needed than are free */
    static void require(double needed, double free, Path folder) {
        if (needed > free) {
            throw new RunRefused(String.format(
                    Locale.ROOT,
                    "The pictures need about %.1f GB, and the disc of %s has %.1f GB left. Take fewer --arms, --fields or"
                            + " --experiments, or give another --out.",
                    needed / GIGABYTE,
                    folder,
                    free / GIGABYTE));
        }
    }

    static double bytes(RunPlan plan, ImageChoices choices, Equipment equipment) {
        double bytes = 0;
        for (Protocol.Arm arm : plan.arms()) {
            for (Step.Image step : ImageChoices.images(arm)) {
                Setting.Frame frame = choices.settingOf(equipment, step).frame();
                int channels = step.channels().isEmpty()
                        ? USUAL_CHANNELS
                        : step.channels().size();
                double stack = (double) frame.pixels() * frame.pixels() * frame.planes() * channels * BYTES;
                boolean film = step.intervalSeconds() > 0;
                double frames = film ? 1 + Math.floor(60 * step.minutes() / step.intervalSeconds()) : 1;
                bytes += stack * frames * choices.fieldsOf(step) * (film ? 1 + PACKED : PACKED);
            }
        }
        return bytes * plan.protocol().experiments() * plan.protocol().vessel().wells();
    }

    /** Room on the disc that a folder lies on or will lie on; without end where that cannot be asked. */
    private static double free(Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there == null
                    ? Double.POSITIVE_INFINITY
                    : Files.getFileStore(there).getUsableSpace();
        } catch (IOException unknown) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
