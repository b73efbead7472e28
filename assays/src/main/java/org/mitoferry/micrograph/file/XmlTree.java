package org.mitoferry.micrograph.file;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mitoferry.micrograph.MicrographProblem;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * One element of an XML text, looked at by local names, so that a version in the name space does not matter.
 *
 * <p>A document type, and with it every entity that could grow or point outside, is refused.
 */
public final class XmlTree {
    /** A tree takes some ten times its text. */
    private static final int LONGEST = 64 << 20;

    private static final ErrorHandler THROWING = new ErrorHandler() {
        @Override
        public void warning(SAXParseException problem) {
            // Such as an unknown encoding name: the text is decoded already.
        }

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    };

    private final Element element;

    private XmlTree(Element element) {
        this.element = element;
    }

    /**
     * Reads a text.
     *
     * @param kind what it is for a person, such as {@code OME-XML}
     */
    public static XmlTree parse(String text, String kind) throws MicrographProblem {
        if (text.length() > LONGEST) {
            throw new MicrographProblem("its " + kind + " is " + text.length() + " characters long, more than is read");
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(THROWING);
            return new XmlTree(
                    builder.parse(new InputSource(new StringReader(text))).getDocumentElement());
        } catch (SAXException | IOException damaged) {
            throw new MicrographProblem("its " + kind + " is damaged: " + damaged.getMessage(), damaged);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The parser of this Java machine lacks a feature", impossible);
        }
    }

    /** Its name without a prefix. */
    public String name() {
        return element.getLocalName();
    }

    /** Empty where there is none. */
    public String attribute(String name) {
        return element.getAttribute(name);
    }

    /** The attribute, or the other text where it is absent or empty. */
    public String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value.isEmpty() ? otherwise : value;
    }

    /** NaN where there is none or it is no number. */
    public double number(String name) {
        return WrittenUnits.number(attribute(name));
    }

    /** A whole number; the other one where the attribute is absent. */
    public long whole(String name, long otherwise) throws MicrographProblem {
        String value = attribute(name).strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException none) {
            throw new MicrographProblem(
                    "its description says " + name + " = '" + value + "', which is no whole number", none);
        }
    }

    /** All text inside. */
    public String text() {
        return element.getTextContent();
    }

    /** Children of all names, in order. */
    public List<XmlTree> children() {
        List<XmlTree> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                found.add(new XmlTree(child));
            }
        }
        return found;
    }

    /** Elements at the end of a path of names below this one, in order. */
    public List<XmlTree> all(String... path) {
        List<XmlTree> level = List.of(this);
        for (String name : path) {
            List<XmlTree> next = new ArrayList<>();
            for (XmlTree parent : level) {
                for (XmlTree child : parent.children()) {
                    if (child.name().equals(name)) {
                        next.add(child);
                    }
                }
            }
            level = next;
        }
        return level;
    }

    /** The text at the end of a path below this one; empty where there is none. */
    public String textAt(String... path) {
        List<XmlTree> found = all(path);
        return found.isEmpty() ? "" : found.get(0).text().strip();
    }
}
