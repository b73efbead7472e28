package org.mitoferry.batch;

import java.util.List;

/**
 * What came of a batch.
 *
 * @param measured fields with a number in the table
 * @param failed pictures that could not be measured, each with a line that says why
 */
public record BatchResult(int measured, List<FailedField> failed) {
    public BatchResult {
        failed = List.copyOf(failed);
    }
}
