package dev.goalpost.bench.crash;

/** One postback; its txid makes it the same one however often it is sent. */
record Call(String clickId, String goal, String sum, String txid) {

  String path() {
    return "/api/v1/api_send_postback/?clickid=%s&goal=%s&sum=%s&txid=%s"
        .formatted(clickId, goal, sum, txid);
  }
}
