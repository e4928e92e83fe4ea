import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads and writes the lines of tests/wire/adapters/driver.ts. */
final class Lines {
  private static final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  // Commands are flat: strings and numbers only.
  private static final Pattern field = Pattern.compile("\"(\\w+)\":(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|(-?\\d+))");

  private Lines() {}

  /** What to do with one connection. Fields that were not given are null. */
  record Command(String id, String url, String task, Integer code, String reason) {
    /** From the fields of a line, or the parameters of a query. */
    static Command of(Map<String, String> fields) {
      String code = fields.get("code");
      return new Command(
          fields.get("id"),
          fields.get("url"),
          fields.get("do"),
          code == null ? null : Integer.valueOf(code),
          fields.get("reason"));
    }

    boolean is(String other) {
      return other.equals(task);
    }
  }

  /** Hands on each command of standard input. Ends the process with it: then nobody listens. */
  static void readCommands(Consumer<Command> consumer) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      var fields = new HashMap<String, String>();
      field
          .matcher(line)
          .results()
          .forEach(
              match ->
                  fields.put(
                      match.group(1), match.group(2) == null ? match.group(3) : match.group(2).translateEscapes()));
      consumer.accept(Command.of(fields));
    }
    System.exit(0);
  }

  static void ready() {
    out.println("{\"event\":\"ready\"}");
  }

  static void listening(int port) {
    out.println("{\"event\":\"listening\",\"port\":" + port + "}");
  }

  static void opened(String id) {
    say(id, "open", "");
  }

  static void message(String id, long size) {
    say(id, "message", ",\"size\":" + size);
  }

  /** An end that has no code and no reason. */
  static void closed(String id) {
    say(id, "close", "");
  }

  /** @param reason null where the interface gives none */
  static void closed(String id, int code, String reason) {
    say(id, "close", ",\"code\":" + code + (reason == null ? "" : ",\"reason\":" + quoted(reason)));
  }

  static void failed(String id, Throwable error) {
    say(id, "error", named(error));
  }

  static void threw(String id, Throwable error) {
    say(id, "threw", named(error));
  }

  /** Keeps the calling thread for five seconds. */
  static void block() {
    try {
      Thread.sleep(5000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(String id, String event, String rest) {
    out.println("{\"id\":" + quoted(id) + ",\"event\":\"" + event + "\"" + rest + "}");
  }

  private static String named(Throwable error) {
    String message = error.getMessage() == null ? "" : error.getMessage();
    return ",\"name\":" + quoted(error.getClass().getSimpleName()) + ",\"message\":" + quoted(message);
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            unit -> {
              if (unit < ' ' || Character.isSurrogate((char) unit)) quoted.append(String.format("\\u%04x", unit));
              else if (unit == '"' || unit == '\\') quoted.append('\\').append((char) unit);
              else quoted.append((char) unit);
            });
    return quoted.append('"').toString();
  }
}
