package org.mitoferry.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;

/** The checklists of bioimaging, filled in as far as the run knows. */
final class ChecklistSection {

    private static final String NOT_APPLICABLE =
            "not applicable: no micrographs were taken; quantities are read off the model's cells";

    private final ReportInput input;
    private final Html html;

    ChecklistSection(ReportInput input, Html html) {
        this.input = input;
        this.html = html;
    }

    void write() {
        Map<String, String> known = known();
        html.open("section", "id", "checklists").element("h2", "Checklists of bioimaging");
        for (Checklist list : Checklist.all()) {
            html.open("details", "class", "checklist")
                    .element("summary", list.name() + ", " + list.entries().size() + " entries");
            html.open("p", "class", "note").text("After ");
            Citation.write(list.source(), html);
            html.text(".").closeBlock("p");
            html.open("div", "class", "scroll").open("table").open("thead").open("tr");
            html.element("th", "Part")
                    .element("th", "Asked for")
                    .element("th", "Here")
                    .close("tr")
                    .close("thead")
                    .open("tbody");
            for (Checklist.Entry entry : list.entries()) {
                boolean none = entry.imaging() && input.beside().imaging().isEmpty();
                html.open("tr").element("th", entry.part(), "scope", "row").element("td", entry.item());
                html.element("td", none ? NOT_APPLICABLE : filled(entry.answer(), known), "class", none ? "note" : "")
                        .closeBlock("tr");
            }
            html.close("tbody").close("table").close("div").closeBlock("details");
        }
        html.closeBlock("section");
    }

    private static String filled(String answer, Map<String, String> known) {
        String text = answer;
        for (Map.Entry<String, String> one : known.entrySet()) {
            text = text.replace("{" + one.getKey() + "}", one.getValue());
        }
        return text.replaceAll("\\{[a-z ]+}", "not recorded");
    }

    private Map<String, String> known() {
        Protocol protocol = input.protocol();
        Map<String, String> known = new LinkedHashMap<>();
        known.put("title", protocol.title());
        known.put("cite", protocol.cite() == null ? "no publication" : protocol.cite());
        known.put("protocol", protocol.name());
        known.put(
                "cells",
                protocol.cells().values().stream()
                        .map(Protocol.Seeding::cellType)
                        .distinct()
                        .collect(Collectors.joining(", ")));
        known.put(
                "media",
                protocol.media().values().stream()
                        .map(medium -> medium.name() + " (" + DesignSection.recipe(medium) + ")")
                        .collect(Collectors.joining("; ")));
        known.put("arms", protocol.arms().stream().map(Protocol.Arm::name).collect(Collectors.joining(", ")));
        known.put("vessel", protocol.vessel().kind());
        known.put("experiments", String.valueOf(input.run().experiments()));
        known.put("fields", String.valueOf(input.run().fields()));
        known.put("seed", String.valueOf(input.run().seed()));
        known.put("version", input.run().versions().getOrDefault("mitoferry", "unknown"));
        known.put("set", protocol.parameterSet());
        known.put("fixatives", words(Step.Fix.class, step -> List.of(step.with())));
        known.put(
                "stains",
                words(
                        Step.Stain.class,
                        step -> step.with().stream().map(Step.Dose::compound).toList()));
        known.put(
                "treatments",
                words(Step.Treat.class, step -> List.of(step.with().compound())));
        known.put("objectives", words(Step.Image.class, step -> List.of(step.objective())));
        known.putAll(input.beside().imaging());
        return known;
    }

    private <T extends Step> String words(Class<T> kind, java.util.function.Function<T, List<String>> of) {
        Set<String> words = new LinkedHashSet<>();
        input.protocol().arms().stream()
                .flatMap(arm -> arm.steps().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .forEach(step -> words.addAll(of.apply(step)));
        return words.isEmpty() ? "none" : String.join(", ", words);
    }
}
