import jakarta.websocket.ClientEndpoint;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.net.URI;

@ClientEndpoint
public final class Client extends Connection {
  private static final WebSocketContainer container = ContainerProvider.getWebSocketContainer();

  private final Lines.Command command;

  private Client(Lines.Command command) {
    this.command = command;
  }

  public static void main(String[] args) throws IOException {
    Lines.ready();
    Lines.readCommands(command -> new Thread(() -> connect(command)).start());
  }

  private static void connect(Lines.Command command) {
    try {
      container.connectToServer(new Client(command), URI.create(command.url()));
    } catch (DeploymentException | IOException | RuntimeException error) {
      Lines.failed(command.id(), error);
    }
  }

  @OnOpen
  public void onOpen(Session session) {
    start(session, command);
  }
}
