package org.talksearch.corpus;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Writes every text file of a folder in other encodings and prints how many are read as what they
/// are, and the files that are not. Only what an encoding can hold is compared: of a Big5 file the
/// characters that Big5 has.
///
///     mvn test -Dtest=EncodingTrial -Dtrial.corpus=FOLDER
class EncodingTrial {
  private static final Map<String, String> ENCODINGS = new LinkedHashMap<>();

  static {
    ENCODINGS.put("UTF-8", "UTF-8");
    ENCODINGS.put("GB18030", "GB18030");
    ENCODINGS.put("Big5-HKSCS", "Big5");
    ENCODINGS.put("UTF-16LE", "UTF-16LE");
    ENCODINGS.put("UTF-16BE", "UTF-16BE");
    ENCODINGS.put("windows-1252", "windows-1252");
  }

  @Test
  void transcode() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(System.getProperty("trial.corpus", "corpus")))) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Map.Entry<String, String> encoding : ENCODINGS.entrySet()) {
      Charset charset = Charset.forName(encoding.getKey());
      int tried = 0;
      List<String> wrong = new ArrayList<>();
      long nanos = 0;
      for (Path file : files) {
        String text = Files.readString(file);
        if (text.startsWith("\uFEFF")) {
          text = text.substring(1);
        }
        boolean chinese = text.codePoints().filter(Character::isIdeographic).count() >= 10;
        boolean latin = charset.name().equals("windows-1252");
        if (chinese == latin || text.length() < 100 || text.indexOf(0) >= 0) {
          continue;
        }
        String held = held(text, charset);
        if (latin && held.chars().allMatch(c -> c < 128)) {
          continue;
        }
        if (charset.name().startsWith("Big5")
            && held.codePoints().filter(Character::isIdeographic).count() < 10) {
          continue;
        }
        byte[] bytes = held.getBytes(charset);
        tried++;
        long start = System.nanoTime();
        Decoded decoded = Decoded.of(bytes);
        nanos += System.nanoTime() - start;
        if (!(decoded instanceof Decoded.Text(String read, String name, List<Decoded.Damage> _))
            || !name.equals(encoding.getValue())
            || !read.equals(new String(bytes, charset))) {
          String shown = decoded.toString();
          wrong.add(file + " " + shown.substring(Math.max(0, shown.length() - 100)));
        }
      }
      System.out.printf(
          "%-14s %5d of %5d, %.1f s%n",
          encoding.getKey(), tried - wrong.size(), tried, nanos / 1e9);
      wrong.stream().limit(15).forEach(line -> System.out.println("    " + line));
    }
  }

  private static String held(String text, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    StringBuilder held = new StringBuilder(text.length());
    text.codePoints()
        .mapToObj(Character::toString)
        .filter(encoder::canEncode)
        .forEach(held::append);
    return held.toString();
  }
}
