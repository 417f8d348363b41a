package org.talksearch;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rooms use one another only as [#ROOMS] says, which `src/docs/architecture.md` draws.
///
/// Read from the class files, so that a type counts wherever it is named: in code, signatures,
/// generic arguments, annotations. Only constants that the compiler copied cannot be seen.
class ArchitectureTest {
  /// Row, room, and what it may use: rooms of the rows above it here, and libraries by package. The
  /// JDK, JSpecify and SLF4J are free to all.
  private static final String ROOMS =
      """
      1 talk          :
      2 query         : talk
      2 vocabulary    : talk, org.snakeyaml.engine
      3 corpus        : talk, com.google.gson, org.commonmark, org.jsoup, org.snakeyaml.engine, \
      de.siegmar.fastcsv, org.tomlj
      3 analysis      : vocabulary, org.apache.lucene.analysis, org.apache.lucene.util, \
      net.sourceforge.pinyin4j
      3 engine        : talk, query
      4 annotation    : talk, vocabulary, analysis
      4 ranking       : talk, query, vocabulary, analysis, engine
      5 engine.lucene : talk, query, vocabulary, analysis, engine, ranking, org.apache.lucene
      5 engine.cluster : talk, query, vocabulary, analysis, engine, ranking, com.google.gson, \
      org.opensearch.client, org.apache.hc
      5 indexing      : talk, corpus, engine, annotation
      5 export        : talk, query, engine, com.google.gson, de.siegmar.fastcsv
      5 evaluation    : talk, query, engine
      5 discovery     : talk, vocabulary, analysis
      6 http          : talk, query, vocabulary, engine, indexing, export, io.undertow, org.xnio, \
      com.google.gson, io.micrometer, io.github.bucket4j
      7 cli           : talk, query, vocabulary, corpus, analysis, engine, annotation, ranking, \
      engine.lucene, engine.cluster, indexing, export, evaluation, discovery, http, picocli, com.google.gson, \
      ch.qos.logback
      """;

  private static final String BASE = "org.talksearch.";
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Set<String> FREE = freePackages();

  /// A class named in a descriptor or a signature.
  private static final Pattern NAMED = Pattern.compile("L((?:[\\w$-]+/)+[\\w$-]+)[;<]");

  private static final Map<String, Room> TABLE =
      ROOMS.lines().map(Room::parse).collect(toMap(Room::name, Function.identity()));

  private record Room(int row, String name, List<String> uses) {
    static Room parse(String line) {
      Matcher matcher = Pattern.compile("(\\d) ([\\w.]+) *: ?(.*)").matcher(line);
      assertThat(matcher.matches()).as(line).isTrue();
      String uses = matcher.group(3);
      return new Room(
          Integer.parseInt(matcher.group(1)),
          matcher.group(2),
          uses.isEmpty() ? List.of() : List.of(uses.split(", ")));
    }

    boolean mayUse(String type) {
      String typePackage = packageOf(type);
      String room = roomOf(type);
      return room.isEmpty()
          ? uses.stream().anyMatch(library -> (typePackage + ".").startsWith(library + "."))
          : room.equals(name) || uses.contains(room);
    }
  }

  @Test
  void roomsLookDownOnly() {
    for (Room room : TABLE.values()) {
      for (String used : room.uses) {
        Room below = TABLE.get(used);
        if (below != null) {
          assertThat(below.row).as("%s uses %s", room.name, used).isLessThan(room.row);
        }
      }
    }
  }

  @Test
  void everyRoomIsInTheTable() throws IOException {
    assertThat(classesByRoom().keySet()).isEqualTo(new TreeSet<>(TABLE.keySet()));
  }

  @TestFactory
  Stream<DynamicTest> roomUsesOnlyWhatItsRowLists() throws IOException {
    return classesByRoom().entrySet().stream()
        .map(entry ->
            dynamicTest(
                entry.getKey(),
                () -> assertThat(forbidden(entry.getKey(), entry.getValue())).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> roomIsNullMarked() {
    return TABLE.keySet().stream()
        .sorted()
        .map(room ->
            dynamicTest(
                room,
                () ->
                    assertThat(Class.forName(BASE + room + ".package-info"))
                        .hasAnnotation(NullMarked.class)));
  }

  private static List<String> forbidden(String name, List<ClassModel> classes) {
    Room room = TABLE.get(name);
    List<String> found = new ArrayList<>();
    for (ClassModel type : classes) {
      for (String used : typesNamedIn(type)) {
        if (!FREE.contains(packageOf(used)) && (room == null || !room.mayUse(used))) {
          found.add(nameOf(type) + " uses " + used);
        }
      }
    }
    return found;
  }

  private static Set<String> typesNamedIn(ClassModel type) {
    Set<String> names = new TreeSet<>();
    for (PoolEntry entry : type.constantPool()) {
      switch (entry) {
        case ClassEntry named when !named.asInternalName().startsWith("[") ->
            names.add(named.asInternalName().replace('/', '.'));
        case Utf8Entry text -> {
          Matcher matcher = NAMED.matcher(text.stringValue());
          while (matcher.find()) {
            names.add(matcher.group(1).replace('/', '.'));
          }
        }
        default -> {}
      }
    }
    return names;
  }

  private static Map<String, List<ClassModel>> classesByRoom() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      List<Path> classFiles =
          files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
      Map<String, List<ClassModel>> rooms = new TreeMap<>();
      for (Path file : classFiles) {
        ClassModel type = ClassFile.of().parse(file);
        rooms.computeIfAbsent(roomOf(nameOf(type)), room -> new ArrayList<>()).add(type);
      }
      return rooms;
    }
  }

  private static String nameOf(ClassModel type) {
    return type.thisClass().asInternalName().replace('/', '.');
  }

  private static String packageOf(String type) {
    return type.substring(0, Math.max(0, type.lastIndexOf('.')));
  }

  /// The room of a type of ours; empty for a type of a library.
  private static String roomOf(String type) {
    String room = packageOf(type);
    return room.startsWith(BASE) ? room.substring(BASE.length()) : "";
  }

  private static Set<String> freePackages() {
    Set<String> free =
        ModuleFinder.ofSystem().findAll().stream()
            .flatMap(module -> module.descriptor().exports().stream())
            .filter(exported -> !exported.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toCollection(TreeSet::new));
    free.add("org.jspecify.annotations");
    free.addAll(List.of("org.slf4j", "org.slf4j.event", "org.slf4j.spi"));
    return free;
  }
}
