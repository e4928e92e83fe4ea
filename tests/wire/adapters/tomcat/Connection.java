import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What the endpoints of the client and of the server have in common. */
public abstract class Connection {
  private Lines.Command command;
  private boolean blocked;

  void start(Session session, Lines.Command command) {
    this.command = command;
    Lines.opened(command.id());
    if (command.is("close")) close(session);
    if (command.is("exit")) System.exit(0);
  }

  @OnMessage
  public void onText(String message) {
    receive(message.getBytes(StandardCharsets.UTF_8).length);
  }

  @OnMessage
  public void onBinary(ByteBuffer message) {
    receive(message.remaining());
  }

  @OnError
  public void onError(Throwable error) {
    Lines.failed(command.id(), error);
  }

  @OnClose
  public void onClose(CloseReason why) {
    Lines.closed(command.id(), why.getCloseCode().getCode(), why.getReasonPhrase());
  }

  private void receive(int size) {
    if (command.is("block") && !blocked) {
      blocked = true;
      Lines.block();
    }
    Lines.message(command.id(), size);
  }

  private void close(Session session) {
    try {
      if (command.code() == null) session.close();
      else session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(command.code()), command.reason()));
    } catch (IOException | RuntimeException error) {
      Lines.threw(command.id(), error);
    }
  }
}
