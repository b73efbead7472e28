package org.mitoferry.report;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A community's list of what has to be told; a data file of this package.
 *
 * @param source where the list is published
 */
record Checklist(String name, String source, List<Entry> entries) {

    /**
     * One thing to tell.
     *
     * @param part of the list
     * @param item what is asked for
     * @param answer with {@code {placeholders}} for what the run knows
     * @param imaging whether it is of micrographs, and so not applicable where none were taken
     */
    record Entry(String part, String item, String answer, boolean imaging) {}

    static List<Checklist> all() {
        return List.of(JsonMapper.shared().readValue(Publication.text("checklists.json"), Checklist[].class));
    }
}
