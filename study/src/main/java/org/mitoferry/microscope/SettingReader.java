package org.mitoferry.microscope;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mitoferry.microscope.Setting.Frame;
import org.mitoferry.microscope.Setting.Light;
import org.mitoferry.microscope.Setting.Optics;
import org.mitoferry.microscope.light.Detector;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;

/** Reads one setting; what it leaves out is as in the one that it is like. A setting that is like no other says everything. */
final class SettingReader {

    private final MappingNode node;
    private final Optional<Setting> base;

    SettingReader(MappingNode node, Optional<Setting> base) {
        this.node = node;
        this.base = base;
    }

    /** The setting, unless something of it is missing or cannot be, which is then reported. */
    Optional<Setting> read(String name, Map<String, Objective> objectives, Map<String, Detector> detectors) {
        node.refuseOtherKeys(
                "like",
                "objective",
                "detector",
                "pixel",
                "z step",
                "pixels",
                "planes",
                "lowest",
                "signal",
                "nanotube photons",
                "background",
                "bleaching",
                "scans",
                "decoys");
        Optional<Objective> objective = look("objective", objectives, MicroscopeProblem.UNKNOWN_OBJECTIVE)
                .or(() -> base.map(one -> one.optics().objective()));
        Optional<Detector> detector = look("detector", detectors, MicroscopeProblem.UNKNOWN_DETECTOR)
                .or(() -> base.map(one -> one.optics().detector()));
        Optional<Frame> frame = frame();
        Light light = light();
        boolean decoys = written("decoys")
                .map(Node::yesNo)
                .orElseGet(() -> base.map(Setting::decoys).orElse(false));
        if (objective.isEmpty() || detector.isEmpty() || frame.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Setting(name, new Optics(objective.get(), detector.get()), frame.get(), light, decoys));
    }

    private Optional<Frame> frame() {
        double pixel = number("pixel", "um", 0.01, 10, one -> one.frame().pixelMicrometres());
        double zStep = number("z step", "um", 0.01, 50, one -> one.frame().zStepMicrometres());
        double pixels = number("pixels", "", 16, 8192, one -> one.frame().pixels());
        double planes = number("planes", "", 1, 1000, one -> one.frame().planes());
        double lowest = number("lowest", "um", -50, 1000, one -> one.frame().lowestMicrometres());
        boolean whole = pixel > 0 && zStep > 0 && pixels > 0 && planes > 0;
        return whole ? Optional.of(new Frame(pixel, zStep, (int) pixels, (int) planes, lowest)) : Optional.empty();
    }

    private Light light() {
        return new Light(
                number("signal", "", 0, 1e4, one -> one.light().signal()),
                number("nanotube photons", "", 0, 1e5, one -> one.light().nanotubePhotons()),
                number("background", "", 0, 1e5, one -> one.light().background()),
                number("bleaching", "1", 0, 0.99, one -> one.light().bleaching()),
                (int) number("scans", "", 1, 1000, one -> one.light().scans()));
    }

    /** What is written; where there is no other setting to take it from, it must be. */
    private Optional<Node> written(String key) {
        return base.isPresent() ? node.optional(key) : Optional.of(node.required(key));
    }

    private <T> Optional<T> look(String key, Map<String, T> shelf, MicroscopeProblem none) {
        Optional<Node> written = written(key);
        Optional<T> found = written.map(Node::text).map(shelf::get);
        if (written.isPresent() && found.isEmpty() && node.has(key)) {
            String name = written.get().text();
            written.get()
                    .report(none, "There is no " + key + " '" + name + "'", Suggestions.sentence(name, shelf.keySet()));
        }
        return found;
    }

    /** @param unit none for a plain number */
    private double number(String key, String unit, double least, double most, Function<Setting, Number> usual) {
        return written(key)
                .map(one ->
                        EquipmentReader.within(unit.isEmpty() ? one.number() : one.quantity(unit), least, most, one))
                .orElseGet(() -> usual.apply(base.orElseThrow()).doubleValue());
    }
}
