package dev.goalpost.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goalpost.platform.OutboundAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardedResolverTest {

  private static final String HOST = "tracker.example";

  private InetAddress[] answer;
  private final GuardedResolver resolver =
      new GuardedResolver(new OutboundAddresses(Optional.empty()), host -> answer, Runnable::run);

  @Test
  void ofSeveralAddressesOnlyThoseAreGivenThatAreAllowed() throws UnknownHostException {
    answer = addresses("10.0.0.1", "8.8.8.8", "::1");
    resolver.prepare(HOST).join();

    assertThat(resolver.resolve(HOST)).containsExactly(addresses("8.8.8.8"));
  }

  @Test
  void aNameThatTurnsPrivateBetweenLookUpAndConnectionIsNotFollowed() throws UnknownHostException {
    answer = addresses("8.8.8.8");
    resolver.prepare(HOST).join();
    answer = addresses("127.0.0.1");

    assertThat(resolver.resolve(HOST)).containsExactly(addresses("8.8.8.8"));
  }

  @Test
  void aNameWithPrivateAddressesOnlyIsRefused() throws UnknownHostException {
    answer = addresses("192.168.0.1");
    resolver.prepare(HOST).join();

    assertThatThrownBy(() -> resolver.resolve(HOST)).isInstanceOf(RefusedAddress.class);
  }

  @Test
  void nothingIsLookedUpWhileConnecting() {
    assertThatThrownBy(() -> resolver.resolve(HOST)).isInstanceOf(UnknownHostException.class);
  }

  private static InetAddress[] addresses(final String... literals) throws UnknownHostException {
    final var addresses = new InetAddress[literals.length];
    for (int index = 0; index < literals.length; index++) {
      addresses[index] = InetAddress.getByName(literals[index]);
    }
    return addresses;
  }
}
