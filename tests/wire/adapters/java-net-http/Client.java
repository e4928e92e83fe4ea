import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

final class Client {
  private static final HttpClient http = HttpClient.newHttpClient();

  public static void main(String[] args) throws IOException {
    Lines.ready();
    Lines.readCommands(Client::connect);
  }

  private static void connect(Lines.Command command) {
    var connection = http.newWebSocketBuilder().buildAsync(URI.create(command.url()), new Reporter(command));
    connection.whenComplete(
        (socket, error) -> {
          if (error == null) return;
          // What the documentation of buildAsync names stands inside.
          Lines.failed(command.id(), error instanceof CompletionException ? error.getCause() : error);
        });
    if (command.is("close-connecting")) connection.cancel(true);
  }

  private static final class Reporter implements WebSocket.Listener {
    private final Lines.Command command;
    private boolean blocked;
    private long size;

    Reporter(Lines.Command command) {
      this.command = command;
    }

    @Override
    public void onOpen(WebSocket socket) {
      Lines.opened(command.id());
      socket.request(1);
      if (command.is("exit")) System.exit(0);
      if (!command.is("close")) return;
      socket
          .sendClose(command.code(), command.reason() == null ? "" : command.reason())
          .whenComplete(
              (same, error) -> {
                if (error != null) Lines.threw(command.id(), error);
              });
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      return receive(socket, part.toString().getBytes(StandardCharsets.UTF_8).length, last);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
      return receive(socket, part.remaining(), last);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      Lines.closed(command.id(), code, reason);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      Lines.failed(command.id(), error);
    }

    private CompletionStage<?> receive(WebSocket socket, int bytes, boolean last) {
      size += bytes;
      if (last) {
        if (command.is("block") && !blocked) {
          blocked = true;
          Lines.block();
        }
        Lines.message(command.id(), size);
        size = 0;
      }
      socket.request(1);
      return null;
    }
  }
}
