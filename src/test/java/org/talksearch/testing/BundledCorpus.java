package org.talksearch.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

/// The corpus that comes with the program.
public final class BundledCorpus {
  private static final Path FOLDER = Path.of("corpus");

  private static final List<Speaker> SPEAKERS =
      List.of(
          new Speaker("李雷", "京东", "架构师"),
          new Speaker("韩梅梅", "遥远树屋科技有限公司", ""),
          new Speaker("Ann Lee", "Google", ""),
          new Speaker("张三丰", "", ""));

  private BundledCorpus() {}

  /// Its talks, in the order they are read.
  public static List<Talk> talks() {
    return CorpusTalks.at(FOLDER);
  }

  /// Its talks, which name no speakers, as if a few people had given them.
  public static List<Talk> spoken() {
    List<Talk> spoken = new ArrayList<>();
    for (Talk talk : talks()) {
      spoken.add(by(SPEAKERS.get(spoken.size() % SPEAKERS.size()), talk));
    }
    return spoken;
  }

  private static Talk by(Speaker speaker, Talk talk) {
    return new Talk(
        talk.id(),
        talk.number(),
        talk.title(),
        talk.alternateTitle(),
        talk.abstractText(),
        talk.alternateAbstract(),
        talk.notes(),
        List.of(speaker),
        talk.event(),
        talk.language(),
        talk.url(),
        talk.links(),
        talk.tags(),
        talk.kind(),
        talk.origin());
  }
}
