package org.mitoferry.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Protocol;

/**
 * One study to be judged. Immutable: what begins with {@code with} gives another trial.
 *
 * @param protocol as it is carried out: with the set, seed, experiments and field of this trial
 * @param catalogue the data files, without set and changes
 * @param changes numbers otherwise than in the files and the set
 * @param arms names of the arms that are carried out, in the order of the protocol
 * @param also quantities whose rows are kept beside those that expectations name
 */
public record Trial(
        Protocol protocol, Catalogue catalogue, List<NumberChange> changes, List<String> arms, SortedSet<String> also) {

    private static final String CELLS = "cells";

    public Trial {
        changes = List.copyOf(changes);
        arms = List.copyOf(arms);
        also = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(also));
    }

    /** A protocol as it stands, with the arms that its expectations name. */
    public static Trial of(Protocol protocol, Catalogue catalogue) {
        Set<String> named = quantitiesByArm(protocol.expectations()).keySet();
        List<String> arms = names(protocol).stream().filter(named::contains).toList();
        return new Trial(protocol, catalogue, List.of(), arms, new TreeSet<>());
    }

    /** Under another parameter set. */
    public Trial withSet(String set) {
        return with(protocol.vessel(), protocol.experiments(), protocol.seed(), set);
    }

    /** With another seed of all random draws. */
    public Trial withSeed(long seed) {
        return with(protocol.vessel(), protocol.experiments(), seed, protocol.parameterSet());
    }

    /** With so many experiments; those of lower number are the same whatever the number. */
    public Trial withExperiments(int experiments) {
        return with(protocol.vessel(), experiments, protocol.seed(), protocol.parameterSet());
    }

    /** On a patch of another size. */
    public Trial withField(double widthMicrometres, double heightMicrometres) {
        Protocol.Vessel vessel = protocol.vessel();
        return with(
                new Protocol.Vessel(
                        vessel.kind(),
                        vessel.mediumHeightMillimetres(),
                        widthMicrometres,
                        heightMicrometres,
                        vessel.wells(),
                        vessel.fields()),
                protocol.experiments(),
                protocol.seed(),
                protocol.parameterSet());
    }

    /** With these numbers changed, and no others; a later change of the same number counts. */
    public Trial withChanges(List<NumberChange> others) {
        return new Trial(protocol, catalogue, others, arms, also);
    }

    /** With these arms alone; what an expectation says of others is not tested. */
    public Trial withArms(Collection<String> wanted) {
        List<String> known = names(protocol);
        if (!known.containsAll(wanted)) {
            throw new IllegalArgumentException("the protocol has not all of the arms " + wanted);
        }
        return new Trial(
                protocol,
                catalogue,
                changes,
                known.stream().filter(wanted::contains).toList(),
                also);
    }

    /** With rows of these quantities kept in every arm that measures them. */
    public Trial alsoKeeping(Collection<String> quantities) {
        SortedSet<String> more = new TreeSet<>(also);
        more.addAll(quantities);
        return new Trial(protocol, catalogue, changes, arms, more);
    }

    private Trial with(Protocol.Vessel vessel, int experiments, long seed, String set) {
        Protocol other = new Protocol(
                protocol.name(),
                protocol.title(),
                protocol.cite(),
                vessel,
                protocol.cells(),
                protocol.media(),
                experiments,
                seed,
                set,
                protocol.arms(),
                protocol.expectations(),
                protocol.overrides(),
                protocol.effectOverrides(),
                protocol.unstated());
        return new Trial(other, catalogue, changes, arms, also);
    }

    /** Its units of work, by arm and then by experiment. */
    List<TrialArm> work(String code) {
        Catalogue changed = Changes.in(catalogue, protocol.parameterSet(), changes);
        Catalogue resolved = changed.with(protocol.parameterSet());
        Map<String, SortedSet<String>> named = quantitiesByArm(protocol.expectations());
        List<TrialArm> work = new ArrayList<>();
        for (String name : arms) {
            SortedSet<String> kept = new TreeSet<>(also);
            kept.add(CELLS);
            kept.addAll(named.getOrDefault(name, new TreeSet<>()));
            Protocol.Arm arm = protocol.arm(name);
            String description = ArmKey.digest(ArmDescription.of(protocol, arm, resolved, kept, code));
            for (int experiment = 1; experiment <= protocol.experiments(); experiment++) {
                ArmKey key = ArmKey.of(description, protocol.seed(), experiment);
                work.add(new TrialArm(key, protocol, arm, changed, experiment, kept));
            }
        }
        return work;
    }

    private static List<String> names(Protocol protocol) {
        return protocol.arms().stream().map(Protocol.Arm::name).toList();
    }

    private static Map<String, SortedSet<String>> quantitiesByArm(List<Expectation> expectations) {
        Map<String, SortedSet<String>> quantities = new LinkedHashMap<>();
        for (Expectation expectation : expectations) {
            for (Expectation.Clause clause : expectation.clauses()) {
                for (String arm : arms(clause)) {
                    quantities.computeIfAbsent(arm, _ -> new TreeSet<>()).add(clause.quantity());
                }
            }
        }
        return quantities;
    }

    private static Set<String> arms(Expectation.Clause clause) {
        Set<String> arms = new LinkedHashSet<>(List.of(clause.arm()));
        add(clause.versus(), arms);
        if (clause.rule() instanceof Expectation.Rule.EquivalentShare scaled) {
            add(scaled.ofArm(), arms);
        }
        return arms;
    }

    private static void add(@Nullable String arm, Set<String> arms) {
        if (arm != null) {
            arms.add(arm);
        }
    }
}
