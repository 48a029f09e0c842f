package dev.goalpost.web.telegram;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what only Telegram may call, which shows by a secret in a header. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface FromTelegram {

  /** The header; see <a href="https://core.telegram.org/bots/api#setwebhook">setWebhook</a>. */
  String SECRET = "X-Telegram-Bot-Api-Secret-Token";
}
