import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.net.URI;
import javax.net.ssl.SSLException;

final class Client extends Connection {
  private static final EventLoopGroup group = new NioEventLoopGroup();

  private final Lines.Command command;

  private Client(Lines.Command command) {
    super(command);
    this.command = command;
  }

  public static void main(String[] args) throws IOException {
    Lines.ready();
    Lines.readCommands(Client::connect);
  }

  private static void connect(Lines.Command command) {
    var uri = URI.create(command.url());
    var connecting =
        new Bootstrap()
            .group(group)
            .channel(NioSocketChannel.class)
            .handler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) throws SSLException {
                    fill(channel, uri, command);
                  }
                })
            .connect(uri.getHost(), uri.getPort());
    connecting.addListener(
        connected -> {
          if (!connected.isSuccess()) Lines.failed(command.id(), connected.cause());
        });
    if (command.is("close-connecting")) connecting.channel().close();
  }

  private static void fill(SocketChannel channel, URI uri, Lines.Command command) throws SSLException {
    var pipeline = channel.pipeline();
    if (uri.getScheme().equals("wss")) {
      pipeline.addLast(SslContextBuilder.forClient().build().newHandler(channel.alloc(), uri.getHost(), uri.getPort()));
    }
    var handshaker =
        WebSocketClientHandshakerFactory.newHandshaker(
            uri, WebSocketVersion.V13, null, false, EmptyHttpHeaders.INSTANCE);
    pipeline.addLast(
        new HttpClientCodec(),
        new HttpObjectAggregator(8192),
        new WebSocketClientProtocolHandler(handshaker),
        new Client(command));
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) start(context.channel(), command);
  }
}
