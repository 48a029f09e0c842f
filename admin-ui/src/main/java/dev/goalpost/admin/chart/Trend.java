package dev.goalpost.admin.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A value over time.
 *
 * @param total what it comes to in all of the time, as it is read
 * @param highest the highest value, as it is read
 * @param href where more is told of it, or null
 */
public record Trend(
    String key,
    String title,
    String total,
    String highest,
    String href,
    Plot plot,
    List<Moment> moments) {

  /**
   * A value at its time.
   *
   * @param left where its part of the picture begins
   */
  public record Moment(String time, String value, String left, String width) {}

  /**
   * @param values null where there is none
   * @param times as they are read
   * @param read the values as they are read
   */
  public static Trend of(
      final String key,
      final String title,
      final String total,
      final String highest,
      final String href,
      final List<Double> values,
      final List<String> times,
      final List<String> read) {
    final var plot = new Plot(values);
    final var moments =
        IntStream.range(0, times.size())
            .mapToObj(at -> new Moment(times.get(at), read.get(at), plot.left(at), plot.width()))
            .toList();
    return new Trend(key, title, total, highest, href, plot, moments);
  }

  public String first() {
    return moments.get(0).time();
  }

  public String last() {
    return moments.get(moments.size() - 1).time();
  }
}
