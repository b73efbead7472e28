package org.mitoferry.micrograph.tiff;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.WrittenUnits;

/**
 * Files that say nothing of what their pages are: pages alike are planes of one stack, the others further series. Where tifffile left the
 * axes in the description ({@code "axes": "TZCYX"}), they are followed.
 */
record PlainDialect(Path path, TiffFile file) {
    private static final Pattern AXES = Pattern.compile("\"axes\": ?\"([A-Z]{1,8})\"");
    private static final Pattern SHAPE = Pattern.compile("\"shape\": ?\\[([0-9, ]{1,80})]");

    List<Micrograph> series() throws MicrographProblem {
        List<List<Integer>> stacks = stacks();
        List<Micrograph> series = new ArrayList<>();
        for (List<Integer> stack : stacks) {
            PlaneTable planes = stacks.size() == 1 ? shaped(stack) : null;
            series.add(micrograph(
                    stack,
                    planes == null ? asStack(stack) : planes,
                    stacks.size() == 1 ? "" : "stack " + (series.size() + 1)));
        }
        return series;
    }

    /** Pages that are alike, by index; smaller copies and masks are left out unless there is nothing else. */
    private List<List<Integer>> stacks() {
        List<List<Integer>> stacks = new ArrayList<>();
        boolean allAside = file.pages().stream().allMatch(TiffPage::isAside);
        for (int i = 0; i < file.pages().size(); i++) {
            TiffPage page = file.pages().get(i);
            if (page.isAside() && !allAside) {
                continue;
            }
            List<Integer> last = stacks.isEmpty() ? Collections.emptyList() : stacks.get(stacks.size() - 1);
            if (last.isEmpty() || !file.pages().get(last.get(0)).looksLike(page)) {
                last = new ArrayList<>();
                stacks.add(last);
            }
            last.add(i);
        }
        return stacks;
    }

    private PlaneTable asStack(List<Integer> stack) {
        int[] pages = stack.stream().mapToInt(Integer::intValue).toArray();
        return new PlaneTable(pages.length, 1, file.pages().get(pages[0]).samplesPerPixel(), pages, false);
    }

    /** The order that the axes tell; null where there are none or they do not fit. */
    private @Nullable PlaneTable shaped(List<Integer> stack) throws MicrographProblem {
        Matcher axes = AXES.matcher(file.description());
        Matcher shape = SHAPE.matcher(file.description());
        if (!axes.find() || !shape.find()) {
            return null;
        }
        String letters = axes.group(1);
        String[] numbers = shape.group(1).split(",");
        int leading = letters.indexOf("YX");
        if (numbers.length != letters.length() || leading < 0) {
            return null;
        }
        long depth = 1;
        long groups = 1;
        long times = 1;
        int[] sizes = new int[leading];
        for (int axis = 0; axis < leading; axis++) {
            double size = WrittenUnits.number(numbers[axis]);
            if (!(size >= 1 && size <= Bounds.MOST_PLANES)) {
                return null;
            }
            sizes[axis] = (int) size;
            switch (letters.charAt(axis)) {
                case 'C' -> groups *= sizes[axis];
                case 'T' -> times *= sizes[axis];
                default -> depth *= sizes[axis];
            }
        }
        if (Bounds.planes(depth, groups, times) != stack.size()) {
            return null;
        }
        return ordered(stack, letters, sizes, (int) depth, (int) groups);
    }

    private PlaneTable ordered(List<Integer> stack, String letters, int[] sizes, int depth, int groups) {
        int[] pages = new int[stack.size()];
        for (int page = 0; page < pages.length; page++) {
            int[] index = new int[3];
            int stride = pages.length;
            for (int axis = 0; axis < sizes.length; axis++) {
                stride /= sizes[axis];
                int at = page / stride % sizes[axis];
                int which = letters.charAt(axis) == 'C' ? 1 : letters.charAt(axis) == 'T' ? 2 : 0;
                index[which] = index[which] * sizes[axis] + at;
            }
            pages[(index[2] * groups + index[1]) * depth + index[0]] = stack.get(page);
        }
        return new PlaneTable(depth, groups, file.pages().get(stack.get(0)).samplesPerPixel(), pages, false);
    }

    private Micrograph micrograph(List<Integer> stack, PlaneTable planes, String name) throws MicrographProblem {
        TiffPage first = file.pages().get(stack.get(0));
        List<MicrographChannel> channels = IntStream.range(0, planes.groups() * planes.samplesPerPlane())
                .mapToObj(c -> MicrographChannel.numbered(c))
                .toList();
        MicrographFacts facts = new MicrographFacts(
                TiffSeries.nameOf(path),
                name,
                TiffSeries.width(first),
                TiffSeries.height(first),
                planes.depth(),
                channels,
                planes.pages().length / planes.depth() / planes.groups(),
                VoxelSize.UNCALIBRATED,
                Double.NaN,
                first.type(),
                false);
        return new TiffMicrograph(path, file, facts, planes);
    }
}
