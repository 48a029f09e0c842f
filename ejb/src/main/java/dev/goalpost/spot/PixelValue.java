package dev.goalpost.spot;

import dev.goalpost.platform.Secret;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** One stored setting of one pixel; the value is encrypted, whether it is a credential or not. */
@Embeddable
class PixelValue {

  private String network;
  private String name;
  private Secret content;

  protected PixelValue() {}

  PixelValue(final String network, final String name, final String content) {
    this.network = network;
    this.name = name;
    this.content = new Secret(content);
  }

  String network() {
    return network;
  }

  String name() {
    return name;
  }

  Secret content() {
    return content;
  }

  @Override
  public boolean equals(final Object other) {
    return other instanceof PixelValue that
        && Objects.equals(network, that.network)
        && Objects.equals(name, that.name)
        && Objects.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(network, name);
  }
}
