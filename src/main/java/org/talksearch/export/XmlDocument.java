package org.talksearch.export;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// XML being written: well-formed whatever the text, since characters that XML 1.0 forbids are left
/// out.
public final class XmlDocument {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  /// Begins a document.
  ///
  /// @param namespace of all its elements
  public XmlDocument(String root, String namespace) {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement(root);
      out.writeDefaultNamespace(namespace);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /// Of the element that was started last, before any text of it: what names with this prefix are
  /// of.
  public XmlDocument namespace(String prefix, String uri) {
    try {
      out.writeNamespace(prefix, uri);
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  public XmlDocument start(String element) {
    try {
      out.writeStartElement(element);
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /// Of the element that was started last, before any text of it.
  public XmlDocument attribute(String name, String value) {
    try {
      out.writeAttribute(name, allowed(value));
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  public XmlDocument end() {
    try {
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /// A whole element.
  public XmlDocument element(String name, String content) {
    return start(name).text(content).end();
  }

  public XmlDocument text(String content) {
    try {
      out.writeCharacters(allowed(content));
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /// Ends the document.
  public byte[] bytes() {
    try {
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String allowed(String text) {
    return text.codePoints()
        .filter(XmlDocument::isAllowed)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// Section 2.2 of XML 1.0. Half a surrogate pair is no character either.
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static IllegalStateException failed(XMLStreamException failure) {
    return new IllegalStateException("XML could not be written to memory.", failure);
  }
}
