package org.talksearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// The documentation names what the project is made of, and its links lead somewhere.
class DocumentationTest {
  private static final Path DOCS = Path.of("src", "docs");
  private static final Path DECISIONS = DOCS.resolve("decisions.md");
  private static final Path COMMAND_LINE = DOCS.resolve("command-line.md");
  private static final String SHIPPED =
      "/project/dependencies/dependency[not(scope) or scope='runtime']/artifactId";
  private static final Pattern VARIABLE = Pattern.compile("TALKSEARCH_[A-Z_]*[A-Z]");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

  @TestFactory
  Stream<DynamicTest> decisionsNameTheDependency() throws Exception {
    String decisions = Files.readString(DECISIONS);
    Document pom =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse("pom.xml");
    NodeList names =
        (NodeList)
            XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate(SHIPPED, pom, XPathConstants.NODESET);
    return IntStream.range(0, names.getLength())
        .mapToObj(i -> names.item(i).getTextContent())
        .map(name -> dynamicTest(name, () -> assertThat(decisions).contains("`" + name + "`")));
  }

  @TestFactory
  Stream<DynamicTest> commandLinePageNamesTheVariable() throws IOException {
    String page = Files.readString(COMMAND_LINE);
    return files(Path.of("src", "main"))
        .flatMap(file -> VARIABLE.matcher(read(file)).results().map(MatchResult::group))
        .distinct()
        .sorted()
        .map(name -> dynamicTest(name, () -> assertThat(page).contains("`" + name + "`")));
  }

  @TestFactory
  Stream<DynamicTest> linksOfThePageLeadSomewhere() throws IOException {
    return Stream.concat(Stream.of(Path.of("README.md")), files(DOCS))
        .filter(page -> page.toString().endsWith(".md"))
        .map(page -> dynamicTest(page.toString(), () -> checkLinks(page)));
  }

  private static void checkLinks(Path page) {
    assertThat(LINK.matcher(read(page)).results().map(link -> link.group(1)))
        .allSatisfy(target -> assertThat(page.resolveSibling(target)).exists());
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
