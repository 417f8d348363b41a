package org.talksearch.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

/// People who give talks: some of them many, most of them one, with names in the language of the
/// talk and affiliations of the model's speakers. A person is always with the same one.
final class GeneratedSpeakers {
  /// Of 7,700 speakers of talks 5,400 are different people, as it was counted of real ones.
  private static final double SKEW = 0.3;

  /// So many people give about equally many talks.
  private static final int FREQUENT = 300;

  private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文辉力建国华志宇浩然子涵欣怡晨曦雨泽思远嘉豪俊宏博雅宁佳琪瑞峰海波云飞";

  private final List<Speaker> known;

  GeneratedSpeakers(List<Talk> model) {
    known = model.stream().flatMap(talk -> talk.speakers().stream()).toList();
  }

  /// As many as a talk has, each a person of their own.
  List<Speaker> of(Talk like, SplittableRandom random) {
    List<Speaker> speakers = new ArrayList<>();
    for (int i = 0; i < like.speakers().size(); i++) {
      speakers.add(person(RareWords.number(random, SKEW, FREQUENT), like.language()));
    }
    return speakers.stream().distinct().toList();
  }

  private Speaker person(long number, String language) {
    SplittableRandom life = new SplittableRandom(number);
    Speaker like = known.get(life.nextInt(known.size()));
    String name = language.startsWith("zh") ? hanName(life) : latinName(life);
    return new Speaker(name, like.affiliation(), like.role());
  }

  private static String hanName(SplittableRandom life) {
    return "" + any(SURNAMES, life) + any(GIVEN, life) + any(GIVEN, life);
  }

  private static String latinName(SplittableRandom life) {
    return capital(RareWords.latin(life)) + " " + capital(RareWords.latin(life));
  }

  private static char any(String of, SplittableRandom life) {
    return of.charAt(life.nextInt(of.length()));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
