package org.mitoferry.report;

import java.util.List;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.statistics.Finding;
import org.mitoferry.store.RunFacts;
import org.mitoferry.table.Measurement;

/**
 * All that a report is made of.
 *
 * @param measurements rows of this study; may be empty
 * @param findings in the order of the protocol's expectations; may be empty
 * @param micrographFindings the same judged from micrographs alone; empty where none were taken
 * @param methods the Methods paragraph, blank lines between paragraphs; may be empty
 * @param beside what the report has beside the measurements of its run
 * @param assumptions sentences on what was assumed, beyond what the report reads off the protocol itself
 */
public record ReportInput(
        Protocol protocol,
        List<Measurement> measurements,
        List<Finding> findings,
        List<Finding> micrographFindings,
        String methods,
        List<String> assumptions,
        List<ParameterRow> parameters,
        List<LedgerRow> ledgers,
        Beside beside,
        RunFacts run) {

    /** Without micrographs or anything beside. */
    public ReportInput(
            Protocol protocol,
            List<Measurement> measurements,
            List<Finding> findings,
            String methods,
            List<String> assumptions,
            List<ParameterRow> parameters,
            List<LedgerRow> ledgers,
            RunFacts run) {
        this(protocol, measurements, findings, List.of(), methods, assumptions, parameters, ledgers, Beside.NONE, run);
    }

    public ReportInput {
        measurements = List.copyOf(measurements);
        findings = List.copyOf(findings);
        micrographFindings = List.copyOf(micrographFindings);
        assumptions = List.copyOf(assumptions);
        parameters = List.copyOf(parameters);
        ledgers = List.copyOf(ledgers);
    }
}
