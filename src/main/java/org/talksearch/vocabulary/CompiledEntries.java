package org.talksearch.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Person;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;
import org.talksearch.vocabulary.VocabularyFile.NamedEntity;

/// The bundled entries in the form that the build gives them ([EntriesWriter]): reading their YAML
/// would take half of the time that a command takes.
///
/// A row of 16-bit units, the high byte first. A text is its length and its UTF-16 code units, a
/// list its size and its elements. First of all stands the fingerprint of the YAML. There is no
/// number of a version: whatever reads the form was built together with it.
final class CompiledEntries {
  static final String FILE = "entries.bin";

  static final char COMPANY = 'c';
  static final char TECHNOLOGY = 't';
  static final char PERSON = 'p';
  static final char TERM = 'w';

  private final char[] units;
  private final String fingerprint;
  private int at;

  CompiledEntries(byte[] bytes) {
    units = new char[bytes.length / Character.BYTES];
    ByteBuffer.wrap(bytes).asCharBuffer().get(units);
    fingerprint = text();
  }

  /// Those that come with the program.
  static CompiledEntries bundled() {
    try (InputStream in = CompiledEntries.class.getResourceAsStream("/vocabulary/" + FILE)) {
      if (in == null) {
        throw new IllegalStateException(
            "The program was built without its vocabulary. Build it with Maven, which compiles"
                + " that: mvn process-classes");
      }
      return new CompiledEntries(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Tells the YAML that they were made from.
  String fingerprint() {
    return fingerprint;
  }

  Entries entries() {
    at = 1 + fingerprint.length();
    return new Entries(list(this::category), list(this::named));
  }

  private Category category() {
    return new Category(text(), text(), text(), text());
  }

  private NamedEntity named() {
    return new NamedEntity(
        entity(), texts(), texts(), new NameContext(texts(), texts(), texts()), texts());
  }

  private Entity entity() {
    char type = units[at++];
    String id = text();
    String chinese = text();
    String english = text();
    return switch (type) {
      case COMPANY -> new Company(id, chinese, english, Company.Kind.valueOf(text()), text());
      case TECHNOLOGY -> new Technology(id, chinese, english, texts(), text());
      case PERSON -> new Person(id, chinese, english);
      case TERM -> new Term(id, chinese, english);
      default -> throw new IllegalStateException(FILE + " has an entity of the type " + type);
    };
  }

  private List<String> texts() {
    return list(this::text);
  }

  private <T> List<T> list(Supplier<T> element) {
    int size = units[at++];
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(element.get());
    }
    return List.copyOf(list);
  }

  private String text() {
    int start = at + 1;
    at = start + units[at];
    return new String(units, start, at - start);
  }
}
