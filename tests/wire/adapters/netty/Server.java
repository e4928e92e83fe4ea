import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.stream.Collectors;

final class Server extends Connection {
  private Server() {
    super(null);
  }

  public static void main(String[] args) throws Exception {
    EventLoopGroup boss = new NioEventLoopGroup(1);
    EventLoopGroup workers = new NioEventLoopGroup();
    var channel =
        new ServerBootstrap()
            .group(boss, workers)
            .channel(NioServerSocketChannel.class)
            .childHandler(new Pipeline())
            .bind("127.0.0.1", 0)
            .sync()
            .channel();
    Lines.listening(((InetSocketAddress) channel.localAddress()).getPort());
    Lines.readCommands(
        command -> {
          if (!command.is("shutdown")) return;
          boss.shutdownGracefully();
          workers.shutdownGracefully();
        });
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof HandshakeComplete) {
      start(context.channel(), commandOf(((HandshakeComplete) event).requestUri()));
    }
  }

  private static Lines.Command commandOf(String uri) {
    return Lines.Command.of(
        new QueryStringDecoder(uri)
            .parameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> parameter.getValue().get(0))));
  }

  private static final class Pipeline extends ChannelInitializer<SocketChannel> {
    @Override
    protected void initChannel(SocketChannel channel) {
      channel
          .pipeline()
          .addLast(
              new HttpServerCodec(),
              new HttpObjectAggregator(65536),
              new Refusal(),
              // true: the address may have a query.
              new WebSocketServerProtocolHandler("/", true),
              new Server());
    }
  }

  /** Answers those handshakes that are to be refused; the protocol handler has no means for it. */
  private static final class Refusal extends SimpleChannelInboundHandler<FullHttpRequest> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
      if (!commandOf(request.uri()).is("refuse")) {
        context.fireChannelRead(request.retain());
        return;
      }
      var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.FORBIDDEN);
      HttpUtil.setContentLength(response, 0);
      context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
  }
}
