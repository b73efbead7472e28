package org.mitoferry.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mitoferry.protocol.BuiltInProtocols;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.UserData;
import org.mitoferry.yaml.Problems;

/** The data files of the report against the built-in protocols, and what the page makes of them. */
class PublicationTest {

    private static final Laboratory LABORATORY = Laboratory.open(UserData.NONE, new Problems());

    private static Protocol builtIn(String name) {
        return LABORATORY
                .read(name, name, BuiltInProtocols.read(name), List.of())
                .orThrow();
    }

    private static ReportInput with(Beside beside) {
        ReportInput sample = SampleStudy.input(SampleStudy.protocol(), 3);
        return new ReportInput(
                sample.protocol(),
                sample.measurements(),
                sample.findings(),
                List.of(),
                sample.methods(),
                sample.assumptions(),
                sample.parameters(),
                sample.ledgers(),
                beside,
                sample.run());
    }

    @Test
    void every_arm_and_finding_that_would_settle_a_weak_spot_is_in_the_protocol_named() {
        for (Publication publication : Publication.all()) {
            for (Publication.WeakSpot spot : publication.weakSpots()) {
                assertFalse(spot.sources().isEmpty(), spot.spot());
                if (!spot.arms().isEmpty()) {
                    Protocol protocol = builtIn(spot.protocol());
                    List<String> arms =
                            protocol.arms().stream().map(Protocol.Arm::name).toList();
                    List<String> findings = protocol.expectations().stream()
                            .map(Expectation::id)
                            .toList();
                    assertTrue(arms.containsAll(spot.arms()), spot.spot());
                    assertTrue(findings.containsAll(spot.controls()), spot.spot());
                }
            }
        }
    }

    @Test
    void the_publication_that_the_built_in_protocol_follows_is_known_with_its_findings() {
        Protocol protocol = builtIn("solimando-2025");
        Publication publication = Publication.of(protocol.cite()).orElseThrow();
        List<String> ids = protocol.expectations().stream().map(Expectation::id).toList();
        assertTrue(ids.containsAll(publication.underEachSet()));
        for (Publication.WeakSpot spot : publication.weakSpots()) {
            for (String finding : spot.findings()) {
                assertTrue(ids.stream().anyMatch(id -> id.startsWith(finding)), finding);
            }
        }
    }

    @Test
    void nothing_is_said_of_a_publication_that_is_not_known() {
        assertEquals(Optional.empty(), Publication.of("doi:10.1000/unknown"));
        assertEquals(Optional.empty(), Publication.of(null));
    }

    @Test
    void without_micrographs_the_checklists_say_that_their_entries_on_them_do_not_apply() {
        String html = Report.html(with(Beside.NONE));
        long imaging = Checklist.all().stream()
                .flatMap(list -> list.entries().stream())
                .filter(Checklist.Entry::imaging)
                .count();
        assertEquals(imaging, html.split("not applicable: no micrographs", -1).length - 1);
        String seen = Report.html(
                with(new Beside(List.of(), List.of(), Micrographs.NONE, Map.of("image setting", "reading"))));
        assertFalse(seen.contains("not applicable: no micrographs"));
        assertTrue(seen.contains("as set in reading"));
    }

    @Test
    void a_checklist_leaves_no_placeholder_open() {
        String html = Report.html(
                with(new Beside(List.of(), List.of(), Micrographs.NONE, Map.of("image setting", "reading"))));
        String section = html.substring(html.indexOf("id=\"checklists\""), html.indexOf("id=\"parameters\""));
        assertFalse(section.contains("{"), section);
    }

    @Test
    void the_ends_of_a_chain_are_drawn_as_wide_as_what_went_in() {
        Map<String, Double> routes = new LinkedHashMap<>();
        routes.put("connexosome", 90.0);
        routes.put("vesicle", 10.0);
        ChainRow row = new ChainRow(
                "JJN3 OGD", "JJN3", "BMSC", 45, 100, 40, 50, routes, 60, 300, 20, 0, 40, 90, 10, Double.NaN);
        String html = Report.html(with(new Beside(List.of(row), List.of(), Micrographs.NONE, Map.of())));
        String svg = html.substring(html.indexOf("<svg class=\"chain\""));
        svg = svg.substring(0, svg.indexOf("</svg>"));
        Map<String, Double> heights = new LinkedHashMap<>();
        Matcher bars = Pattern.compile("<rect class=\"(\\w+)\"[^>]* height=\"([0-9.]+)\"")
                .matcher(svg);
        while (bars.find()) {
            heights.merge(bars.group(1), Double.parseDouble(bars.group(2)), Double::sum);
        }
        double in = heights.get("given") + heights.get("split");
        double out = List.of("degraded", "captured", "free", "elsewhere").stream()
                .collect(Collectors.summingDouble(heights::get));
        assertEquals(in, out, 0.3);
        assertEquals(heights.get("given"), heights.get("tagged") + heights.get("high"), 0.2);
        assertTrue(svg.contains("JJN3 handed over 100"));
        assertTrue(svg.contains("40\u00a0% depolarised (below 45 mV)"));
        assertTrue(svg.contains("moved through nanotubes 300 times"));
    }
}
