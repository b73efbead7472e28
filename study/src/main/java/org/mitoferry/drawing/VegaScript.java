package org.mitoferry.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** Vega and Vega-Lite in an engine of their own, which reach neither files nor network nor Java. For one thread at a time. */
final class VegaScript implements AutoCloseable {

    private static final String LIBRARIES = "/org/mitoferry/report/vega/";

    private final Engine engine;
    private final Context context;
    private final Value svg;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** Starts the engine and reads the libraries, which takes seconds. */
    VegaScript(Typeface face) {
        engine = Engine.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        context = Context.newBuilder("js")
                .engine(engine)
                .allowHostAccess(HostAccess.NONE)
                .out(said)
                .err(said)
                .build();
        ProxyExecutable measure = of -> {
            boolean bold = of.length > 2 && of[2].asBoolean();
            return face.width(of[0].asString(), of[1].asDouble(), bold);
        };
        run("/org/mitoferry/drawing/page.js").execute(measure);
        List.of("vega.min.js", "vega-lite.min.js").forEach(name -> run(LIBRARIES + name));
        svg = run("/org/mitoferry/drawing/draw.js");
    }

    private Value run(String resource) {
        try (InputStream in = Objects.requireNonNull(VegaScript.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return context.eval(Source.newBuilder("js", text, resource).buildLiteral());
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource, e);
        }
    }

    /**
     * Draws a Vega-Lite specification.
     *
     * @throws IllegalArgumentException when the libraries refuse it
     */
    String svg(String specification) {
        Value result = svg.execute(specification);
        Value drawn = result.invokeMember("drawn");
        if (!drawn.isString()) {
            throw new IllegalArgumentException("no figure: " + result.invokeMember("failure"));
        }
        return drawn.asString();
    }

    /** What the libraries wrote on the console so far: warnings of a specification. */
    String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
        engine.close();
    }
}
