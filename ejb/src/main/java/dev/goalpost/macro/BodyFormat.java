package dev.goalpost.macro;

import java.util.Arrays;
import java.util.Optional;

/** What the body of a request is written in. */
public enum BodyFormat {
  JSON("application/json") {
    @Override
    public BodyTemplate parse(final String source) {
      return JsonTemplate.parse(source);
    }
  },

  /** As the forms of web pages are sent. */
  FORM("application/x-www-form-urlencoded") {
    @Override
    public BodyTemplate parse(final String source) {
      return FormTemplate.parse(source);
    }
  };

  private final String mediaType;

  BodyFormat(final String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * @throws TemplateFault at the first unknown macro or unpaired brace, or where the text is not of
   *     this format
   */
  public abstract BodyTemplate parse(String source);

  /** The format of this media type, written as {@link #mediaType()} writes it. */
  public static Optional<BodyFormat> of(final String mediaType) {
    return Arrays.stream(values()).filter(each -> each.mediaType.equals(mediaType)).findFirst();
  }
}
