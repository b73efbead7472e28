package org.mitoferry.microscope;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoferry.microscope.light.Detector;
import org.mitoferry.microscope.scene.Forms;

/**
 * What stands in the data files of the microscope.
 *
 * @param channels in the order of their file
 * @param forms of cells and decoys
 */
public record Equipment(
        Map<String, Objective> objectives,
        Map<String, Detector> detectors,
        List<Channel> channels,
        List<BleedThrough> bleedThrough,
        Map<String, Setting> settings,
        Forms forms) {

    /** The setting that the accuracy of assays is stated for. */
    public static final String NORMAL_SIGNAL = "normal signal";

    public Equipment {
        objectives = Map.copyOf(objectives);
        detectors = Map.copyOf(detectors);
        channels = List.copyOf(channels);
        bleedThrough = List.copyOf(bleedThrough);
        settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** That of the program. */
    public static Equipment shipped() {
        return EquipmentReader.shipped();
    }

    /**
     * A setting by its name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Setting setting(String name) {
        Setting found = settings.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no setting of the microscope is called '" + name + "'");
        }
        return found;
    }

    /** An objective by its name. */
    public Optional<Objective> objective(String name) {
        return Optional.ofNullable(objectives.get(name));
    }

    /** The channel that shows a stain, an antibody, a label or a colour of a dye, or has that role. */
    public Optional<Channel> channel(String name) {
        return channels.stream().filter(one -> one.isCalled(name)).findFirst();
    }

    /** Share of the light of one channel that is seen in another as well, by their roles; 0 for most. */
    public double bleedThrough(String from, String into) {
        return bleedThrough.stream()
                .filter(one -> one.from().equals(from) && one.into().equals(into))
                .mapToDouble(BleedThrough::share)
                .sum();
    }
}
