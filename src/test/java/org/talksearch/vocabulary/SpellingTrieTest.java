package org.talksearch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.talksearch.talk.Term;

class SpellingTrieTest {
  /// With those that the array's marks are written with, which a text may have, too.
  private static final String LETTERS = "ab和\u0000\uffff";

  @Test
  void findsWhatATextBeginsWith() {
    Random random = new Random(1);
    for (int round = 0; round < 300; round++) {
      Set<String> names = new TreeSet<>();
      for (int i = random.nextInt(60); i >= 0; i--) {
        names.add(text(random, "ab和", 1 + random.nextInt(6)));
      }
      SpellingTrie trie = new SpellingTrie(names.stream().map(SpellingTrieTest::spelling).toList());
      for (int i = 0; i < 50; i++) {
        String text = text(random, LETTERS, 1 + random.nextInt(8));

        assertThat(beginnings(trie, text.toCharArray()))
            .as("%s in %s", names, text)
            .isEqualTo(names.stream().filter(text::startsWith).toList());
      }
    }
  }

  /// Longer than what is set aside for so few.
  @Test
  void namesMayBeLong() {
    String name = "a".repeat(2_000);
    SpellingTrie trie = new SpellingTrie(List.of(spelling(name), spelling(name + "b")));

    assertThat(beginnings(trie, (name + "bc").toCharArray())).containsExactly(name, name + "b");
  }

  private static List<String> beginnings(SpellingTrie trie, char[] text) {
    List<String> found = new ArrayList<>();
    int target = trie.first(text[0]);
    for (int at = 1; !SpellingTrie.isSpelling(target); at++) {
      if (trie.isSpelled(target)) {
        found.add(trie.spelled(target).names().getFirst().text);
      }
      target = at < text.length ? trie.next(target, text[at]) : SpellingTrie.NOWHERE;
      if (target == SpellingTrie.NOWHERE) {
        return found;
      }
    }
    if (trie.spelling(target).isAt(text, 0)) {
      found.add(trie.spelling(target).names().getFirst().text);
    }
    return found;
  }

  private static Spelling spelling(String name) {
    Term term = new Term("term:" + name, name, name);
    return new Spelling(
        name.toCharArray(), new TrieName(term, name, false, false, TrieName.AS_IT_IS));
  }

  private static String text(Random random, String letters, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
