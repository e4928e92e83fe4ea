import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.SimpleInstanceManager;
import org.apache.tomcat.websocket.server.WsSci;

@ServerEndpoint("/")
public final class Server extends Connection {
  public static void main(String[] args) throws Exception {
    var tomcat = new Tomcat();
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    Context context = tomcat.addContext("", null);
    context.addServletContainerInitializer(Server::configure, Set.of());
    context.addServletContainerInitializer(new WsSci(), Set.of(Server.class));
    // Its default looks for annotations that Debian's embedded Tomcat comes without.
    context.setInstanceManager(new SimpleInstanceManager());
    tomcat.start();
    Lines.listening(tomcat.getConnector().getLocalPort());
    Lines.readCommands(
        command -> {
          if (command.is("shutdown")) stop(tomcat);
        });
  }

  @OnOpen
  public void onOpen(Session session) {
    Map<String, String> query =
        session.getRequestParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, parameter -> parameter.getValue().get(0)));
    var command = Lines.Command.of(query);
    start(session, command);
    if (command.is("throw")) throw new RuntimeException("thrown by the handler");
  }

  /** Refuses in a filter: the endpoint's `checkOrigin`, which answers in the same way, is not told the query. */
  private static void configure(Set<Class<?>> classes, ServletContext context) {
    Filter refusal =
        (request, response, chain) -> {
          if ("refuse".equals(request.getParameter("do"))) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
          } else {
            chain.doFilter(request, response);
          }
        };
    context.addFilter("refusal", refusal).addMappingForUrlPatterns(null, true, "/*");
    // Without a servlet, no filter runs: neither this one nor that of the endpoints.
    context.addServlet("default", new DefaultServlet()).addMapping("/");
  }

  private static void stop(Tomcat tomcat) {
    try {
      tomcat.stop();
    } catch (LifecycleException error) {
      error.printStackTrace();
    }
  }
}
