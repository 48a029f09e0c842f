package dev.goalpost.web.json;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that may not be longer than a limit, whatever its headers promised. */
public final class BodyLimit extends FilterInputStream {

  private long left;

  /**
   * @param limit in bytes
   */
  public BodyLimit(final InputStream body, final long limit) {
    super(body);
    left = limit;
  }

  @Override
  public int read() throws IOException {
    final int read = super.read();
    if (read >= 0) {
      count(1);
    }
    return read;
  }

  @Override
  public int read(final byte[] target, final int offset, final int length) throws IOException {
    final int read = super.read(target, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  private void count(final int read) {
    left -= read;
    if (left < 0) {
      throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
    }
  }
}
