package org.talksearch.http;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// An XML document that was answered.
final class XmlReader {
  private final Document document;

  /// @throws AssertionError if it is not well-formed
  XmlReader(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (Exception e) {
      throw new AssertionError(xml, e);
    }
  }

  String namespace() {
    return document.getDocumentElement().getNamespaceURI();
  }

  /// The texts of what an XPath finds; names stand for elements of any namespace. No name may
  /// follow a `/` within a literal.
  List<String> all(String path) {
    String anyNamespace = path.replaceAll("(^|/)([a-zA-Z]+)", "$1*[local-name()='$2']");
    try {
      NodeList found =
          (NodeList)
              XPathFactory.newDefaultInstance()
                  .newXPath()
                  .evaluate(anyNamespace, document, XPathConstants.NODESET);
      return IntStream.range(0, found.getLength())
          .mapToObj(i -> found.item(i).getTextContent())
          .toList();
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }
}
