package org.mitoferry.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What stands around the content of a page: a head that forbids all requests, and the scripts that draw its figures. */
final class PageFrame {
    private static final List<String> LIBRARIES = List.of("vega", "vega-lite", "vega-embed");
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'unsafe-eval'; img-src data: blob:";

    private PageFrame() {}

    static void head(Html html, String title) {
        html.raw("<!doctype html>\n")
                .open("html", "lang", "en")
                .raw("\n")
                .open("head")
                .raw("\n");
        html.open("meta", "charset", "utf-8").raw("\n");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .raw("\n");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .raw("\n");
        html.open("meta", "name", "color-scheme", "content", "light dark").raw("\n");
        html.element("title", title).raw("\n");
        html.open("style")
                .raw("\n" + resource("report.css"))
                .closeBlock("style")
                .closeBlock("head");
    }

    static void scripts(Html html, boolean figures) {
        if (figures) {
            LIBRARIES.forEach(name -> library(html, name));
        }
        html.open("script").raw("\n" + resource("report.js")).closeBlock("script");
    }

    private static void library(Html html, String name) {
        html.open("script").raw("\n/*!\n" + resource("vega/" + name + ".LICENSE.txt") + "*/\n");
        html.raw(resource("vega/" + name + ".min.js").replace("</script", "<\\/script"))
                .closeBlock("script");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PageFrame.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("resource " + name, failure);
        }
    }
}
