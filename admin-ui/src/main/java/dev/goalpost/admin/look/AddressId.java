package dev.goalpost.admin.look;

import dev.goalpost.platform.IdText;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** An id in an address: whatever is none is the id of nothing, as one that was deleted. */
@FacesConverter("addressId")
public class AddressId implements Converter<Long> {

  private static final Long OF_NOTHING = 0L;

  @Override
  public Long getAsObject(
      final FacesContext context, final UIComponent component, final String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return IdText.parse(value.strip()).orElse(OF_NOTHING);
  }

  @Override
  public String getAsString(
      final FacesContext context, final UIComponent component, final Long value) {
    return value == null ? "" : value.toString();
  }
}
