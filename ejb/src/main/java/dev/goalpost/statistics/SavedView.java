package dev.goalpost.statistics;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** A report that somebody comes back to. */
@Entity
@Table(name = "saved_views")
class SavedView {

  @Id private long id;
  @TenantId private long accountId;
  private String owner;
  private String name;
  private String address;

  protected SavedView() {}

  SavedView(final long id, final long accountId, final String owner, final String name) {
    this.id = id;
    this.accountId = accountId;
    this.owner = owner;
    this.name = name;
  }

  void leadTo(final String newAddress) {
    address = newAddress;
  }

  void passTo(final String newOwner) {
    owner = newOwner;
  }

  String name() {
    return name;
  }

  SavedViewLink link() {
    return new SavedViewLink(id, name, address);
  }
}
