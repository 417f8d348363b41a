package org.talksearch.ranking;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkInput;
import org.talksearch.talk.TalkOutput;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Vocabulary;

/// Writes talks with what they name as bytes, and reads them back. Equal talks give equal bytes.
///
/// As a doc value such bytes are read several times faster than stored fields, and a page of hits
/// reads ten of them.
public final class TalkCodec {
  private static final List<TextField> FIELDS = List.of(TextField.values());

  private final Vocabulary vocabulary;

  public TalkCodec(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  public byte[] encode(AnnotatedTalk annotated) {
    TalkOutput out = new TalkOutput();
    out.talk(annotated.talk());
    writeMentions(annotated.mentions(), out);
    return Arrays.copyOf(out.bytes().array(), out.size());
  }

  /// The talk of these bytes. Mentions of entities that the vocabulary no longer has are left out.
  public AnnotatedTalk decode(byte[] bytes, int offset, int length) {
    TalkInput in = new TalkInput(ByteBuffer.wrap(bytes, offset, length));
    Talk talk = in.talk();
    return new AnnotatedTalk(talk, readMentions(in));
  }

  /// Every entity once, then the places: a talk names few entities often. Of a company that the
  /// vocabulary lacks, the name too.
  private static void writeMentions(List<Mention> mentions, TalkOutput out) {
    List<Entity> entities = mentions.stream().map(Mention::entity).distinct().toList();
    Map<Entity, Integer> numbers = new HashMap<>();
    out.number(entities.size());
    for (Entity entity : entities) {
      numbers.put(entity, numbers.size());
      out.text(entity.id());
      boolean told = entity instanceof Company company && !company.known();
      out.text(told ? entity.englishName() : "");
    }
    out.number(mentions.size());
    for (Mention mention : mentions) {
      out.number(numbers.getOrDefault(mention.entity(), 0));
      out.number(FIELDS.indexOf(mention.field()));
      out.number(mention.start());
      out.number(mention.end() - mention.start());
    }
  }

  private List<Mention> readMentions(TalkInput in) {
    List<Optional<Entity>> entities = in.list(() -> entity(in.text(), in.text()));
    int count = in.number();
    List<Mention> mentions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Optional<Entity> entity = entities.get(in.number());
      TextField field = FIELDS.get(in.number());
      int start = in.number();
      int end = start + in.number();
      entity.ifPresent(known -> mentions.add(new Mention(known, field, start, end)));
    }
    return mentions;
  }

  /// @param name of a company that the vocabulary lacked, else empty
  private Optional<Entity> entity(String id, String name) {
    return name.isEmpty()
        ? vocabulary.entity(id)
        : Optional.of(new Company(id, name, name, Company.Kind.COMPANY, "", false));
  }
}
