package org.mitoferry.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.store.RunFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final String FULL = Report.html(SampleStudy.input(SampleStudy.protocol(), 6));
    private static final String LARGE = Report.html(LargeStudy.input());

    private static ReportInput empty(Protocol protocol) {
        return new ReportInput(
                protocol,
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                new RunFacts(1, 0, 0, Map.of(), Map.of(), Map.of(), Map.of()));
    }

    /** The page without the libraries' own scripts. */
    private static String ownMarkup(String html) {
        return html.replaceAll("(?s)<script>.*?</script>", "");
    }

    @Test
    void the_same_input_gives_the_same_text() {
        assertEquals(FULL, Report.html(SampleStudy.input(SampleStudy.protocol(), 6)));
    }

    @Test
    void sections_stand_in_the_order_a_reader_asks() {
        int last = -1;
        for (String id : List.of(
                "design",
                "findings",
                "figures",
                "oxygen",
                "ledgers",
                "methods",
                "assumptions",
                "failed",
                "checklists",
                "parameters",
                "run")) {
            int at = FULL.indexOf("<section id=\"" + id + "\"");
            assertTrue(at > last, id);
            last = at;
        }
    }

    @Test
    void the_page_refers_to_nothing_outside_itself() {
        String markup = ownMarkup(FULL).replaceAll("(?s)<script type=\"application/json\".*?</script>", "");
        assertFalse(
                Pattern.compile("\\b(src|srcset|poster|data)=").matcher(markup).find());
        assertFalse(markup.contains("<link"));
        assertFalse(Pattern.compile("url\\(|@import").matcher(markup).find());
        assertTrue(markup.contains("default-src &#39;none&#39;"));
    }

    @Test
    void names_with_markup_and_quotes_are_harmless() {
        Protocol hostile = SampleStudy.prefixed(SampleStudy.protocol(), SampleStudy.HOSTILE);
        String html = Report.html(SampleStudy.input(hostile, 3));
        assertFalse(html.contains("<script>alert(1)"));
        assertFalse(ownMarkup(html).contains("<b>bold"));
        assertTrue(html.contains("&lt;script&gt;alert(1)"));
        assertEquals(count(FULL, "<script"), count(html, "<script"));
        assertEquals(count(FULL, "</script"), count(html, "</script"));
    }

    @Test
    void hostile_names_come_through_the_figures_data_unchanged() {
        Protocol hostile = SampleStudy.prefixed(SampleStudy.protocol(), SampleStudy.HOSTILE);
        Matcher figure = Pattern.compile("(?s)<script type=\"application/json\"[^>]*>(.*?)</script>")
                .matcher(Report.html(SampleStudy.input(hostile, 3)));
        assertTrue(figure.find());
        JsonNode specification = JsonMapper.shared().readTree(figure.group(1));
        assertEquals(
                "JJN3 Nx" + SampleStudy.HOSTILE,
                specification.get("data").get("values").get(0).get("label").asString());
    }

    @Test
    void a_citation_that_is_no_doi_is_text_and_not_a_link() {
        Protocol hostile = SampleStudy.prefixed(SampleStudy.protocol(), "javascript:alert(1)");
        assertFalse(Report.html(empty(hostile)).contains("href=\"javascript"));
    }

    @Test
    void a_finding_tells_who_says_so_with_each_doi_as_a_link_to_it() {
        Protocol sourced = SampleStudy.sourced(SampleStudy.protocol(), "Somebody 1999 <i>, doi:10.1000/a-b(1).2");
        String html = Report.html(SampleStudy.input(sourced, 3));
        assertTrue(html.contains(
                "<p class=\"why\">Source: Somebody 1999 &lt;i&gt;, <a href=\"https://doi.org/10.1000/a-b(1).2\""
                        + " rel=\"noreferrer\">doi:10.1000/a-b(1).2</a>.</p>"));
        assertFalse(FULL.contains("Source: "));
    }

    @Test
    void the_address_of_what_the_protocol_follows_stands_once() {
        Protocol followed = SampleStudy.protocol();
        String html = Report.html(
                SampleStudy.input(SampleStudy.sourced(followed, "Somebody 1999, Fig. 2, " + followed.cite()), 3));
        assertTrue(html.contains("Source: Somebody 1999, Fig. 2.</p>"));
    }

    @Test
    void the_headline_counts_origins_apart() {
        assertTrue(FULL.contains("<strong>5 of 6</strong> expectations hold; 1 was not tested."));
        assertTrue(FULL.contains("<span class=\"count\">4 of 5</span><span class=\"origin\">emergent</span>"));
        assertTrue(FULL.contains("<span class=\"count\">1 of 1</span><span class=\"origin\">tuned</span>"));
    }

    @Test
    void what_was_put_in_is_counted_apart_from_what_was_found() {
        assertTrue(LARGE.contains("<strong>19 of 23</strong> expectations hold; 3 fail, 1 was not tested."));
        assertTrue(LARGE.contains("counted apart: 1 of 2 hold; 1 was not tested."));
    }

    @Test
    void every_clause_stands_under_its_finding_with_a_verdict_of_its_own() {
        int finding = LARGE.indexOf("id=\"finding-1F\"");
        int next = LARGE.indexOf("id=\"finding-S1\"");
        String rows = LARGE.substring(finding, next);
        assertEquals(4, count(rows, "<tr class=\"clause "));
        assertEquals(5, count(rows, "class=\"verdict "));
        assertTrue(rows.contains("Of 4 clauses 4 hold."));
    }

    @Test
    void a_finding_without_clauses_says_why_it_was_not_tested() {
        String rows = LARGE.substring(LARGE.indexOf("id=\"finding-2I\""));
        assertTrue(rows.substring(0, rows.indexOf("</tr>"))
                .contains("Each link is cut alone by explain, which did not run."));
    }

    @Test
    void arms_that_look_alike_share_a_timeline_where_there_are_many() {
        assertTrue(LARGE.contains(">Co-culture OGD \u00b7 Co-culture OGD, CX43 off \u00b7 Unstained OGD</text>"));
    }

    @Test
    void every_verdict_is_an_icon_and_a_word() {
        Matcher verdicts = Pattern.compile("<span class=\"verdict (\\w+)\"><svg.*?</svg>([a-z ]+)</span>")
                .matcher(FULL);
        int found = 0;
        while (verdicts.find()) {
            assertTrue(List.of("holds", "fails", "not tested").contains(verdicts.group(2)));
            found++;
        }
        assertEquals(count(FULL, "class=\"verdict "), found);
        assertTrue(found >= 6);
    }

    @Test
    void nothing_measured_and_nothing_expected_is_said_and_not_drawn() {
        String html = Report.html(empty(SampleStudy.protocol()));
        assertTrue(html.contains("The protocol expects nothing"));
        assertTrue(html.contains("There are no measurements to draw."));
        assertTrue(html.contains("Pericellular oxygen was not recorded."));
        assertFalse(html.contains("vegaLite={}"), "no figure, no library");
    }

    @Test
    void one_experiment_is_reported_without_interval_or_p() {
        String html = Report.html(SampleStudy.input(SampleStudy.protocol(), 1));
        assertTrue(html.contains("One experiment: the experiment is the unit of replication"));
        assertTrue(html.contains("With one experiment there is no interval."));
        assertFalse(html.contains("&lt; 0.0001</td>"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
