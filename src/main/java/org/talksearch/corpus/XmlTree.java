package org.talksearch.corpus;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads XML into a [Tree]: an element is the text in it, or, if it has attributes or elements, an
/// object of them with its text under the empty name; elements of one name are a list. Entities
/// other than the five of XML are never resolved.
final class XmlTree {
  /// Real data has ten levels; more than this is no data.
  private static final int DEEPEST = 50;

  /// Elements in which others are mark-up of a running text.
  private static final Pattern RUNNING_TEXT =
      Pattern.compile("title|subtitle|abstract|description");

  private static final Pattern NO_XML_CHARACTER =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
  private static final Pattern PREDEFINED = Pattern.compile("[&<>]");

  private final XMLStreamReader xml;
  private final int linesBefore;
  private Data.@Nullable Problem problem;

  private XmlTree(XMLStreamReader xml, int linesBefore) {
    this.xml = xml;
    this.linesBefore = linesBefore;
  }

  /// The XML of a text; what stands before the break if it is broken. The root's only field is the
  /// root element.
  static Data read(String text) {
    String start = text.stripLeading();
    int linesBefore =
        (int)
            text.substring(0, text.length() - start.length())
                .chars()
                .filter(c -> c == '\n')
                .count();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    Map<String, Tree> root = new LinkedHashMap<>();
    Data.Problem problem;
    try {
      String legal = NO_XML_CHARACTER.matcher(start).replaceAll(" ");
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(legal));
      XmlTree parser = new XmlTree(reader, linesBefore);
      parser.content(root, new StringBuilder(), 0);
      problem = parser.problem;
    } catch (XMLStreamException e) {
      problem = new Data.Problem(linesBefore, "It is not XML");
    }
    return new Data(new Tree.Fields(root, linesBefore), problem);
  }

  /// Reads on to the end of the element, into its fields and its text.
  private void content(Map<String, Tree> fields, StringBuilder text, int depth) {
    try {
      while (problem == null && xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> add(fields, xml.getLocalName(), element(depth));
          case XMLStreamConstants.END_ELEMENT -> {
            return;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text.append(xml.getText());
          case XMLStreamConstants.ENTITY_REFERENCE ->
              text.append('&').append(xml.getLocalName()).append(';');
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      fail("It is not XML from there on");
    }
  }

  private Tree element(int depth) {
    int line = line();
    Map<String, Tree> fields = new LinkedHashMap<>();
    if (depth >= DEEPEST) {
      fail("It nests deeper than " + DEEPEST + " levels");
      return new Tree.Fields(fields, line);
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      add(fields, xml.getAttributeLocalName(i), new Tree.Scalar(xml.getAttributeValue(i), line));
    }
    StringBuilder text = new StringBuilder();
    if (RUNNING_TEXT.matcher(xml.getLocalName()).matches()) {
      markup(text);
    } else {
      content(fields, text, depth + 1);
    }
    if (fields.isEmpty()) {
      return new Tree.Scalar(text.toString(), line);
    }
    if (!text.toString().isBlank()) {
      fields.put("", new Tree.Scalar(text.toString(), line));
    }
    return new Tree.Fields(fields, line);
  }

  /// Reads on to the end of the element: its text, with the elements in it as HTML.
  private void markup(StringBuilder text) {
    int depth = 0;
    StringBuilder html = new StringBuilder();
    boolean plain = true;
    try {
      while (depth >= 0 && xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            plain = false;
            depth++;
            html.append('<').append(xml.getLocalName()).append('>');
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (--depth >= 0) {
              html.append("</").append(xml.getLocalName()).append('>');
            }
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            text.append(xml.getText());
            html.append(escaped(xml.getText()));
          }
          case XMLStreamConstants.ENTITY_REFERENCE -> {
            text.append('&').append(xml.getLocalName()).append(';');
            html.append('&').append(xml.getLocalName()).append(';');
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      fail("It is not XML from there on");
    }
    if (!plain) {
      text.setLength(0);
      text.append(html);
    }
  }

  private static String escaped(String text) {
    return PREDEFINED
        .matcher(text)
        .replaceAll(match ->
            Matcher.quoteReplacement(
                switch (match.group()) {
                  case "&" -> "&amp;";
                  case "<" -> "&lt;";
                  default -> "&gt;";
                }));
  }

  private static void add(Map<String, Tree> fields, String name, Tree value) {
    fields.merge(
        name,
        value,
        (before, more) -> {
          if (before instanceof Tree.Items several) {
            several.values().add(more);
            return several;
          }
          return new Tree.Items(new ArrayList<>(List.of(before, more)), before.line());
        });
  }

  private void fail(String why) {
    if (problem == null) {
      problem = new Data.Problem(line(), why);
    }
  }

  private int line() {
    return linesBefore + Math.max(0, xml.getLocation().getLineNumber() - 1);
  }
}
