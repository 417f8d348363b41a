package org.talksearch.engine.cluster;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The name under which searches find the newest committed index. Each commit is an index of its
/// own, called by the name and its generation, and becomes the one that is meant in one step.
///
/// @param name of the alias
record IndexAlias(ClusterClient client, String name) {
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
      List<CommittedIndex> meant = indexes("/" + name + "/_mapping" + asked);
      if (meant.stream().anyMatch(each -> each.index().equals(name))) {
        throw new RefusedException(
            RefusedException.CONFLICT,
            "an index of another program is called “" + name + "”: choose another --index");
      }
      return meant.stream().findFirst();
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

  /// Whether there is an index that is called so, made by a run of writing.
  boolean has(String index) throws IOException {
    return all().stream().anyMatch(each -> each.index().equals(index));
  }

  private JsonObject action(String action, String index) {
    return Json.object(action, Json.object("index", index, "alias", name));
  }

  /// The indexes of this name that runs of writing have made.
  List<CommittedIndex> all() throws IOException {
    return indexes("/" + name + "-*/_mapping?expand_wildcards=all").stream()
        .filter(each -> isGeneration(each.index()) && each.isOurs())
        .toList();
  }

  private boolean isGeneration(String index) {
    return index.substring(name.length() + 1).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private List<CommittedIndex> indexes(String path) throws IOException {
    JsonObject found = client.get(path);
    List<CommittedIndex> indexes = new ArrayList<>();
    for (String index : found.keySet()) {
      JsonElement meta = found.getAsJsonObject(index).getAsJsonObject("mappings").get("_meta");
      indexes.add(
          CommittedIndex.of(index, meta == null ? new JsonObject() : meta.getAsJsonObject()));
    }
    return indexes;
  }

  /// Removes an index, and its memo before it: whoever tidies up looks for indexes.
  void remove(String index) throws IOException {
    Memos.of(this).remove(index);
    client.delete("/" + index + "?ignore_unavailable=true");
  }
}
