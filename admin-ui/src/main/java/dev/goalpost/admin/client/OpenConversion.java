package dev.goalpost.admin.client;

import dev.goalpost.admin.authentication.AdminsOnly;
import dev.goalpost.admin.authentication.CurrentUser;
import dev.goalpost.delivery.Deliveries;
import dev.goalpost.delivery.DeliveryFilter;
import dev.goalpost.delivery.DeliveryView;
import dev.goalpost.messenger.ClientThread;
import dev.goalpost.messenger.SystemMessageView;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.postback.ConversionView;
import dev.goalpost.postback.Conversions;
import dev.goalpost.postback.CorrectionForm;
import dev.goalpost.postback.CorrectionKind;
import dev.goalpost.postback.CorrectionView;
import dev.goalpost.postback.Corrections;
import dev.goalpost.postback.PostbackFilter;
import dev.goalpost.postback.PostbackJournal;
import dev.goalpost.postback.PostbackView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The conversion of a client that is looked at closely: why it counts, and what it caused. */
@Named
@RequestScoped
public class OpenConversion {

  private static final int MOST = 100;

  @Inject private ClientPage client;
  @Inject private Conversions conversions;
  @Inject private PostbackJournal journal;
  @Inject private Corrections corrections;
  @Inject private Deliveries deliveries;
  @Inject private ClientThread thread;
  @Inject private CurrentUser user;
  @Inject private ClientFaults faults;

  private String kind = CorrectionKind.ADJUST.code();
  private String sum;
  private String reason;

  private ConversionView conversion;
  private List<CorrectionView> entries;

  /** The conversion, or null if none of this client is open. */
  public ConversionView getConversion() {
    if (conversion == null && id() != null) {
      conversion = found();
    }
    return conversion;
  }

  private Long id() {
    return client.getConversion();
  }

  private ConversionView found() {
    try {
      final var view = conversions.find(id());
      return view.clickId().equals(client.getId()) ? view : null;
    } catch (final Refusal unknown) {
      return null;
    }
  }

  /** The calls that were answered with it: the one that was counted, and its repetitions. */
  public List<PostbackView> getCalls() {
    return journal
        .list(
            PageRequest.of(MOST, null),
            new PostbackFilter(null, null, null, null, id(), null, null))
        .items();
  }

  public List<DeliveryView> getDeliveries() {
    return deliveries
        .list(
            PageRequest.of(MOST, null),
            new DeliveryFilter(null, null, null, null, null, id(), null, null))
        .items();
  }

  /** The system message, or null. */
  public SystemMessageView getMessage() {
    return thread.about(client.getId(), id()).orElse(null);
  }

  /** What was put right, oldest first. */
  public List<CorrectionView> getCorrections() {
    if (entries == null) {
      entries = corrections.of(id());
    }
    return entries;
  }

  public boolean isReversed() {
    return getCorrections().stream()
        .anyMatch(entry -> entry.kind().equals(CorrectionKind.REVERSE.code()));
  }

  /** What it counts for in the account's currency, with all corrections; null if there is none. */
  public BigDecimal getWorth() {
    return Stream.concat(
            Stream.ofNullable(getConversion().accountSum()),
            getCorrections().stream().map(CorrectionView::accountSum).filter(Objects::nonNull))
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  /** Puts it right as the form has it. */
  @AdminsOnly
  public String correct() {
    try {
      corrections.add(id(), new CorrectionForm(kind, amount(), reason), user.getName());
      return client.card("correction.added").with("open", id()).outcome();
    } catch (final Refusal refusal) {
      if (isReversed()) {
        return client.card("correction.late").with("open", id()).outcome();
      }
      faults.add("correction", refusal);
      return null;
    }
  }

  private String amount() {
    return sum == null || CorrectionKind.REVERSE.code().equals(kind)
        ? null
        : TypedAmount.plain(sum);
  }

  public String getKind() {
    return kind;
  }

  public void setKind(final String kind) {
    this.kind = kind;
  }

  public String getSum() {
    return sum;
  }

  public void setSum(final String sum) {
    this.sum = sum;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(final String reason) {
    this.reason = reason;
  }
}
