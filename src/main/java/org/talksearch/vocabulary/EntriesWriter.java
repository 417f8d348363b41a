package org.talksearch.vocabulary;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Person;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;
import org.talksearch.vocabulary.VocabularyFile.NamedEntity;

/// Compiles the YAML that people edit into [CompiledEntries]: a step of the build.
final class EntriesWriter {
  private static final List<String> FILES =
      List.of("companies.yaml", "technologies.yaml", "people.yaml", "terms.yaml");

  private final DataOutputStream out;

  private EntriesWriter(DataOutputStream out) {
    this.out = out;
  }

  /// Writes the compiled form of the YAML in a folder into a file.
  ///
  /// @param args the folder, and the file
  public static void main(String[] args) throws IOException {
    try {
      Path file = Path.of(args[1]);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, compiled(Path.of(args[0])));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /// The compiled form of the YAML in a folder.
  ///
  /// @throws IllegalArgumentException if the entries are not as they should be
  static byte[] compiled(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    List<VocabularyFile> files = new ArrayList<>();
    for (String name : FILES) {
      String yaml = Files.readString(folder.resolve(name));
      texts.add(yaml);
      files.add(VocabularyFile.parse(name, yaml));
    }
    Entries entries = Entries.of(files);
    // Says what contradicts what.
    new NameIndex(entries);
    return compiled(Fingerprint.of(texts), entries);
  }

  static byte[] compiled(String fingerprint, Entries entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    EntriesWriter writer = new EntriesWriter(new DataOutputStream(bytes));
    writer.text(fingerprint);
    writer.list(entries.categories(), writer::category);
    writer.list(entries.named(), writer::named);
    return bytes.toByteArray();
  }

  private interface Element<T> {
    void write(T element) throws IOException;
  }

  private void category(Category category) throws IOException {
    text(category.id());
    text(category.chineseName());
    text(category.englishName());
    text(category.parent());
  }

  private void named(NamedEntity named) throws IOException {
    entity(named.entity());
    texts(named.names());
    texts(named.exact());
    texts(named.context().ambiguous());
    texts(named.context().near());
    texts(named.context().not());
    texts(named.broader());
  }

  private void entity(Entity entity) throws IOException {
    number(
        switch (entity) {
          case Company company -> CompiledEntries.COMPANY;
          case Technology technology -> CompiledEntries.TECHNOLOGY;
          case Person person -> CompiledEntries.PERSON;
          case Term term -> CompiledEntries.TERM;
        });
    text(entity.id());
    text(entity.chineseName());
    text(entity.englishName());
    switch (entity) {
      case Company company -> {
        text(company.kind().name());
        text(company.home());
      }
      case Technology technology -> {
        texts(technology.categories());
        text(technology.home());
      }
      case Person person -> {}
      case Term term -> {}
    }
  }

  private void texts(List<String> texts) throws IOException {
    list(texts, this::text);
  }

  private <T> void list(List<T> list, Element<T> element) throws IOException {
    number(list.size());
    for (T one : list) {
      element.write(one);
    }
  }

  private void text(String text) throws IOException {
    number(text.length());
    out.writeChars(text);
  }

  private void number(int number) throws IOException {
    if (number > Character.MAX_VALUE) {
      throw new IllegalArgumentException(
          "The vocabulary has a list or a text of "
              + number
              + " parts, and its compiled form can hold 65535. Give numbers two units there.");
    }
    out.writeChar(number);
  }
}
