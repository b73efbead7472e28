package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Protocol.Arm;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/**
 * Goes through the steps of one arm as through a day at the bench, and complains where a step makes no sense in the dish as it is by then.
 */
final class DishWalk {
    private static final double MOST_MINUTES = 30 * 24 * 60;

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final String file;
    private final Arm arm;
    private final Place armPlace;

    private final Set<String> inDish = new LinkedHashSet<>();
    private final Set<String> inSuspension = new LinkedHashSet<>();
    private final Set<String> stains = new LinkedHashSet<>();
    private @Nullable String insert;
    private boolean coated;
    private boolean filled;
    private boolean fixed;

    private DishWalk(Vocabulary vocabulary, Problems problems, Arm arm, Place armPlace) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.file = armPlace.file();
        this.arm = arm;
        this.armPlace = armPlace;
    }

    /** Reports what is wrong with an arm whose steps could all be read. */
    static void check(Vocabulary vocabulary, Problems problems, Arm arm, Place armPlace) {
        new DishWalk(vocabulary, problems, arm, armPlace).walk();
    }

    private void walk() {
        boolean getsCells =
                arm.steps().stream().anyMatch(step -> step instanceof Step.Seed || step instanceof Step.Add);
        if (getsCells) {
            arm.steps().forEach(this::step);
        } else {
            problems.report(
                    ProtocolProblem.ARM_WITHOUT_CELLS,
                    armPlace,
                    "'" + arm.name() + "' never gets cells",
                    "Add a step such as 'seed: JJN3'");
        }
        if (arm.steps().stream().noneMatch(Step.Measure.class::isInstance)) {
            problems.report(
                    ProtocolProblem.ARM_WITHOUT_MEASURE,
                    armPlace,
                    "'" + arm.name() + "' is never measured",
                    "Add a step such as 'measure: [viableFraction]'");
        }
        if (ArmContents.minutes(arm.steps()) > MOST_MINUTES) {
            problems.report(
                    ProtocolProblem.RUN_TOO_LONG,
                    armPlace,
                    "'" + arm.name() + "' takes " + Prose.duration(ArmContents.minutes(arm.steps()))
                            + ", which is more than 30 days",
                    "Check the units of its times");
        }
    }

    private void step(Step step) {
        switch (step) {
            case Step.Seed seed -> seed(seed);
            case Step.Coat coat -> coat(coat);
            case Step.Fill fill -> fill(fill);
            case Step.Add add -> add(add);
            case Step.Remove remove -> livingCells(remove, remove.cells(), "removed");
            case Step.Kill kill -> livingCells(kill, kill.cells(), "killed");
            case Step.Stain stain -> stain(stain);
            case Step.Label label -> label(label);
            case Step.Treat treat -> onLivingDish(treat, "treated");
            case Step.Wash wash -> onDish(wash, "washed");
            case Step.ChangeMedium change -> notFixed(change, "Their medium is changed");
            case Step.ChangeGas change -> notFixed(change, "Their gas is changed");
            case Step.TransferMedium transfer -> onLivingDish(transfer, "given another medium");
            case Step.Insert other -> insert(other);
            case Step.Incubate incubate -> {
                if (!coated) {
                    onDish(incubate, "incubated");
                }
                notFixed(incubate, "They are incubated");
            }
            case Step.Override override -> notFixed(override, "Parameters of living cells are set");
            case Step.Fix fix -> {
                onDish(fix, "fixed");
                if (fixed) {
                    report(
                            ProtocolProblem.STEP_AFTER_FIX,
                            fix,
                            "The cells are fixed already",
                            "Leave one of the two out");
                }
                fixed = true;
            }
            case Step.Image image -> image(image);
            case Step.Measure measure -> measure(measure);
        }
    }

    private void seed(Step.Seed seed) {
        notFixed(seed, "Cells are seeded");
        if (inDish.contains(seed.cells())) {
            report(
                    ProtocolProblem.SEEDED_TWICE,
                    seed,
                    Prose.cells(seed.cells()) + " are seeded already",
                    "Write 'add: " + seed.cells() + "' for more of them");
        }
        inDish.add(seed.cells());
    }

    private void coat(Step.Coat coat) {
        if (!inDish.isEmpty()) {
            report(
                    ProtocolProblem.COAT_AFTER_CELLS,
                    coat,
                    "The bottom is coated when cells are on it",
                    "Put it before the seed step");
        }
        coated = true;
    }

    private void fill(Step.Fill fill) {
        if (filled || !inDish.isEmpty()) {
            report(
                    ProtocolProblem.FILL_TOO_LATE,
                    fill,
                    filled ? "The dish is filled a second time" : "The dish is filled when cells are in it",
                    "Put one fill step before the cells: each medium of the arm stands as high");
        }
        filled = true;
    }

    private void add(Step.Add add) {
        notFixed(add, "Cells are added");
        if (inDish.isEmpty()) {
            report(
                    ProtocolProblem.ADDED_TO_EMPTY_DISH,
                    add,
                    "There are no cells to add " + Prose.cells(add.cells()) + " to",
                    "Write 'seed: " + add.cells() + "'");
        }
        inDish.add(add.cells());
    }

    private void insert(Step.Insert other) {
        onLivingDish(other, "covered by an insert");
        if (insert != null) {
            report(
                    ProtocolProblem.INSERTED_TWICE,
                    other,
                    "There is an insert already, with " + Prose.cells(insert),
                    "Use one insert an arm");
        }
        insert = other.cells();
    }

    private void stain(Step.Stain stain) {
        if (stain.cells() == null) {
            onDish(stain, "stained");
        } else if (!isPresent(stain.cells())) {
            if (comesLater(stain.cells())) {
                inSuspension.add(stain.cells());
            } else {
                notInDish(stain, stain.cells(), "stained");
            }
        }
        for (Step.Dose dose : stain.with()) {
            checkFixation(stain, dose.compound());
            stains.add(dose.compound());
        }
    }

    private void checkFixation(Step.Stain stain, String compound) {
        Vocabulary.Compound known = vocabulary.compound(compound);
        if (fixed && known.needsLivingCells()) {
            report(
                    ProtocolProblem.LIVE_STAIN_AFTER_FIX,
                    stain,
                    compound + " is taken up by living cells only, and these are fixed",
                    "Stain before the fix step");
        }
        boolean needsFixed = known.needsFixedCells() || vocabulary.antibodies().contains(compound);
        if (!fixed && needsFixed) {
            report(
                    ProtocolProblem.FIXED_STAIN_BEFORE_FIX,
                    stain,
                    compound + " does not get into living cells",
                    "Put a step such as 'fix: PFA' before it");
        }
    }

    private void label(Step.Label label) {
        if (isPresent(label.cells())) {
            report(
                    ProtocolProblem.LABEL_AFTER_SEED,
                    label,
                    "The " + Prose.cells(label.cells())
                            + " are in the dish already, and a genetic label is carried from the seeding on",
                    "Put it before the step that brings them");
        } else if (!comesLater(label.cells())) {
            notInDish(label, label.cells(), "labelled");
        }
        stains.add(label.with());
    }

    private void image(Step.Image image) {
        hasCells(image, "Pictures are taken");
        if (image.minutes() > 0) {
            notFixed(image, "A time-lapse is recorded");
        }
        if (image.channels().isEmpty()) {
            report(
                    ProtocolProblem.CHANNEL_WITHOUT_STAIN,
                    image,
                    "Nothing in the dish is stained or labelled",
                    "Put a stain step before it");
        }
        for (String channel : image.channels()) {
            boolean shown = stains.stream()
                    .anyMatch(one -> StepNames.channelsOf(vocabulary, one).contains(channel));
            if (!shown) {
                List<String> showing = showing(channel);
                report(
                        ProtocolProblem.CHANNEL_WITHOUT_STAIN,
                        image,
                        "Nothing in the dish shows in the channel '" + channel + "'",
                        showing.isEmpty()
                                ? "Leave it out"
                                : "Stain with " + Names.or(showing) + " before, or leave it out");
            }
        }
    }

    private List<String> showing(String channel) {
        return Stream.of(vocabulary.dyes(), vocabulary.antibodies(), vocabulary.labels())
                .flatMap(Set::stream)
                .filter(one -> StepNames.channelsOf(vocabulary, one).contains(channel))
                .limit(3)
                .toList();
    }

    private void measure(Step.Measure measure) {
        hasCells(measure, "Something is measured");
        for (String quantity : measure.quantities()) {
            List<String> needed = vocabulary.dyes().stream()
                    .filter(one -> vocabulary.compound(one).reads().contains(quantity))
                    .toList();
            if (!needed.isEmpty() && needed.stream().noneMatch(stains::contains)) {
                report(
                        ProtocolProblem.MEASURE_WITHOUT_STAIN,
                        measure,
                        quantity + " is read from " + Names.or(needed) + ", which is not in the dish",
                        "Put 'stain: " + needed.getFirst() + "' before it, or leave the quantity out");
            }
        }
    }

    private boolean isPresent(String cells) {
        return inDish.contains(cells) || cells.equals(insert);
    }

    private boolean comesLater(String cells) {
        return arm.steps().stream().anyMatch(step -> cells.equals(step.brings()));
    }

    private void livingCells(Step step, String cells, String done) {
        if (!isPresent(cells)) {
            notInDish(step, cells, done);
        }
        notFixed(step, "Cells are " + done);
    }

    private void notInDish(Step step, String cells, String done) {
        String instead = inDish.isEmpty()
                ? "Seed them before"
                : "The dish holds " + Names.and(new ArrayList<>(inDish)) + " here";
        report(
                ProtocolProblem.CELLS_NOT_IN_DISH,
                step,
                Prose.cells(cells) + " are " + done + ", but there are none in the dish",
                instead);
    }

    private void onLivingDish(Step step, String done) {
        onDish(step, done);
        notFixed(step, "They are " + done);
    }

    private void onDish(Step step, String done) {
        if (inDish.isEmpty() && inSuspension.isEmpty()) {
            report(
                    ProtocolProblem.STEP_BEFORE_CELLS,
                    step,
                    "An empty dish is " + done,
                    "Put it after the first seed step");
        }
    }

    private void hasCells(Step step, String what) {
        if (inDish.isEmpty()) {
            report(
                    ProtocolProblem.MEASURE_BEFORE_CELLS,
                    step,
                    what + " before there are cells",
                    "Put it after the first seed step");
        }
    }

    private void notFixed(Step step, String what) {
        if (fixed) {
            report(
                    ProtocolProblem.STEP_AFTER_FIX,
                    step,
                    what + ", but the cells are fixed by then",
                    "Put it before the fix step; after it only stain, wash, image and measure are left");
        }
    }

    private void report(ProtocolProblem code, Step step, String what, String instead) {
        Place place = new Place(file, step.at().line(), step.at().column());
        String where = step.at().procedure() == null ? "" : " (in the arm '" + arm.name() + "')";
        problems.report(code, place, what + where, instead);
    }
}
