package org.talksearch.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.talksearch.talk.Origin;

/// What lies below a corpus folder.
///
/// Links are followed when all else is listed, and only to what lies below the folder too. What was
/// listed before, without a link or through another one, is not listed again.
final class CorpusFolder {
  /// A tree of folders that is deeper is a mistake of whoever made it.
  private static final int DEEPEST = 50;

  private static final int MOST_FILES = 200_000;

  /// Where Unicode's pictures of control characters begin.
  private static final char PICTURES = '\u2400';

  /// With a language or without: `README.md`, `readme.zh.txt`, `README_zh-CN.md`.
  private static final Pattern README =
      Pattern.compile(
          "readme(?:[._-][a-z]{2}(?:[_-](?:[a-z]{2}|hans|hant))?)?(?:\\.[a-z]+)?",
          Pattern.CASE_INSENSITIVE);

  /// Of before the last edit, of before it is saved, and of who has it open: `a.md~`, `#a.md#`,
  /// `~$a.docx`.
  private static final Pattern EDITORS_COPY = Pattern.compile(".*~|#.*#|~\\$.*");

  /// A file or folder below the corpus folder.
  sealed interface Found {
    /// The path below the corpus folder, with `/` between its parts.
    String name();

    /// A file to read.
    record ToRead(String name, Path file, FileStamp stamp) implements Found {}

    /// A file that by its name describes its folder, to be read only if it lists talks.
    record Description(String name, Path file, FileStamp stamp) implements Found {}

    /// Something that is not to be read, and the entry that says why.
    record Unread(CorpusEntry entry) implements Found {
      @Override
      public String name() {
        return entry.origin().file();
      }
    }
  }

  private final Path corpus;
  private final List<Found> found = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /// The files to read, and the folders that were walked; no part of them is a link.
  private final Set<Path> seen = new HashSet<>();

  /// Those that are still to be followed, by name.
  private final NavigableMap<String, Path> links = new TreeMap<>();

  private int filesBeyond;

  /// @param corpus no part of it is a link
  private CorpusFolder(Path corpus) {
    this.corpus = corpus;
  }

  /// Everything below the folder, by path; for a file, the file itself.
  ///
  /// @throws java.nio.file.NoSuchFileException if there is nothing at that path
  /// @throws java.nio.file.AccessDeniedException if the folder may not be listed
  /// @throws IOException if it cannot be read
  static List<Found> list(Path path) throws IOException {
    Path corpus = path.toAbsolutePath();
    BasicFileAttributes attributes = Files.readAttributes(corpus, BasicFileAttributes.class);
    if (attributes.isDirectory()) {
      return new CorpusFolder(corpus.toRealPath()).list();
    }
    Path name = corpus.normalize().getFileName();
    return List.of(
        new Found.ToRead(printable(String.valueOf(name)), corpus, FileStamp.of(attributes)));
  }

  private List<Found> list() throws IOException {
    walk("", corpus);
    while (!links.isEmpty()) {
      Map.Entry<String, Path> link = links.pollFirstEntry();
      follow(link.getKey(), link.getValue());
    }
    if (filesBeyond > 0) {
      reject(
          String.valueOf(corpus.getFileName()),
          "There are " + filesBeyond + " files beyond the " + MOST_FILES + " that are read",
          "Move what is no talk material out of the folder.");
    }
    found.sort(Comparator.comparing(Found::name));
    return found;
  }

  /// @param name what the folder is called in the report; empty for the corpus itself
  /// @param folder no part of it is a link
  private void walk(String name, Path folder) throws IOException {
    Files.walkFileTree(folder, Set.of(), DEEPEST, new Listing(name, folder));
  }

  private void follow(String name, Path link) throws IOException {
    Path target;
    BasicFileAttributes attributes;
    try {
      target = link.toRealPath();
      attributes = Files.readAttributes(target, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      reject(name, "It is a link to a file that does not exist", "Repair or delete the link.");
      return;
    } catch (IOException e) {
      reject(name, e.toString(), "Repair or delete the link.");
      return;
    }
    if (!target.startsWith(corpus)) {
      leaveOut(
          name,
          "It is a link that leads out of the corpus folder, and such links are not followed; copy"
              + " here what it leads to");
    } else if (seen.contains(target)) {
      leaveOut(name, "It is a link to what is read in its own place");
    } else if (attributes.isDirectory()) {
      walk(name, target);
    } else {
      file(name, target, attributes);
    }
  }

  private void file(String name, Path file, BasicFileAttributes attributes) {
    String lastName = name.substring(name.lastIndexOf('/') + 1);
    if (lastName.startsWith(".")) {
      leaveOut(name, "It is hidden, its name begins with a dot");
    } else if (EDITORS_COPY.matcher(lastName).matches()) {
      leaveOut(name, "It is an editor's copy of another file");
    } else if (attributes.isSymbolicLink()) {
      links.put(name, file);
    } else if (attributes.isDirectory()) {
      reject(
          name,
          "It lies deeper than " + DEEPEST + " folders",
          "Move it up, or out of the corpus folder.");
    } else if (!attributes.isRegularFile()) {
      leaveOut(name, "It is neither a file nor a folder");
    } else if (seen.size() >= MOST_FILES) {
      filesBeyond++;
    } else {
      seen.add(file);
      FileStamp stamp = FileStamp.of(attributes);
      found.add(
          README.matcher(lastName).matches()
              ? new Found.Description(unique(name), file, stamp)
              : new Found.ToRead(unique(name), file, stamp));
    }
  }

  private void leaveOut(String name, String why) {
    String unique = unique(name);
    found.add(new Found.Unread(new CorpusEntry.LeftOut(new Origin(unique, 1), unique, why)));
  }

  private void reject(String name, String why, String remedy) {
    String unique = unique(name);
    found.add(
        new Found.Unread(
            new CorpusEntry.Rejected(
                new Origin(unique, 1), unique + " cannot be read", why, remedy)));
  }

  /// Names that no encoding can spell may look alike.
  private String unique(String name) {
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = name + " (" + i + ")";
    }
    return unique;
  }

  /// The name on one line: Unicode has pictures of control characters.
  private static String printable(String name) {
    StringBuilder printable = new StringBuilder(name);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ') {
        printable.setCharAt(i, (char) (c + PICTURES));
      } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        printable.setCharAt(i, '\uFFFD');
      }
    }
    return printable.toString();
  }

  private final class Listing extends SimpleFileVisitor<Path> {
    private final String rootName;
    private final Path root;

    private Listing(String rootName, Path root) {
      this.rootName = rootName;
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".")) {
        leaveOut(name(folder), "It is hidden, its name begins with a dot");
        return FileVisitResult.SKIP_SUBTREE;
      }
      return seen.add(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!seen.contains(file)) {
        file(name(file), file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (file.equals(corpus)) {
        throw problem;
      }
      reject(
          name(file),
          problem.toString(),
          problem instanceof AccessDeniedException
              ? "Give the account that runs talksearch the right to read it."
              : "Move it out of the corpus folder, or give it a shorter path.");
      return FileVisitResult.CONTINUE;
    }

    private String name(Path file) {
      List<String> parts = new ArrayList<>();
      if (!rootName.isEmpty()) {
        parts.add(rootName);
      }
      root.relativize(file).forEach(part -> parts.add(printable(part.toString())));
      return String.join("/", parts);
    }
  }
}
