package org.mitoferry.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mitoferry.culture.ActiveEffect;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.PotentialDye;
import org.mitoferry.culture.Profiles;
import org.mitoferry.medium.Medium;
import org.mitoferry.medium.MediumConstants;
import org.mitoferry.medium.Substance;
import org.mitoferry.medium.VerticalGrid;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.CellType;
import org.mitoferry.parameter.Drug;
import org.mitoferry.parameter.DrugEffect;
import org.mitoferry.parameter.Dye;
import org.mitoferry.parameter.ParameterSet;
import org.mitoferry.parameter.ParameterValue;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;

/**
 * The empty dish of a job: cell types with the numbers of this experiment, the medium with all that will be dissolved in it, the drugs' effects.
 *
 * <p>Cell types are numbered in the order of the protocol's {@code cells}, substances in the order in which the arm's steps bring them: nothing depends
 * on a name.
 */
final class BenchSetup {

    private static final double BOTTOM_LAYER_MICROMETRES = 20;
    private static final double LAYER_RATIO = 1.25;

    final List<CellType> cellTypes;
    final List<Drug> drugs;
    final List<Dye> potentialDyes;
    final Variation variation;
    final MediumConstants constants = MediumConstants.cultureMediumAt37Celsius();
    final BenchPractice practice = BenchPractice.USUAL;

    private final BenchJob job;
    private final List<Substance> substances = new ArrayList<>();

    BenchSetup(BenchJob job) {
        this.job = job;
        Catalogue catalogue = job.catalogue();
        cellTypes = job.protocol().cells().keySet().stream()
                .map(name -> catalogue.cells().find(name).orElseThrow())
                .toList();
        variation = new Variation(job.experimentSeed(), cellTypes);
        drugs = drugsOf(job.arm(), catalogue);
        potentialDyes = dyesOf(job.arm(), catalogue);
        dissolve();
    }

    /** Index of a drug or a soluble dye among the medium's substances, -1 if it is none. */
    int substance(String compound) {
        for (int i = 0; i < drugs.size(); i++) {
            if (isCalled(drugs.get(i).name(), drugs.get(i).aliases(), compound)) {
                return org.mitoferry.culture.Surroundings.ALWAYS + i;
            }
        }
        for (int i = 0; i < potentialDyes.size(); i++) {
            if (isCalled(potentialDyes.get(i).name(), potentialDyes.get(i).aliases(), compound)) {
                return org.mitoferry.culture.Surroundings.ALWAYS + drugs.size() + i;
            }
        }
        return -1;
    }

    int cellType(String name) {
        for (int i = 0; i < cellTypes.size(); i++) {
            if (isCalled(cellTypes.get(i).name(), cellTypes.get(i).aliases(), name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the protocol has no cells '" + name + "'");
    }

    private static boolean isCalled(String name, List<String> aliases, String wanted) {
        return name.equals(wanted) || aliases.contains(wanted);
    }

    Culture emptyDish() {
        Protocol.Vessel vessel = job.protocol().vessel();
        double height = vessel.mediumHeightMillimetres() * 1000 * variation.mediumHeight();
        Medium medium = Medium.column(
                VerticalGrid.graded(height, BOTTOM_LAYER_MICROMETRES, LAYER_RATIO),
                vessel.fieldWidthMicrometres() * vessel.fieldHeightMicrometres(),
                substances);
        Profiles profiles = profiles();
        return new Culture(
                job.dishSeed(),
                vessel.fieldWidthMicrometres(),
                vessel.fieldHeightMicrometres(),
                profiles,
                effects(),
                dyes(),
                medium);
    }

    private void dissolve() {
        double toMicrometres = MediumConstants.SQUARE_MICROMETRES_PER_MINUTE;
        substances.add(constants.oxygen("oxygen"));
        substances.add(Substance.dissolved("glucose", constants.glucoseDiffusivitySquareMicrometresPerMinute()));
        substances.add(Substance.dissolved("lactate", constants.lactateDiffusivitySquareMicrometresPerMinute()));
        substances.add(Substance.dissolved("serum", practice.serumDiffusivitySquareMetresPerSecond() * toMicrometres));
        for (Drug drug : drugs) {
            substances.add(Substance.dissolved(
                    "drug " + drug.name(), drug.diffusivitySquareMetresPerSecond() * toMicrometres));
        }
        for (Dye dye : potentialDyes) {
            substances.add(Substance.dissolved(
                    "dye " + dye.name(), practice.dyeDiffusivitySquareMetresPerSecond() * toMicrometres));
        }
    }

    private Profiles profiles() {
        CellParameter[] parameters = CellParameter.values();
        double[][] values = new double[cellTypes.size()][parameters.length];
        boolean[] armed = new boolean[cellTypes.size()];
        for (int t = 0; t < values.length; t++) {
            for (ParameterValue value : cellTypes.get(t).parameters().list()) {
                values[t][CellParameter.of(value.name()).ordinal()] = value.value();
            }
            armed[t] = cellTypes.get(t).shape() == CellType.Shape.ARMED;
        }
        Profiles profiles = new Profiles(
                cellTypes.stream().map(CellType::name).toList(), armed, Lineages.of(cellTypes), values);
        for (int t = 0; t < values.length; t++) {
            variation.vary(profiles, t);
        }
        return profiles;
    }

    private List<ActiveEffect> effects() {
        List<ActiveEffect> effects = new ArrayList<>();
        for (Drug drug : drugs) {
            for (DrugEffect effect : drug.effects()) {
                boolean[] onType = new boolean[cellTypes.size()];
                for (int t = 0; t < onType.length; t++) {
                    onType[t] = effect.actsOn(cellTypes.get(t));
                }
                effects.add(new ActiveEffect(
                        substance(drug.name()),
                        CellParameter.of(effect.parameter()),
                        effect.most(),
                        effect.action() == DrugEffect.Action.ADD,
                        effect.halfAtMicromolar(),
                        effect.hill(),
                        60 * effect.onsetHours(),
                        60 * effect.recoveryHours(),
                        onType));
            }
        }
        return effects;
    }

    private List<PotentialDye> dyes() {
        List<PotentialDye> dyes = new ArrayList<>();
        for (Dye dye : potentialDyes) {
            ParameterSet parameters = dye.parameters();
            double half = dye.aggregates() ? parameters.value("aggregationPotential") : Double.POSITIVE_INFINITY;
            double hill = dye.aggregates() ? parameters.value("aggregationHill") : 1;
            dyes.add(new PotentialDye(
                    dye.name(), substance(dye.name()), dye.loadingMinutes(), half, hill, parameters.value("charge")));
        }
        return dyes;
    }

    private static List<Drug> drugsOf(Protocol.Arm arm, Catalogue catalogue) {
        Set<Drug> drugs = new LinkedHashSet<>();
        for (Step step : arm.steps()) {
            if (step instanceof Step.Treat treat) {
                drugs.add(catalogue.drugs().find(treat.with().compound()).orElseThrow());
            }
        }
        return List.copyOf(drugs);
    }

    private static List<Dye> dyesOf(Protocol.Arm arm, Catalogue catalogue) {
        Set<Dye> dyes = new LinkedHashSet<>();
        for (Step step : arm.steps()) {
            if (step instanceof Step.Stain stain) {
                for (Step.Dose dose : stain.with()) {
                    catalogue
                            .dyes()
                            .find(dose.compound())
                            .filter(d -> d.kind() == Dye.Kind.POTENTIAL)
                            .ifPresent(dyes::add);
                }
            }
        }
        return List.copyOf(dyes);
    }
}
