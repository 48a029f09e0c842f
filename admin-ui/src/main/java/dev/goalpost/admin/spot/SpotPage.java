package dev.goalpost.admin.spot;

import dev.goalpost.admin.authentication.AdminsOnly;
import dev.goalpost.admin.look.MissingPage;
import dev.goalpost.admin.network.Networks;
import dev.goalpost.platform.Refusal;
import dev.goalpost.spot.PixelSetting;
import dev.goalpost.spot.SpotForm;
import dev.goalpost.spot.SpotView;
import dev.goalpost.spot.Spots;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.Supplier;

/** The editor of a spot, new or stored. */
@Named
@ViewScoped
public class SpotPage implements Serializable {

  @Inject private Spots spots;
  @Inject private Networks networks;
  @Inject private SpotFaults faults;

  private Long id;
  private SpotInput input;

  /** Reads the spot that the address names, or begins a new one. */
  public void open() {
    if (id == null) {
      input = SpotInput.blank(networks.all());
    } else {
      openStored();
    }
  }

  private void openStored() {
    try {
      read();
    } catch (final Refusal missing) {
      MissingPage.show(missing);
    }
  }

  /** Shows the spot as it is stored. */
  void read() {
    input = SpotInput.of(spots.find(id), networks.all());
  }

  /** A new spot stays open: its link and its bot come next. */
  @AdminsOnly
  public String save() {
    final var spot = stored(() -> isStored() ? spots.replace(id, form()) : spots.add(form()));
    if (spot == null) {
      return null;
    }
    return isStored()
        ? "/spots?faces-redirect=true&done=spot.saved"
        : "/spot?faces-redirect=true&done=spot.added&id=" + spot.id();
  }

  /**
   * Stores what the form holds and shows what came of it.
   *
   * @return whether nothing was wrong
   */
  boolean keep() {
    final boolean kept = stored(() -> spots.replace(id, form())) != null;
    if (kept) {
      read();
    }
    return kept;
  }

  @AdminsOnly
  public String archive() {
    return archived(true, "/spots?faces-redirect=true&done=spot.archived");
  }

  @AdminsOnly
  public String restore() {
    return archived(false, "/spots?faces-redirect=true&done=spot.restored");
  }

  /** As it is stored, whatever the form holds. */
  private String archived(final boolean archived, final String next) {
    final var spot = stored(() -> spots.edit(id, stored -> archived(stored, archived)));
    return spot == null ? null : next;
  }

  private SpotForm archived(final SpotView spot, final boolean archived) {
    final var stored = SpotInput.of(spot, networks.all());
    stored.setArchived(archived);
    return stored.form();
  }

  private SpotForm form() {
    return input.form();
  }

  private SpotView stored(final Supplier<SpotView> change) {
    try {
      return change.get();
    } catch (final Refusal refusal) {
      faults.add(refusal);
      return null;
    }
  }

  /** What a setting of a pixel is called where its fault is told. */
  public String path(final String network, final PixelSetting setting) {
    return pathOf(network, setting);
  }

  static String pathOf(final String network, final PixelSetting setting) {
    return "pixels." + network + "." + setting.name();
  }

  public boolean isStored() {
    return id != null;
  }

  public SpotInput getInput() {
    return input;
  }

  public Long getId() {
    return id;
  }

  public void setId(final Long id) {
    this.id = id;
  }
}
