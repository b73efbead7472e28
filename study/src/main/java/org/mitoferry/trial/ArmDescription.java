package org.mitoferry.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.CellType;
import org.mitoferry.parameter.Drug;
import org.mitoferry.parameter.Entry;
import org.mitoferry.parameter.Shelf;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Protocol.ParameterOverride;
import org.mitoferry.protocol.Step;

/** Writes down all that the rows of an arm depend on but the seed and the experiment. */
final class ArmDescription {
    /** Taken from all groups of a dish: the boxes in which neighbours are looked for have the size of the largest cell. */
    private static final String OF_ALL_GROUPS = CellParameter.RADIUS.key();

    private final Protocol protocol;
    private final Catalogue catalogue;
    private final StringBuilder text = new StringBuilder();
    private final List<Step> steps = new ArrayList<>();

    private ArmDescription(Protocol protocol, Catalogue catalogue) {
        this.protocol = protocol;
        this.catalogue = catalogue;
    }

    /**
     * @param catalogue with the parameter set and all changes laid over it
     * @param kept names of the quantities whose rows are kept
     * @param code see {@link CodeDigest}
     */
    static String of(Protocol protocol, Protocol.Arm arm, Catalogue catalogue, SortedSet<String> kept, String code) {
        ArmDescription description = new ArmDescription(protocol, catalogue);
        description.line("arm 1", code);
        description.line("kept", kept);
        description.line("study", protocol.name());
        description.line("vessel", protocol.vessel());
        description.arm(arm);
        description.cells();
        description.media();
        description.supplies();
        return description.text.toString();
    }

    private void line(String what, Object value) {
        text.append(what).append(' ').append(Wording.of(value)).append('\n');
    }

    /** An arm that gets the medium of another one depends on all of it. */
    private void arm(Protocol.Arm arm) {
        line("arm", arm.name());
        line("place", protocol.arms().indexOf(arm));
        for (Step step : arm.steps()) {
            line("step", step);
            steps.add(step);
        }
        for (Step step : arm.steps()) {
            if (step instanceof Step.TransferMedium transfer) {
                arm(protocol.arm(transfer.fromArm()));
            }
        }
    }

    private void cells() {
        Set<String> brought = new LinkedHashSet<>();
        steps.forEach(step -> Optional.ofNullable(step.brings()).ifPresent(brought::add));
        for (Map.Entry<String, Protocol.Seeding> group : protocol.cells().entrySet()) {
            Protocol.Seeding seeding = group.getValue();
            CellType type = found(catalogue.cells(), seeding.cellType());
            line("group", group.getKey());
            line("type", type.name());
            line("shape", type.shape());
            line("lineage", type.lineage());
            if (brought.contains(group.getKey())) {
                line("seeding", seeding);
                line("parameters", type.parameters());
            } else {
                type.parameters().find(OF_ALL_GROUPS).ifPresent(value -> line("parameter", value));
            }
        }
        for (ParameterOverride override : protocol.overrides()) {
            boolean here = brought.contains(override.cellType())
                    || override.parameter().equals(OF_ALL_GROUPS);
            // A step of the culture ends where any override begins to hold.
            line("override from", override.fromHours());
            if (here) {
                line("override", override);
            }
        }
    }

    private void media() {
        line("media", protocol.media());
        for (Protocol.MediumRecipe recipe : protocol.media().values()) {
            line("base", found(catalogue.media(), recipe.base()));
        }
    }

    private void supplies() {
        for (Step step : steps) {
            switch (step) {
                case Step.Treat treat -> supply(catalogue.drugs(), treat.with().compound());
                case Step.Stain stain -> stain.with().forEach(dose -> supply(catalogue.dyes(), dose.compound()));
                case Step.Label label -> supply(catalogue.labels(), label.with());
                case Step.Coat coat -> supply(catalogue.coatings(), coat.with());
                case Step.Fix fix -> supply(catalogue.fixatives(), fix.with());
                default -> {
                    // takes nothing from a shelf
                }
            }
        }
        for (Protocol.EffectOverride override : protocol.effectOverrides()) {
            if (treatedWith(override.drug())) {
                line("effect", override);
            }
        }
    }

    private boolean treatedWith(String drug) {
        Optional<Drug> meant = catalogue.drugs().find(drug);
        return steps.stream()
                .anyMatch(step -> step instanceof Step.Treat treat
                        && catalogue.drugs().find(treat.with().compound()).equals(meant));
    }

    /** What is on no shelf, such as an antibody, changes nothing in the dish. */
    private void supply(Shelf<? extends Entry> shelf, String name) {
        shelf.find(name).ifPresent(entry -> line("supply", entry));
    }

    private static <T extends Entry> T found(Shelf<T> shelf, String name) {
        return shelf.find(name).orElseThrow(() -> new IllegalArgumentException("there is no '" + name + "'"));
    }
}
