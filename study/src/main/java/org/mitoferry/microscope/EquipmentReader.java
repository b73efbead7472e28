package org.mitoferry.microscope;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mitoferry.microscope.light.Detector;
import org.mitoferry.microscope.light.PointSpread;
import org.mitoferry.microscope.light.Shift;
import org.mitoferry.microscope.scene.Form;
import org.mitoferry.microscope.scene.Forms;
import org.mitoferry.microscope.scene.Roles.Shown;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.YamlFile;

/** Reads the data files of the microscope. Mistakes are located and told all at once. */
final class EquipmentReader {

    /** Words of what is painted, from the names of the constants. */
    private static final Map<String, Shown> SHOWN = Arrays.stream(Shown.values())
            .collect(Collectors.toMap(
                    one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    one -> one,
                    (a, _) -> a,
                    TreeMap::new));

    private final Map<String, Objective> objectives = new LinkedHashMap<>();
    private final Map<String, Detector> detectors = new LinkedHashMap<>();
    private final List<Channel> channels = new ArrayList<>();
    private final List<BleedThrough> bleedThrough = new ArrayList<>();
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    static Equipment shipped() {
        Problems problems = new Problems();
        EquipmentReader reader = new EquipmentReader();
        reader.objectives(file("objectives.yaml", problems));
        reader.detectors(file("detectors.yaml", problems));
        reader.channels(file("channels.yaml", problems));
        reader.settings(file("settings.yaml", problems));
        Map<Form, Double> forms = forms(file("forms.yaml", problems));
        problems.throwIfAny();
        return reader.all(new Forms(forms));
    }

    private Equipment all(Forms forms) {
        return new Equipment(objectives, detectors, channels, bleedThrough, settings, forms);
    }

    /** All forms; a value that is missing or cannot be is reported. */
    static Map<Form, Double> forms(MappingNode file) {
        file.refuseOtherKeys(Form.keys());
        Map<Form, Double> forms = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            MappingNode one = file.required(form.key()).mapping();
            one.refuseOtherKeys("value", "source");
            one.required("source").text();
            Node value = one.required("value");
            forms.put(form, within(value.quantity(form.unit()), 0, 1e6, value));
        }
        return forms;
    }

    void objectives(MappingNode file) {
        file.refuseOtherKeys("objectives", "broadening");
        MappingNode broadening = file.required("broadening").mapping();
        broadening.refuseOtherKeys("lateral", "axial");
        double lateral = above(broadening.required("lateral"), 1);
        double axial = above(broadening.required("axial"), 1);
        for (MappingNode.Entry entry : file.required("objectives").mapping().entries()) {
            MappingNode one = entry.value().mapping();
            one.refuseOtherKeys("aperture", "index", "measured");
            double aperture = within(one.required("aperture").number(), 0.01, 1.7, one.required("aperture"));
            double index = within(one.required("index").number(), 1, 1.8, one.required("index"));
            if (aperture >= index) {
                one.required("aperture")
                        .report(
                                MicroscopeProblem.OUT_OF_RANGE,
                                "An aperture is smaller than the index of refraction",
                                "Write less than " + index);
            }
            List<Objective.Measured> measured = new ArrayList<>();
            for (Node node : one.optional("measured").map(Node::oneOrMore).orElse(List.of())) {
                measured(node.mapping()).ifPresent(measured::add);
            }
            measured.sort(Comparator.comparingDouble(Objective.Measured::excitationNanometres));
            objectives.put(entry.key(), new Objective(entry.key(), aperture, index, lateral, axial, measured));
        }
    }

    private static Optional<Objective.Measured> measured(MappingNode node) {
        node.refuseOtherKeys("excitation", "lateral", "axial");
        double excitation = positive(node.required("excitation"), "nm");
        double lateral = positive(node.required("lateral"), "um");
        double axial = positive(node.required("axial"), "um");
        return excitation > 0 && lateral > 0 && axial > 0
                ? Optional.of(new Objective.Measured(excitation, new PointSpread(lateral, axial)))
                : Optional.empty();
    }

    void detectors(MappingNode file) {
        file.refuseOtherKeys("detectors");
        for (MappingNode.Entry entry : file.required("detectors").mapping().entries()) {
            MappingNode one = entry.value().mapping();
            one.refuseOtherKeys("gain", "offset", "read noise", "bits");
            double gain = within(one.required("gain").number(), 1e-3, 1e5, one.required("gain"));
            double offset = within(one.required("offset").number(), 0, 60_000, one.required("offset"));
            double noise = within(one.required("read noise").number(), 0, 1000, one.required("read noise"));
            double bits = within((double) one.required("bits").integer(), 8, 16, one.required("bits"));
            if (gain > 0 && offset >= 0 && noise >= 0 && bits > 0) {
                detectors.put(entry.key(), new Detector(gain, offset, noise, (int) bits));
            }
        }
    }

    void channels(MappingNode file) {
        file.refuseOtherKeys("channels", "bleed-through");
        for (MappingNode.Entry entry : file.required("channels").mapping().entries()) {
            MappingNode one = entry.value().mapping();
            one.refuseOtherKeys(
                    "shows", "names", "excitation", "emission", "colour", "photons", "autofluorescence", "shift");
            MappingNode auto = one.required("autofluorescence").mapping();
            auto.refuseOtherKeys("spread", "round");
            Optional<Shown> shown = one.required("shows").oneOf(SHOWN);
            if (shown.isEmpty()) {
                continue;
            }
            channels.add(new Channel(
                    entry.key(),
                    shown.get(),
                    one.required("names").oneOrMore().stream().map(Node::text).toList(),
                    positive(one.required("excitation"), "nm"),
                    positive(one.required("emission"), "nm"),
                    colour(one.required("colour")),
                    within(one.required("photons").number(), 0, 1e6, one.required("photons")),
                    within(auto.required("spread").number(), 0, 1e6, auto.required("spread")),
                    within(auto.required("round").number(), 0, 1e6, auto.required("round")),
                    shift(one.required("shift"))));
        }
        for (Node node : file.optional("bleed-through").map(Node::oneOrMore).orElse(List.of())) {
            MappingNode one = node.mapping();
            one.refuseOtherKeys("from", "into", "share");
            double share = within(one.required("share").quantity("1"), 0, 1, one.required("share"));
            bleedThrough.add(new BleedThrough(role(one.required("from")), role(one.required("into")), share));
        }
    }

    private String role(Node node) {
        String name = node.text();
        List<String> roles = channels.stream().map(Channel::role).toList();
        if (!roles.contains(name)) {
            node.report(
                    MicroscopeProblem.UNKNOWN_CHANNEL,
                    "There is no channel '" + name + "'",
                    Suggestions.sentence(name, roles));
        }
        return name;
    }

    private static int colour(Node node) {
        String text = node.text();
        if (text.matches("0x[0-9a-fA-F]{6}")) {
            return Integer.parseInt(text.substring(2), 16);
        }
        node.report(MicroscopeProblem.OUT_OF_RANGE, "'" + text + "' is no colour", "Write such as 0xff8000");
        return 0;
    }

    private static Shift shift(Node node) {
        List<Node> parts = node.oneOrMore();
        if (parts.size() != 3) {
            node.report(
                    MicroscopeProblem.OUT_OF_RANGE, "A shift has three parts", "Write such as [0 um, 0 um, 0.2 um]");
            return Shift.NONE;
        }
        return new Shift(
                within(parts.get(0).quantity("um"), -5, 5, parts.get(0)),
                within(parts.get(1).quantity("um"), -5, 5, parts.get(1)),
                within(parts.get(2).quantity("um"), -5, 5, parts.get(2)));
    }

    void settings(MappingNode file) {
        file.refuseOtherKeys("settings");
        for (MappingNode.Entry entry : file.required("settings").mapping().entries()) {
            MappingNode one = entry.value().mapping();
            new SettingReader(one, base(one))
                    .read(entry.key(), objectives, detectors)
                    .ifPresent(found -> settings.put(entry.key(), found));
        }
    }

    /** The setting that another one is like; only those before it are known. */
    private Optional<Setting> base(MappingNode one) {
        Optional<Node> like = one.optional("like");
        Optional<Setting> found = like.map(Node::text).map(settings::get);
        if (like.isPresent() && found.isEmpty()) {
            like.get()
                    .report(
                            MicroscopeProblem.UNKNOWN_SETTING,
                            "There is no setting '" + like.get().text() + "' before this one",
                            Suggestions.sentence(like.get().text(), settings.keySet()));
        }
        return found;
    }

    private static double above(Node node, double least) {
        return within(node.number(), least, 100, node);
    }

    private static double positive(Node node, String unit) {
        return within(node.quantity(unit), 1e-9, 1e9, node);
    }

    /** NaN with a problem where a number lies outside. */
    static double within(double number, double least, double most, Node node) {
        if (number < least || number > most) {
            node.report(
                    MicroscopeProblem.OUT_OF_RANGE,
                    "'" + node.text() + "' cannot be",
                    "Write a value from " + least + " to " + most);
            return Double.NaN;
        }
        return number;
    }

    private static MappingNode file(String name, Problems problems) {
        try (InputStream stream = EquipmentReader.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The program is incomplete: " + name + " is missing");
            }
            return YamlFile.readMappingText(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8), problems);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
