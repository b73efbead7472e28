package org.mitoferry.imaging;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mitoferry.microscope.Channel;
import org.mitoferry.microscope.Equipment;
import org.mitoferry.microscope.FieldPlan;
import org.mitoferry.microscope.Microscope;
import org.mitoferry.microscope.MicroscopeProblem;
import org.mitoferry.microscope.Setting;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/**
 * How pictures are taken otherwise than the protocol says.
 *
 * @param fields of each image step; empty for those that the step names, {@value #USUAL_FIELDS} where it names none, and one of a time-lapse
 * @param setting of the microscope for all steps; empty for what {@link FieldPlan} makes of each step
 */
public record ImageChoices(OptionalInt fields, Optional<String> setting, PictureFormat format) {

    /** Fields of a step that names none. */
    public static final int USUAL_FIELDS = 3;

    private static final int MOST_FIELDS = 1000;
    private static final String READING = "reading";

    /** As the protocol says, as OME-TIFF. */
    public static final ImageChoices NONE =
            new ImageChoices(OptionalInt.empty(), Optional.empty(), PictureFormat.OME_TIFF);

    int fieldsOf(Step.Image step) {
        int usual = step.intervalSeconds() > 0 ? 1 : USUAL_FIELDS;
        return fields.orElse(step.fields() > 0 ? step.fields() : usual);
    }

    Setting settingOf(Equipment equipment, Step.Image step) {
        return setting.map(equipment::setting).orElseGet(() -> FieldPlan.setting(equipment, step));
    }

    /** The setting of pictures that are only measured: as for files, but stacks of fixed cells are those of {@code reading}. */
    Setting measuredOf(Equipment equipment, Step.Image step) {
        Setting usual = settingOf(equipment, step);
        return setting.isEmpty() && usual.name().equals(Equipment.NORMAL_SIGNAL)
                ? equipment.setting(READING).withObjective(usual.optics().objective())
                : usual;
    }

    /** The setting of pictures that no step asks for: {@code potential} for a potential dye, else {@code reading}. */
    Setting usual(Equipment equipment, List<Channel> channels) {
        boolean dyed = channels.stream().anyMatch(channel -> channel.role().equals(Sights.MONOMER));
        return equipment.setting(setting.orElse(dyed ? FieldPlan.POTENTIAL : READING));
    }

    /**
     * Reports what cannot be done.
     *
     * @param file name of the protocol's file, for places in it
     * @param arms that are to be carried out
     */
    public void check(Microscope microscope, String file, List<Protocol.Arm> arms, Problems problems) {
        if (fields.isPresent() && (fields.getAsInt() < 1 || fields.getAsInt() > MOST_FIELDS)) {
            problems.report(
                    MicroscopeProblem.OUT_OF_RANGE,
                    Place.whole("--fields"),
                    "'" + fields.getAsInt() + "' is no number of fields",
                    "Write 1 to " + MOST_FIELDS);
        }
        Set<String> known = microscope.equipment().settings().keySet();
        setting.filter(name -> !known.contains(name))
                .ifPresent(name -> problems.report(
                        MicroscopeProblem.UNKNOWN_SETTING,
                        Place.whole("--setting"),
                        "There is no setting '" + name + "' of the microscope",
                        Suggestions.sentence(name, known)));
        Set<Step.Image> all = new HashSet<>();
        arms.forEach(arm -> images(arm).forEach(all::add));
        if (all.isEmpty()) {
            problems.report(
                    MicroscopeProblem.NO_IMAGE_STEP,
                    Place.whole(file),
                    "None of the arms has an image step, so there is nothing to take",
                    "Add a step such as 'image: {objective: 63x/1.4}' after a stain");
        }
        for (Step.Image step : all) {
            Place place = new Place(file, step.at().line(), step.at().column());
            if (microscope.equipment().objective(step.objective()).isEmpty()) {
                problems.report(
                        MicroscopeProblem.UNKNOWN_OBJECTIVE,
                        place,
                        "The microscope has no objective '" + step.objective() + "'",
                        Suggestions.sentence(
                                step.objective(),
                                microscope.equipment().objectives().keySet()));
            }
            step.channels().stream()
                    .filter(channel -> !microscope.shows(channel))
                    .forEach(channel -> problems.report(
                            MicroscopeProblem.UNKNOWN_CHANNEL,
                            place,
                            "No channel of the microscope shows '" + channel + "'",
                            "Name the channels to take without it, as in 'channels: [DAPI]'"));
        }
    }

    static List<Step.Image> images(Protocol.Arm arm) {
        return arm.steps().stream()
                .filter(Step.Image.class::isInstance)
                .map(Step.Image.class::cast)
                .toList();
    }
}
