package org.mitoferry.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoferry.protocol.Protocol;

/**
 * What is to be run.
 *
 * @param protocol as it is carried out, with what was chosen for this run; holds all arms of the file
 * @param arms those to run, in the order of the protocol
 * @param protocolText the text it was read from, with overrides of the command line, to be kept in the run folder
 * @param laboratory what it is carried out with
 * @param micrographs who measures micrographs of it; empty where only the culture itself is read
 */
public record RunPlan(
        Protocol protocol,
        List<Protocol.Arm> arms,
        String protocolText,
        Laboratory laboratory,
        Optional<MicrographReadout> micrographs) {

    /** Under what name the inputs and the record of a run hold the parameter set. */
    static final String SET = "set";

    /** The plan for a protocol and what was chosen, which must have been checked. */
    public static RunPlan of(Protocol protocol, String protocolText, Laboratory laboratory, RunChoices choices) {
        Protocol chosen = choices.applyTo(protocol);
        return new RunPlan(chosen, choices.armsOf(chosen), protocolText, laboratory, Optional.empty());
    }

    /** The same plan with micrographs measured beside the culture. */
    public RunPlan with(MicrographReadout readout) {
        return new RunPlan(protocol, arms, protocolText, laboratory, Optional.of(readout));
    }

    public RunPlan {
        arms = List.copyOf(arms);
    }

    /** What the result depends on. */
    public RunInputs inputs() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("name", protocol.name());
        parts.put("protocol", RunInputs.digest(protocolText));
        parts.put(SET, protocol.parameterSet());
        parts.put("data", laboratory.catalogue().digest());
        parts.put("seed", Long.toString(protocol.seed()));
        parts.put("experiments", Integer.toString(protocol.experiments()));
        parts.put("arms", String.join(" | ", armNames()));
        parts.put("fields", Integer.toString(protocol.vessel().fields()));
        micrographs.ifPresent(readout -> parts.putAll(readout.inputs()));
        return new RunInputs(parts);
    }

    List<ArmJob> jobs() {
        return ArmJob.all(armNames(), protocol.experiments());
    }

    private List<String> armNames() {
        return arms.stream().map(Protocol.Arm::name).toList();
    }
}
