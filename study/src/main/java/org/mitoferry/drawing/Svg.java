package org.mitoferry.drawing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An SVG of Vega: its name for those who cannot see it, and its text as outlines. */
final class Svg {

    private static final String SPACE = "http://www.w3.org/2000/svg";
    private static final double USUAL_SIZE = 11;

    /** Width of the line round a letter that makes it bold, as a share of its size. */
    private static final double BOLD_LINE = 0.035;

    private final Document document;

    private Svg(Document document) {
        this.document = document;
    }

    static Svg parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            return new Svg(factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("not an SVG", e);
        }
    }

    double width() {
        return number(document.getDocumentElement(), "width");
    }

    double height() {
        return number(document.getDocumentElement(), "height");
    }

    /** Names it, as the first thing in it. */
    Svg named(String title, String description) {
        Element root = document.getDocumentElement();
        root.setAttribute("role", "img");
        Element first = document.createElementNS(SPACE, "title");
        first.setTextContent(title);
        Element second = document.createElementNS(SPACE, "desc");
        second.setTextContent(description);
        root.insertBefore(second, root.getFirstChild());
        root.insertBefore(first, second);
        return this;
    }

    /** Every text as a path. */
    Svg outlined(Typeface face) {
        NodeList found = document.getElementsByTagNameNS(SPACE, "text");
        List<Element> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add((Element) found.item(i));
        }
        texts.forEach(text -> outline(text, face));
        return this;
    }

    private void outline(Element text, Typeface face) {
        Element group = document.createElementNS(SPACE, "g");
        for (String name : List.of("transform", "opacity", "fill", "fill-opacity")) {
            if (text.hasAttribute(name)) {
                group.setAttribute(name, text.getAttribute(name));
            }
        }
        Node parent = text.getParentNode();
        parent.replaceChild(group, text);
        List<Element> lines = children(text);
        if (lines.isEmpty()) {
            line(group, text, text.getTextContent(), 0, face);
        }
        double y = 0;
        for (Element line : lines) {
            y += number(line, "dy");
            line(group, text, line.getTextContent(), y, face);
        }
    }

    private void line(Element group, Element style, String words, double y, Typeface face) {
        double size = style.hasAttribute("font-size") ? number(style, "font-size") : USUAL_SIZE;
        boolean bold = style.getAttribute("font-weight").matches("bold|[6-9]00");
        double width = face.width(words, size, bold);
        double x = switch (style.getAttribute("text-anchor")) {
            case "middle" -> -width / 2;
            case "end" -> -width;
            default -> 0;
        };
        Element path = document.createElementNS(SPACE, "path");
        path.setAttribute("d", face.outline(words, size, bold));
        path.setAttribute("transform", "translate(" + x + "," + y + ")");
        if (bold) {
            path.setAttribute("stroke", style.getAttribute("fill"));
            path.setAttribute("stroke-width", String.valueOf(BOLD_LINE * size));
        }
        group.appendChild(path);
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getTagName().equals("tspan")) {
                children.add(child);
            }
        }
        return children;
    }

    private static double number(Element element, String attribute) {
        String text = element.getAttribute(attribute).replace("px", "");
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    byte[] bytes() {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("an SVG in memory can always be written", e);
        }
    }
}
