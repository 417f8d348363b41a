package org.talksearch.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.Technology;

/// What the search of a static site reads, as JSON in files small enough to be fetched one by one.
///
/// Talks have numbers, from 0 in the order in which they are added. `index.json` tells how many
/// there are and which files of tokens; `terms/SHARD.json` has for each token the talks with it;
/// `talks/BLOCK.json` what to show of some talks; `facets.json` who is named where. Numbers of
/// talks are told as the difference from the one before.
final class SiteIndex {
  /// How many talks one file tells of: a page of results needs few of these files.
  private static final int BLOCK = 100;

  private static final int LONGEST_EXCERPT = 240;

  private static final int TITLE = 8;
  private static final int SPEAKER = 5;
  private static final int ENTITY = 4;
  private static final int OCCASION = 3;
  private static final int ABSTRACT = 2;
  private static final int NOTES = 1;

  private final Path folder;
  private final SiteNames names;
  private final SiteTokens tokens;
  private final Map<String, Numbers> terms = new HashMap<>();
  private final Map<Entity, Numbers> entities = new LinkedHashMap<>();
  private final Numbers years = new Numbers();
  private final List<Shown> block = new ArrayList<>();
  private int talks;

  /// What a list shows of a talk; names are short since there are thousands.
  private record Shown(String page, Talk talk) {}

  /// A growing list of numbers.
  private static final class Numbers {
    private int[] all = new int[4];
    private int size;

    void add(int number) {
      if (size == all.length) {
        all = Arrays.copyOf(all, size * 2);
      }
      all[size++] = number;
    }
  }

  SiteIndex(Path folder, SiteNames names) throws IOException {
    this.folder = folder;
    this.names = names;
    tokens = new SiteTokens(names);
    Files.createDirectories(folder.resolve("terms"));
    Files.createDirectories(folder.resolve("talks"));
  }

  /// @param page the name of its page's file
  void add(AnnotatedTalk annotated, String page) throws IOException {
    Talk talk = annotated.talk();
    Map<String, Integer> weights = new HashMap<>();
    weigh(talk.title(), TITLE, weights);
    weigh(talk.alternateTitle(), TITLE, weights);
    for (Speaker speaker : talk.speakers()) {
      weigh(speaker.line(), SPEAKER, weights);
    }
    for (Entity entity : annotated.named()) {
      names.names(entity).forEach(name -> weigh(name, ENTITY, weights));
      entities.computeIfAbsent(entity, one -> new Numbers()).add(talks);
    }
    weigh(talk.event().name(), OCCASION, weights);
    talk.tags().forEach(tag -> weigh(tag, OCCASION, weights));
    weigh(talk.abstractText(), ABSTRACT, weights);
    weigh(talk.alternateAbstract(), ABSTRACT, weights);
    weigh(talk.notes(), NOTES, weights);
    Integer year = talk.event().year();
    years.add(year == null ? 0 : year);
    weights.forEach((token, weight) -> {
      Numbers numbers = terms.computeIfAbsent(token, one -> new Numbers());
      numbers.add(talks);
      numbers.add(weight);
    });
    block.add(new Shown(page, talk));
    talks++;
    if (block.size() == BLOCK) {
      writeBlock();
    }
  }

  private void weigh(String text, int weight, Map<String, Integer> weights) {
    tokens.of(text).forEach(token -> weights.merge(token, weight, Math::max));
  }

  /// Writes what is not written yet; nothing can be added after that.
  void finish() throws IOException {
    if (!block.isEmpty()) {
      writeBlock();
    }
    Map<String, TreeMap<String, Numbers>> shards = new TreeMap<>();
    terms.forEach((token, numbers) ->
        shards
            .computeIfAbsent(SiteTokens.shard(token), one -> new TreeMap<>())
            .put(token, numbers));
    for (Map.Entry<String, TreeMap<String, Numbers>> shard : shards.entrySet()) {
      write("terms/" + shard.getKey() + ".json", json -> writeTerms(shard.getValue(), json));
    }
    write("facets.json", this::writeFacets);
    write(
        "index.json",
        json -> {
          json.beginObject();
          json.name("talks").value(talks);
          json.name("block").value(BLOCK);
          json.name("fold").value(tokens.foldings());
          json.name("terms").beginArray();
          for (String shard : shards.keySet()) {
            json.value(shard);
          }
          json.endArray();
          json.endObject();
        });
  }

  private static void writeTerms(Map<String, Numbers> terms, JsonWriter json) throws IOException {
    json.beginObject();
    for (Map.Entry<String, Numbers> term : terms.entrySet()) {
      Numbers numbers = term.getValue();
      json.name(term.getKey()).beginArray();
      int before = 0;
      for (int i = 0; i < numbers.size; i += 2) {
        json.value(numbers.all[i] - before).value(numbers.all[i + 1]);
        before = numbers.all[i];
      }
      json.endArray();
    }
    json.endObject();
  }

  private void writeFacets(JsonWriter json) throws IOException {
    json.beginObject();
    writeEntities("company", Company.class, json);
    writeEntities("technology", Technology.class, json);
    json.name("years").beginArray();
    for (int i = 0; i < years.size; i++) {
      json.value(years.all[i]);
    }
    json.endArray();
    json.endObject();
  }

  private void writeEntities(String facet, Class<? extends Entity> kind, JsonWriter json)
      throws IOException {
    json.name(facet).beginArray();
    for (Map.Entry<Entity, Numbers> named : entities.entrySet()) {
      Entity entity = named.getKey();
      if (kind.isInstance(entity)) {
        json.beginObject();
        json.name("id").value(entity.id());
        json.name("zh").value(entity.chineseName());
        json.name("en").value(entity.englishName());
        json.name("talks").beginArray();
        int before = 0;
        for (int i = 0; i < named.getValue().size; i++) {
          json.value(named.getValue().all[i] - before);
          before = named.getValue().all[i];
        }
        json.endArray();
        json.endObject();
      }
    }
    json.endArray();
  }

  private void writeBlock() throws IOException {
    write(
        "talks/" + (talks - 1) / BLOCK + ".json",
        json -> {
          json.beginArray();
          for (Shown shown : block) {
            writeShown(shown, json);
          }
          json.endArray();
        });
    block.clear();
  }

  private static void writeShown(Shown shown, JsonWriter json) throws IOException {
    Talk talk = shown.talk();
    json.beginObject();
    json.name("page").value(shown.page());
    json.name("title").value(talk.title());
    write("language", talk.language(), json);
    write("event", talk.event().name(), json);
    write(
        "speakers",
        talk.speakers().stream().map(Speaker::name).collect(Collectors.joining(", ")),
        json);
    write("excerpt", Excerpt.of(talk, LONGEST_EXCERPT), json);
    json.endObject();
  }

  private static void write(String name, String text, JsonWriter json) throws IOException {
    if (!text.isEmpty()) {
      json.name(name).value(text);
    }
  }

  private interface Content {
    void writeTo(JsonWriter json) throws IOException;
  }

  private void write(String file, Content content) throws IOException {
    try (JsonWriter json = new JsonWriter(Files.newBufferedWriter(folder.resolve(file), UTF_8))) {
      content.writeTo(json);
    }
  }
}
