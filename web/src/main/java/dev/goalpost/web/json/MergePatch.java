package dev.goalpost.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.goalpost.platform.Refusal;

/**
 * A JSON merge patch (RFC 7396): members replace those of the same name, null removes, objects are
 * merged.
 */
public final class MergePatch {

  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final JsonNode patch;

  private MergePatch(final JsonNode patch) {
    this.patch = patch;
  }

  /**
   * @throws Refusal if {@code patch} is no object: it would replace the item as a whole
   */
  public static MergePatch of(final JsonNode patch) {
    if (!patch.isObject()) {
      throw Refusal.malformedBody("The body must be a JSON object with the fields to change.");
    }
    return new MergePatch(patch);
  }

  /**
   * What a client would PUT to reach the patched state.
   *
   * @param shown the item as GET shows it
   * @throws Refusal naming the field that is unknown or of the wrong type
   */
  public <T> T applyTo(final Object shown, final Class<T> form) {
    return JsonFaults.refused(() -> Json.MAPPER.treeToValue(named(shown), form));
  }

  /**
   * The patched item. A name of its own that it does not have stays, though the patch would remove
   * it: so an unknown one is found out.
   */
  private JsonNode named(final Object shown) {
    final ObjectNode item = Json.MAPPER.valueToTree(shown);
    final var unknown =
        patch.properties().stream().filter(change -> !item.has(change.getKey())).toList();
    final var patched = (ObjectNode) merged(item, patch);
    unknown.stream()
        .filter(change -> change.getValue().isNull())
        .forEach(change -> patched.putNull(change.getKey()));
    return patched;
  }

  static JsonNode merged(final JsonNode target, final JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    final var result =
        target instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    changes.properties().forEach(change -> change(result, change.getKey(), change.getValue()));
    return result;
  }

  private static void change(final ObjectNode result, final String name, final JsonNode value) {
    if (value.isNull()) {
      result.remove(name);
    } else {
      result.set(name, merged(result.get(name), value));
    }
  }
}
