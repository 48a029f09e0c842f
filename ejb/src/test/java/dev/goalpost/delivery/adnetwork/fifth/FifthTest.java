package dev.goalpost.delivery.adnetwork.fifth;

import dev.goalpost.delivery.adnetwork.AdNetwork;
import dev.goalpost.delivery.adnetwork.AdNetworkContract;
import dev.goalpost.delivery.adnetwork.Reports;
import java.util.Map;

/** One more network is one more folder: it keeps the contract without a change anywhere else. */
class FifthTest extends AdNetworkContract {

  @Override
  protected AdNetwork network() {
    return new Fifth();
  }

  @Override
  protected Reports report() {
    return Reports.at("fifth").eventName("sale").settings(Map.of("tag", "42", "token", "secret"));
  }
}
