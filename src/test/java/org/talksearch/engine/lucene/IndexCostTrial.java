package org.talksearch.engine.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.CorpusEntry.Parsed;
import org.talksearch.corpus.CorpusState;
import org.talksearch.ranking.IndexedTalk;
import org.talksearch.ranking.Part;
import org.talksearch.ranking.TalkCodec;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Talk;

/// What our index costs, against one of SmartCN alone: title, abstract and notes as a text field
/// each, nothing stored. The same talks go into both, one after the other, round by round; prints
/// the medians, and the size of each family of our fields, indexed by itself.
///
///     mvn test -Dtest=IndexCostTrial -Dtrial.corpus=FILE [-Dtrial.rounds=5]
class IndexCostTrial {
  private static final Map<String, Predicate<String>> FAMILIES = new LinkedHashMap<>();

  static {
    FAMILIES.put("words", field -> field.endsWith(Part.WORDS));
    FAMILIES.put("grams", field -> field.endsWith(Part.GRAMS));
    FAMILIES.put("entities", field -> field.endsWith(Part.ENTITIES));
    FAMILIES.put("the talks themselves", field -> field.equals(IndexFields.TALK));
    FAMILIES.put(
        "facets, ids, dates",
        field -> FAMILIES.values().stream().limit(4).noneMatch(family -> family.test(field)));
  }

  @TempDir private static Path folder;
  private int indexes;

  private interface Writing {
    void into(Path folder) throws IOException;
  }

  /// @param seconds wall-clock time until all is committed and closed
  private record Cost(double seconds, long bytes) {}

  @Test
  void sideBySide() throws IOException {
    List<Talk> talks =
        Corpus.at(Path.of(System.getProperty("trial.corpus", "corpus")))
            .read(CorpusState.NONE, (_, _) -> {})
            .entries(Parsed.class)
            .stream()
            .map(Parsed::talk)
            .toList();
    List<AnnotatedTalk> annotated = talks.stream().map(Indexes.ANNOTATOR::annotate).toList();
    Analyzer smart = new SmartChineseAnalyzer();
    int rounds = Integer.getInteger("trial.rounds", 5);
    List<Cost> alone = new ArrayList<>();
    List<Cost> ours = new ArrayList<>();
    // The first round is Java's to warm up.
    for (int round = 0; round <= rounds; round++) {
      Cost smartcn = cost(path -> write(path, smart, talks, IndexCostTrial::plain));
      Cost engine = cost(path -> Indexes.index(path, talks));
      if (round > 0) {
        alone.add(smartcn);
        ours.add(engine);
      }
    }
    System.out.printf("%d talks, medians of %d rounds%n", talks.size(), rounds);
    print("SmartCN alone", alone);
    print("talksearch", ours);
    System.out.printf(
        "ratio %26.2f %11.2f%n",
        median(ours, Cost::seconds) / median(alone, Cost::seconds),
        median(ours, Cost::bytes) / median(alone, Cost::bytes));
    double text = talks.stream().mapToLong(IndexCostTrial::bytes).sum();
    System.out.printf("title, abstract and notes %17.2f MB%n", text / 1e6);
    Analyzer analyzer = LuceneIndexWriting.byField(Indexes.ANALYZERS);
    FAMILIES.forEach((name, family) -> {
      Cost cost = cost(path -> write(path, analyzer, annotated, talk -> part(talk, family)));
      System.out.printf("  %-21s %8.2f s %8.2f MB%n", name, cost.seconds, cost.bytes / 1e6);
    });
  }

  private Cost cost(Writing writing) {
    Path path = folder.resolve(Integer.toString(indexes++));
    try {
      long started = System.nanoTime();
      writing.into(path);
      double seconds = (System.nanoTime() - started) / 1e9;
      try (Stream<Path> files = Files.walk(path)) {
        return new Cost(seconds, files.mapToLong(file -> file.toFile().length()).sum());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> void write(
      Path path, Analyzer analyzer, List<T> talks, Function<T, Document> document)
      throws IOException {
    try (Directory directory = FSDirectory.open(path);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (T talk : talks) {
        writer.addDocument(document.apply(talk));
      }
    }
  }

  private static Document plain(Talk talk) {
    Document document = new Document();
    Map<String, String> texts =
        Map.of("title", talk.title(), "abstract", talk.abstractText(), "notes", talk.notes());
    texts.forEach((name, text) -> document.add(new TextField(name, text, Field.Store.NO)));
    return document;
  }

  private static Document part(AnnotatedTalk talk, Predicate<String> family) {
    try {
      byte[] encoded = new TalkCodec(Indexes.VOCABULARY).encode(talk);
      long hash = IndexedTalk.contentHash(encoded);
      Document part = new Document();
      for (IndexableField field :
          new TalkDocuments(Indexes.VOCABULARY).document(talk, encoded, hash)) {
        if (family.test(field.name())) {
          part.add(field);
        }
      }
      return part;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bytes(Talk talk) {
    return Stream.of(talk.title(), talk.abstractText(), talk.notes())
        .mapToLong(text -> text.getBytes(UTF_8).length)
        .sum();
  }

  private static void print(String name, List<Cost> costs) {
    System.out.printf(
        "%-20s %10.2f s %8.2f MB%n",
        name, median(costs, Cost::seconds), median(costs, Cost::bytes) / 1e6);
  }

  private static double median(List<Cost> costs, Function<Cost, Number> figure) {
    double[] sorted =
        costs.stream().mapToDouble(cost -> figure.apply(cost).doubleValue()).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
