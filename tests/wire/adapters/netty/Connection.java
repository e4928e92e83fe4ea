import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/** The program's handler, the last of a channel's: what the client and the server have in common. */
abstract class Connection extends SimpleChannelInboundHandler<WebSocketFrame> {
  private Lines.Command command;
  private boolean blocked;
  private boolean told;
  private long size;

  /** @param command null until a handshake has told it */
  Connection(Lines.Command command) {
    this.command = command;
  }

  void start(Channel channel, Lines.Command command) {
    this.command = command;
    Lines.opened(command.id());
    if (command.is("close")) close(channel);
    if (command.is("exit")) System.exit(0);
    if (command.is("throw")) throw new RuntimeException("thrown by the handler");
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    if (frame instanceof CloseWebSocketFrame) closed((CloseWebSocketFrame) frame);
    else receive(frame);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable error) {
    if (command == null) return;
    told = true;
    Lines.failed(command.id(), error);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (command != null && !told) Lines.closed(command.id());
  }

  private void closed(CloseWebSocketFrame frame) {
    told = true;
    // -1 stands for a frame without a code.
    Lines.closed(command.id(), frame.statusCode(), frame.reasonText());
  }

  private void receive(WebSocketFrame frame) {
    size += frame.content().readableBytes();
    if (!frame.isFinalFragment()) return;
    if (command.is("block") && !blocked) {
      blocked = true;
      Lines.block();
    }
    Lines.message(command.id(), size);
    size = 0;
  }

  private void close(Channel channel) {
    try {
      var frame =
          command.code() == null
              ? new CloseWebSocketFrame()
              : new CloseWebSocketFrame(command.code(), command.reason());
      channel
          .writeAndFlush(frame)
          .addListener(
              written -> {
                if (!written.isSuccess()) Lines.threw(command.id(), written.cause());
              });
    } catch (RuntimeException error) {
      Lines.threw(command.id(), error);
    }
  }
}
