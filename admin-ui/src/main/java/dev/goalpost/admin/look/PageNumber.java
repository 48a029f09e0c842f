package dev.goalpost.admin.look;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/**
 * The number of a page in an address: whatever is none is the first. To refuse it would have Faces
 * leave out all that the address says beside it.
 */
@FacesConverter("pageNumber")
public class PageNumber implements Converter<Integer> {

  private static final int FIRST = 1;

  /**
   * The page that an address names.
   *
   * @param text null where it names none
   */
  public static int of(final String text) {
    return text != null && text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : FIRST;
  }

  @Override
  public Integer getAsObject(
      final FacesContext context, final UIComponent component, final String value) {
    return of(value);
  }

  @Override
  public String getAsString(
      final FacesContext context, final UIComponent component, final Integer value) {
    return value == null ? "" : value.toString();
  }
}
