package org.talksearch.engine.cluster;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name under which searches find the newest committed index. Each commit is an index of its
/// own, called by the name and its generation, and becomes the one that is meant in one step.
///
/// @param name of the alias
record IndexAlias(ClusterClient client, String name) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,99}");

  /// @throws IllegalArgumentException if the cluster would not take the name
  IndexAlias {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "An index cannot be called “"
              + name
              + "”. Choose up to 100 small Latin letters, digits, - and _, a letter first.");
    }
  }

  /// The newest committed index; nothing if there is none yet.
  Optional<CommittedIndex> committed() throws IOException {
    return committed("");
  }

  /// The same as the node that is asked knows it, which is soon after the commit. It does not ask
  /// the cluster's manager, which may be away.
  Optional<CommittedIndex> knownToBeCommitted() throws IOException {
    return committed("?local=true");
  }

  private Optional<CommittedIndex> committed(String asked) throws IOException {
    try {
      JsonObject found = client.get("/" + name + "/_mapping" + asked);
      for (String index : found.keySet()) {
        JsonObject mapping = found.getAsJsonObject(index).getAsJsonObject("mappings");
        JsonElement meta = mapping.get("_meta");
        return Optional.of(
            CommittedIndex.of(index, meta == null ? new JsonObject() : meta.getAsJsonObject()));
      }
      return Optional.empty();
    } catch (RefusedException e) {
      if (e.status() == RefusedException.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  String indexOf(long generation) {
    return name + "-" + generation;
  }

  /// Where runs of writing keep what they have to.
  String writerIndex() {
    return name + "-writer";
  }

  /// Makes an index the one that the name means.
  void commit(String index, Optional<CommittedIndex> before) throws IOException {
    List<JsonObject> actions = new ArrayList<>();
    before.ifPresent(old -> {
      JsonObject remove = action("remove", old.index());
      // Else another run has committed meanwhile.
      remove.getAsJsonObject("remove").addProperty("must_exist", true);
      actions.add(remove);
    });
    actions.add(action("add", index));
    try {
      client.post("/_aliases", Json.object("actions", Json.array(actions)));
    } catch (RefusedException e) {
      // The answer to this very request may have been lost, and the request sent again.
      if (!committed().map(CommittedIndex::index).equals(Optional.of(index))) {
        throw e;
      }
    }
  }

  /// Whether there is an index that is called so.
  boolean has(String index) throws IOException {
    return client
        .get("/_cat/indices/" + name + "-*?format=json&h=index&expand_wildcards=all")
        .getAsJsonArray("list")
        .asList()
        .stream()
        .anyMatch(each -> each.getAsJsonObject().get("index").getAsString().equals(index));
  }

  private JsonObject action(String action, String index) {
    return Json.object(action, Json.object("index", index, "alias", name));
  }

  /// Removes the indexes of this name but these: those of commits of before, and of runs that were
  /// interrupted.
  void removeAllBut(List<String> kept) throws IOException {
    Pattern ours = Pattern.compile(Pattern.quote(name) + "-\\d+");
    JsonObject all =
        client.get("/_cat/indices/" + name + "-*?format=json&h=index&expand_wildcards=all");
    for (JsonElement each : all.getAsJsonArray("list")) {
      String index = each.getAsJsonObject().get("index").getAsString();
      if (ours.matcher(index).matches() && !kept.contains(index)) {
        remove(index);
        Memos.of(this).remove(index);
      }
    }
  }

  void remove(String index) throws IOException {
    client.delete("/" + index + "?ignore_unavailable=true");
  }
}
