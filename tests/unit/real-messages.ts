/** What a program printed, as it stands in a thread on GitHub. */
export interface RealMessage {
  readonly text: string;
  /** Where it was read: `owner/repo#number`. */
  readonly thread: string;
  /** The close code that a reader should be led to; undefined where it is no matter of a close code. */
  readonly code: number | undefined;
}

/**
 * Output of programs as people pasted it, whole lines or a few of a trace. They were chosen before the matcher was written;
 * every third one was kept aside until it was done.
 */
export const realMessages: readonly RealMessage[] = [
  {
    text: 'websockets.exceptions.ConnectionClosedError: sent 1011 (internal error) keepalive ping timeout; no close frame received',
    thread: 'python-websockets/websockets#1620',
    code: 1011,
  },
  {
    text: 'server read: websocket: close 1006 (abnormal closure): unexpected EOF',
    thread: 'gorilla/websocket#849',
    code: 1006,
  },
  {
    text: `connected
RangeError: Invalid WebSocket frame: RSV1 must be clear
    at Receiver.getInfo (C:\\Users\\me\\Downloads\\node_modules\\ws\\lib\\receiver.js:178:14)`,
    thread: 'skaarj1989/mWebSockets#23',
    code: 1002,
  },
  {
    text: `events.js:200
      throw er; // Unhandled 'error' event
      ^

Error: Unexpected server response: 502
    at ClientRequest.<anonymous> (/code/node_modules/ws/lib/websocket.js:580:7)
    at ClientRequest.emit (events.js:223:5)
    at HTTPParser.parserOnIncomingClient [as onIncoming] (_http_client.js:583:27)
    at HTTPParser.parserOnHeadersComplete (_http_common.js:115:17)
    at Socket.socketOnData (_http_client.js:456:22)
    at Socket.emit (events.js:223:5)
    at Socket.Readable.read (_stream_readable.js:526:10)
    at Socket.read (net.js:614:39)
    at flow (_stream_readable.js:1001:34)
    at resume_ (_stream_readable.js:982:3)
Emitted 'error' event on WebSocket instance at:
    at abortHandshake (/code/node_modules/ws/lib/websocket.js:698:15)
    at ClientRequest.<anonymous> (/code/node_modules/ws/lib/websocket.js:580:7)
    [... lines matching original stack trace ...]
    at flow (_stream_readable.js:1001:34)
error Command failed with exit code 1.`,
    thread: 'websockets/ws#1719',
    code: 1006,
  },
  {
    text: `events.js:167
      throw er; // Unhandled 'error' event
      ^

Error: unexpected server response (200)
    at ClientRequest.response (/usr/local/lib/node_modules/wsc/node_modules/ws/lib/WebSocket.js:719:15)
    at Object.onceWrapper (events.js:275:13)
    at ClientRequest.emit (events.js:182:13)`,
    thread: 'danielstjules/wsc#5',
    code: 1006,
  },
  {
    text: "WebSocket connection to 'ws://.../socket.io/?EIO=2&transport=websocket&sid=p3af7ZNfvogtq6tAAAG0' failed: Error during WebSocket handshake: Unexpected response code: 400.",
    thread: 'socketio/socket.io#1942',
    code: 1006,
  },
  {
    text: "VM61:164 WebSocket connection to 'wss://host.example/socket.io/?EIO=3&transport=websocket&sid=JSHRjTRVLvPGupeSAAAB' failed: Error during WebSocket handshake: Unexpected response code: 400",
    thread: 'priologic/easyrtc#348',
    code: 1006,
  },
  {
    text: 'Firefox can’t establish a connection to the server at wss://localhost:7005/__livereload.',
    thread: 'RickStrahl/Westwind.AspnetCore.LiveReload#60',
    code: 1006,
  },
  {
    text: 'Firefox can’t establish a connection to the server at ws://0.0.0.0:3000/.',
    thread: 'mint-lang/mint#267',
    code: 1006,
  },
  {
    text: "Firefox can't establish a connection to the server at ws://localhost:35729/livereload.",
    thread: 'guard/guard-livereload#65',
    code: 1006,
  },
  {
    text: 'The connection to ws://127.0.0.1:5000/socket.io/?EIO=3&transport=websocket was interrupted while the page was loading.',
    thread: 'miguelgrinberg/Flask-SocketIO#1211',
    code: 1006,
  },
  {
    text: `17:15:51 Discord     Discord.Net v3.8.1 (API v10)
17:15:51 Gateway     Connecting
17:15:53 Gateway     System.Exception: WebSocket connection was closed
 ---> Discord.Net.WebSocketClosedException: The server sent close 4014: "Disallowed intent(s)."
   at Discord.Net.WebSockets.DefaultWebSocketClient.RunAsync(CancellationToken cancelToken)
   --- End of inner exception stack trace ---
   at Discord.ConnectionManager.WaitAsync()`,
    thread: 'drizzle-mizzle/CharacterAI-Discord-Bot#15',
    code: 4014,
  },
  {
    text: `W (239053) TRANSPORT_WS: esp_transport_ws_poll_connection_closed: unexpected data readable on socket=54
W (239053) WEBSOCKET_CLIENT: Connection terminated while waiting for clean TCP close
E (239713) DISCORD: dc_task: Connection closed (code=4014, desc=Disallowed intent(s).)
I (239713) DISCORD: dc_task: Restarting discord in 10 sec...`,
    thread: 'abobija/esp-discord#6',
    code: 4014,
  },
  {
    text: `[12:30:12] [reactor-http-nio-4/INFO]: [G:5e92ee9e, S:0] All shards disconnected
[12:30:12] [reactor-http-nio-4/WARN]: [G:5e92ee9e, S:0] discord4j.common.close.CloseException: WebSocket closed: 4014 Disallowed intent(s). caused by discord4j.gateway.retry.GatewayException: Inbound close status
[12:30:13] [Server thread/INFO]: Discord Integration failed to connect`,
    thread: 'dominik-korsa/discord-integration#64',
    code: 4014,
  },
  {
    text: `[12:12:16] [JDA MainWS-WriteThread/ERROR]: WebSocket connection was closed and cannot be recovered due to identification issues
CloseCode(4014 / Disallowed intents. Your bot might not be eligible to request a privileged intent such as GUILD_PRESENCES or GUILD_MEMBERS.)
[12:12:16] [main/ERROR]: Was shutdown trying to await status`,
    thread: 'Reimnop/Discord4Fabric#17',
    code: 4014,
  },
  {
    text: `websocket connection is closing.
PrivilegedIntentsRequired: Shard ID None is requesting privileged intents that have not been explicitly enabled in the developer portal. It is recommended to go to https://host.example/developers/applications/ and explicitly enable the privileged intents within your application's page.`,
    thread: 'TKperson/Nuking-Discord-Server-Bot-Nuke-Bot#34',
    code: 4014,
  },
  {
    text: `[21:55:20]: LOG Loading Event: shardError 
[21:55:20]: LOG Loading Event: voiceStateUpdate 
[21:55:20]: LOG Loading Event: warn 
CloseEvent {
  target: WebSocket {
    _events: [Object: null prototype] {},
    _eventsCount: 0,
    _maxListeners: undefined,
    _binaryType: 'nodebuffer',
    _closeCode: 4014,
    _closeFrameReceived: true,
    _closeFrameSent: true,
    _closeMessage: 'Disallowed intent(s).',
    _closeTimer: Timeout {
      _idleTimeout: -1,
      _idlePrev: null,
      _idleNext: null,
      _idleStart: 1320,
      _onTimeout: null,`,
    thread: 'Spiderjockey02/Discord-Bot#118',
    code: 4014,
  },
  {
    text: 'time="2021-11-25T14:54:35Z" level=fatal msg="Go-Discord-IRC failed to start." error="can\'t open discord: discord, could not open session: websocket: close 4014: Disallowed intent(s)."',
    thread: 'qaisjp/go-discord-irc#123',
    code: 4014,
  },
  {
    text: `Error: Disallowed intents specified
    at Shard._onWSClose (/root/Discord/Diamondevent/node_modules/eris/lib/gateway/Shard.js:1849:23)
    at WebSocket.emit (events.js:314:20)
    at WebSocket.emitClose (/root/Discord/Diamondevent/node_modules/ws/lib/websocket.js:191:10)
    at TLSSocket.socketOnClose (/root/Discord/Diamondevent/node_modules/ws/lib/websocket.js:858:15)
    at TLSSocket.emit (events.js:326:22)
    at net.js:672:12
    at TCP.done (_tls_wrap.js:563:7) {
  code: 4014
}`,
    thread: 'Dragory/modmailbot#484',
    code: 4014,
  },
  {
    text: 'overtls::client] 127.0.0.1:35182 <> www.google.com:443 tungstenite::error::Error WebSocket protocol error: Connection reset without closing handshake',
    thread: 'ShadowsocksR-Live/overtls#20',
    code: 1006,
  },
  {
    text: `  2025-04-21T20:53:56.477804Z ERROR freenet::client_events::websocket: WebSocket protocol error: Connection reset without closing handshake
    at crates/core/src/client_events/websocket.rs:276`,
    thread: 'freenet/freenet-core#1559',
    code: 1006,
  },
  {
    text: `✅ 已启动: "0.0.0.0:4399"
✅ 已连接: 192.0.2.1:56098
❌ 消息处理异常: WebSocket protocol error: Connection reset without closing handshake
❌ 已断开连接`,
    thread: 'idootop/open-xiaoai#117',
    code: 1006,
  },
  {
    text: 'Protocol(ResetWithoutClosingHandshake)',
    thread: 'snapview/tokio-tungstenite#373',
    code: 1006,
  },
  {
    text: `    com.ejlchina.okhttps.internal.HttpException: WebSockt 连接异常: ws://127.0.0.1/aka/dserver
        at com.ejlchina.okhttps.internal.WebSocketTask$MessageListener.onFailure(WebSocketTask.java:278)
        at okhttp3.internal.ws.RealWebSocket.failWebSocket(RealWebSocket.java:570)
        at okhttp3.internal.ws.RealWebSocket$1.onResponse(RealWebSocket.java:199)
        at okhttp3.RealCall$AsyncCall.execute(RealCall.java:174)
        at java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1113)
        at java.lang.Thread.run(Thread.java:818)
     Caused by: java.net.ProtocolException: Expected HTTP 101 response but was '403 Forbidden'
        at okhttp3.internal.ws.RealWebSocket.checkUpgradeSuccess(RealWebSocket.java:224)`,
    thread: 'troyzhxu/okhttps#41',
    code: 1006,
  },
  {
    text: "The status code of the opening handshake response is not '101 Switching Protocols'. The status line is: HTTP/1.1 403 Forbidden.",
    thread: 'TakahikoKawasaki/nv-websocket-client#205',
    code: 1006,
  },
  {
    text: `01-27 23:56:14.000 7635-7976/org.thoughtcrime.securesms W/WebSocketConnection: java.net.ProtocolException: Expected HTTP 101 response but was '403 Unauthorized'
   at okhttp3.internal.ws.RealWebSocket.checkResponse(RealWebSocket.java:215)
   at okhttp3.internal.ws.RealWebSocket$2.onResponse(RealWebSocket.java:182)`,
    thread: 'Turasa/libsignal-service-java#8',
    code: 1006,
  },
  {
    text: 'System.Net.WebSockets.WebSocketException (0x80004005): The remote party closed the WebSocket connection without completing the close handshake. ---> System.Net.WebSockets.WebSocketException (0x80004005): The remote party closed the WebSocket connection without completing the close handshake.',
    thread: 'radu-matei/websocket-manager#74',
    code: 1006,
  },
  {
    text: `Mar 16 17:14:28 localhost dotnet[2843]: Unhandled exception. System.AggregateException: One or more errors occurred. (The remote party closed the WebSocket connection without completing the close handshake.)
Mar 16 17:14:28 localhost dotnet[2843]:  ---> System.Net.WebSockets.WebSocketException (0x80004005): The remote party closed the WebSocket connection without completing the close handshake.
Mar 16 17:14:28 localhost dotnet[2843]:  ---> System.IO.IOException: Unable to write data to the transport connection: Broken pipe.
Mar 16 17:14:28 localhost dotnet[2843]:  ---> System.Net.Sockets.SocketException (32): Broken pipe`,
    thread: 'jchristn/WatsonWebsocket#83',
    code: 1006,
  },
  {
    text: `ERROR    websockets.protocol:protocol.py:805 Error in data transfer
Traceback (most recent call last):
  File "venv/lib/python3.9/site-packages/websockets/legacy/protocol.py", line 750, in transfer_data
    message = await self.read_message()
  File "venv/lib/python3.9/site-packages/websockets/legacy/protocol.py", line 819, in read_message
    frame = await self.read_data_frame(max_size=self.max_size)
  File "venv/lib/python3.9/site-packages/websockets/legacy/protocol.py", line 919, in read_data_frame
    await self.pong(frame.data)
  File "venv/lib/python3.9/site-packages/websockets/legacy/protocol.py", line 689, in pong
    await self.ensure_open()
  File "venv/lib/python3.9/site-packages/websockets/legacy/protocol.py", line 726, in ensure_open
    raise self.connection_closed_exc()
websockets.exceptions.ConnectionClosedError: code = 1006 (connection closed abnormally [internal]), no reason`,
    thread: 'python-websockets/websockets#977',
    code: 1006,
  },
  {
    text: 'websockets.exceptions.ConnectionClosed: WebSocket connection is closed: code = 1011 (unexpected error), no reason',
    thread: 'python-websockets/websockets#725',
    code: 1011,
  },
  {
    text: 'ERROR:messaging:WebSocket received error while receiving messages: sent 1011 (internal error) keepalive ping timeout; no close frame received\\\\nERROR:messaging:WebSocket received error while receiving messages: sent 1011 (internal error) keepalive ping timeout; no close frame received',
    thread: 'e2b-dev/code-interpreter#148',
    code: 1011,
  },
  {
    text: `2019-05-17 21:36:26,079 - protocol.py - line:1000 - keepalive_ping - WARNING - Unexpected exception in keepalive ping task Traceback (most recent call last):
  File "C:\\IPA\\env\\lib\\site-packages\\websockets\\protocol.py", line 984, in keepalive_ping
    ping_waiter = yield from self.ping()
  File "C:\\IPA\\env\\lib\\site-packages\\websockets\\protocol.py", line 583, in ping
    yield from self.ensure_open()
  File "C:\\IPA\\env\\lib\\site-packages\\websockets\\protocol.py", line 658, in ensure_open
    ) from self.transfer_data_exc
websockets.exceptions.ConnectionClosed: WebSocket connection is closed: code = 1000 (OK), no reason`,
    thread: 'miguelgrinberg/python-socketio#299',
    code: 1000,
  },
  {
    text: '> websockets.exceptions.ConnectionClosedError: sent 1011 (unexpected error) keepalive ping timeout; no close frame received',
    thread: 'python-websockets/websockets#1318',
    code: 1011,
  },
  {
    text: 'websockets.exceptions.ConnectionClosed: WebSocket connection is closed: code = 1000, no reason.',
    thread: 'python-websockets/websockets#183',
    code: 1000,
  },
  {
    text: `DEBUG:websockets.server:! failing connection with code 1009
DEBUG:websockets.server:= connection is CLOSING
DEBUG:websockets.server:> CLOSE 1009 (message too big) [2 bytes]
DEBUG:websockets.server:x half-closing TCP connection
DEBUG:websockets.server:= connection is CONNECTING`,
    thread: 'python-websockets/websockets#1382',
    code: 1009,
  },
  {
    text: `Unexpected exception in keepalive ping task
Traceback (most recent call last):
  File "C:\\Program Files\\Python37\\lib\\site-packages\\websockets\\protocol.py", line 989, in keepalive_ping
	ping_waiter, self.ping_timeout, loop=self.loop
  File "C:\\Program Files\\Python37\\lib\\asyncio\\tasks.py", line 416, in wait_for
	return fut.result()
websockets.exceptions.ConnectionClosed: WebSocket connection is closed: code = 1006 (connection closed abnormally [internal]), no reason`,
    thread: 'python-websockets/websockets#551',
    code: 1006,
  },
  {
    text: 'when copying from client to backend: websocket: close 1006 (abnormal closure): unexpected EOF',
    thread: 'gorilla/websocket#645',
    code: 1006,
  },
  {
    text: '14:29:03.016←[31m [Client/Socket ERROR] Error reading from websocket: websocket: close 1006 (abnormal closure): unexpected EOF←[0m',
    thread: 'tulir/whatsmeow#38',
    code: 1006,
  },
  {
    text: '{"level":"error","time":"2019-08-15T15:02:27Z","line":"/Users/me/websocket.go:159","msg":"readPump ReadMessage err:websocket: close 1005 (no status)","module":"worker"}',
    thread: 'gorilla/websocket#533',
    code: 1005,
  },
  {
    text: `[08/13/16 15:06:13] [EROR] key: 33_3 server websocket failed error(websocket: close 1001 (going away))
>[08/13/16 15:06:13] [DEBG] key: 33_3 wakeup exit dispatch goroutine
>[08/13/16 15:06:13] [DEBG] key: 33_3 dispatch goroutine exit`,
    thread: 'Terry-Mao/goim#125',
    code: 1001,
  },
  {
    text: 'websocket: close 1001 (going away): upstream went away',
    thread: 'solana-foundation/solana-go#270',
    code: 1001,
  },
  {
    text: `2021/07/02 11:35:17 Cannot read message from stream websocket: close 1000 (normal)
2021/07/02 11:35:17 major: 1, minor: 0, version: 0, ext auth: 2
2021/07/02 11:35:17 Cannot read message from stream websocket: close 1000 (normal)`,
    thread: 'bolkedebruin/rdpgw#20',
    code: 1000,
  },
  {
    text: 'Read error: websocket: close 1005 (no status)',
    thread: 'Nouuu/Albion-Online-OpenRadar#191',
    code: 1005,
  },
  {
    text: 'failed to get reader: received close frame: status = StatusGoingAway and reason = ""',
    thread: 'coder/websocket#191',
    code: 1001,
  },
  {
    text: 'write: failed to write msg: failed to close writer: failed to write fin frame: failed to flush: write tcp 127.0.0.1:7070->127.0.0.1:61615: write: broken pipe',
    thread: 'coder/websocket#191',
    code: 1006,
  },
  {
    text: 'failed to get reader: received close frame: status = StatusNormalClosure and reason = "" ',
    thread: 'coder/websocket#403',
    code: 1000,
  },
  {
    text: '{"level":"info","time":"2025-02-25T11:15:50.064255893Z","session":"19a66158dd23faa53df0a0cce17ea441","client":"948649712649662524","error":"listen: failed to get reader: failed to read frame header: EOF","message":"<-s.Context.Done manager wait error result"}',
    thread: 'coder/websocket#520',
    code: 1006,
  },
  {
    text: 'failed to WebSocket dial: expected handshake response status code 101 but got 500',
    thread: 'coder/websocket#316',
    code: 1006,
  },
  {
    text: "websocket: not a websocket handshake: 'upgrade' token not found in 'Connection' header",
    thread: 'gorilla/websocket#287',
    code: 1006,
  },
  {
    text: `2025/10/17 01:45:05 收到WebRTC WebSocket连接请求: /api/ws/webrtc?code=PZAZLZ&role=sender&channel=shared                 
2025/10/17 01:45:05 WebRTC WebSocket升级失败: websocket: the client is not using the websocket protocol: 'upgrade' token not found in 'Connection' header    `,
    thread: 'MatrixSeven/file-transfer-go#41',
    code: 1006,
  },
  {
    text: "WebSocket connection to 'ws://%7B%7B%24%7D%7D/ws' failed: Error in connection establishment: net::ERR_NAME_NOT_RESOLVED",
    thread: 'gorilla/websocket#69',
    code: 1006,
  },
  {
    text: "Uncaught SyntaxError: Failed to construct 'WebSocket': The URL's scheme must be either 'ws' or 'wss'. 'http' is not allowed.",
    thread: 'gorilla/websocket#69',
    code: undefined,
  },
  {
    text: 'websocket: origin not allowed',
    thread: 'gorilla/websocket#69',
    code: 1006,
  },
  {
    text: "WebSocket connection to 'ws://foo/socket' failed: Error during WebSocket handshake: Sec-WebSocket-Protocol mismatch ",
    thread: 'gorilla/websocket#2',
    code: 1006,
  },
  {
    text: 'close 1008 (policy violation): {\\"code\\":-1,\\"msg\\":\\"Illegal format ws or stream\\"}',
    thread: 'binance-exchange/go-binance#8',
    code: 1008,
  },
  {
    text: `ERROR: HTTP.WebSockets.WebSocketError(1001, "")
Stacktrace:`,
    thread: 'JuliaWeb/HTTP.jl#348',
    code: 1001,
  },
  {
    text: `E0523 02:47:49.704061   69671 roundtripper.go:91] "WebSocket dial failed" err="websocket: bad handshake" status=400 header=map[Audit-Id:[fb209fa8-5f64-44da-bceb-8fb9807f7208] Cache-Control:[no-cache, private] Content-Length:[157] Content-Type:[application/json] Date:[Mon, 23 May 2022 02:47:49 GMT]] body=<
	{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"pod test-pod does not have a host assigned","reason":"BadRequest","code":400}
 >
error: error sending request: websocket: bad handshake`,
    thread: 'kubernetes/kubernetes#110142',
    code: 1006,
  },
  {
    text: `$ kubectl -s http://localhost:8001 exec -it cli-2957612540-00uub bash
Error from server: Upgrade request required`,
    thread: 'kubernetes/kubernetes#33151',
    code: 1006,
  },
  {
    text: 'io.fabric8.kubernetes.client.KubernetesClientException: Upgrade request required',
    thread: 'fabric8io/kubernetes-client#904',
    code: 1006,
  },
  {
    text: 'Internal error occurred: unable to upgrade connection: 404 page not found',
    thread: 'k3s-io/k3s#13470',
    code: 1006,
  },
  {
    text: `org.java_websocket.exceptions.InvalidFrameException: bad rsv 2
	at org.java_websocket.drafts.Draft_10.translateSingleFrame(Draft_10.java:309)
	at org.java_websocket.drafts.Draft_10.translateFrame(Draft_10.java:286)
	at org.java_websocket.WebSocketImpl.decodeFrames(WebSocketImpl.java:312)`,
    thread: 'TooTallNate/Java-WebSocket#430',
    code: 1002,
  },
  {
    text: 'Websocket RangeError: Invalid WebSocket frame: RSV2 and RSV3 must be clear',
    thread: 'websockets/ws#2151',
    code: 1002,
  },
  {
    text: 'invalidframeexception: bad RSV rsv1: true rsv2: false rsv3: false code:1002',
    thread: 'TooTallNate/Java-WebSocket#1257',
    code: 1002,
  },
  {
    text: `1463962503001 - error: WebSocketError message=unexpected server response (522), code=undefined
1463962507935 - error: WebSocketError message=unexpected server response (524), code=undefined`,
    thread: 'blockchain/service-my-wallet-v3#110',
    code: 1006,
  },
  {
    text: `ErrorEvent {
  target: [WebSocket],
  type: 'error',
  message: 'Unexpected server response: 502',
  error: Error: Unexpected server response: 502
      at ClientRequest.<anonymous> (C:\\Users\\me\\Desktop\\ao-api-server
\\node_modules\\ws\\lib\\websocket.js:595:7)`,
    thread: 'ao-libre/ao-api-server#17',
    code: 1006,
  },
  {
    text: 'Error [ERR_UNHANDLED_ERROR]: Unhandled error. ({ RangeError: Invalid WebSocket frame: invalid status code 0',
    thread: 'ryo-ma/deno-websocket#15',
    code: 1002,
  },
  {
    text: 'getaddrinfo ENOTFOUND https https:443',
    thread: 'websockets/ws#1435',
    code: 1006,
  },
  {
    text: `Error: connect ECONNREFUSED 127.0.0.1:3001
    at Object.exports._errnoException (util.js:1050:11)
    at exports._exceptionWithHostPort (util.js:1073:20)
    at TCPConnectWrap.afterConnect [as oncomplete] (net.js:1093:14)`,
    thread: 'websockets/ws#1133',
    code: 1006,
  },
  {
    text: 'Error: WebSocket Error (connect ECONNREFUSED 192.0.2.1:443)',
    thread: 'WhiskeySockets/Baileys#944',
    code: 1006,
  },
  {
    text: 'error: connect ECONNREFUSED ::1:9001',
    thread: 'websockets/wscat#144',
    code: 1006,
  },
  {
    text: `Error: OpenAI Realtime WebSocket error: connect ETIMEDOUT 192.0.2.1:443
    at WebSocket.__classPrivateFieldGet.onerror (D:\\livekitrealtime\\realtime-playground\\agent\\node_modules\\.pnpm\\@livekit+agents-plugin-openai@0.3.5\\node_modules\\@livekit\\agents-plugin-openai\\src\\realtime\\realtime_model.ts:573:16)
    at callListener (D:\\livekitrealtime\\realtime-playground\\agent\\node_modules\\.pnpm\\ws@8.18.0\\node_modules\\ws\\lib\\event-target.js:290:14)`,
    thread: 'livekit-examples/realtime-playground#27',
    code: 1006,
  },
  {
    text: `[Auth Phase] Connecting to Home Assistant...
WebSocket Connection to Home Assistant closed with an error: Disconnected from Home Assistant with a WebSocket error with message: connect EACCES 192.0.2.1:8123`,
    thread: 'keesschollaart81/vscode-home-assistant#111',
    code: 1006,
  },
  {
    text: 'error: Error: unable to verify the first certificate',
    thread: 'websockets/wscat#52',
    code: 1006,
  },
  {
    text: 'Connect Error: Error: unable to verify the first certificate',
    thread: 'theturtle32/WebSocket-Node#366',
    code: 1006,
  },
  {
    text: 'Frame size of 131000 bytes exceeds maximum accepted frame size',
    thread: 'theturtle32/WebSocket-Node#403',
    code: 1009,
  },
  {
    text: 'Uncaught Error: WebSocket is not open: readyState 0 (CONNECTING)',
    thread: 'websockets/ws#2164',
    code: undefined,
  },
  {
    text: 'Error: self signed certificate',
    thread: 'danielstjules/wsc#3',
    code: 1006,
  },
  {
    text: 'WebSocket network error: The operation couldn’t be completed. (OSStatus error -9847.)',
    thread: 'websockets/ws#1576',
    code: 1006,
  },
  {
    text: `Firefox can’t establish a connection to the server at ws://127.0.0.1:3500/__vite_hmr?token=aMbOZ-K4C0ns. [client:745:27](http://127.0.0.1:3500/@vite/client)
Firefox can’t establish a connection to the server at ws://127.0.0.1:5173/?token=aMbOZ-K4C0ns. [client:755:31](http://127.0.0.1:3500/@vite/client)
[vite] failed to connect to websocket.
your current setup:
  (browser) 127.0.0.1:3500/ <--[HTTP]--> 127.0.0.1:5173/ (server)
  (browser) 127.0.0.1:3500/__vite_hmr <--[WebSocket (failing)]--> 127.0.0.1:5173/ (server)
Check out your Vite / network configuration and https://host.example/config/server-options.html#server-hmr .`,
    thread: 'agentuity/sdk#923',
    code: 1006,
  },
  {
    text: `client:765 [vite] failed to connect to websocket.
your current setup:
  (browser) localhost:3000/app/ <--[HTTP]--> localhost:5173/app/ (server)
  (browser) localhost:3000/app/ <--[WebSocket (failing)]--> localhost:5173/app/ (server)`,
    thread: 'vitejs/vite#20662',
    code: 1006,
  },
  {
    text: `stdout | src/e2e/puppeteer/__tests__/caret-multiline.ts > all platforms > on cursorDown, the caret should move from near the end of a multi-line cursor to the beginning of a new cursor.
WebSocket connection to 'wss://localhost:2552/?token=Nyz09QWZ_ny6' failed: Error in connection establishment: net::ERR_CONNECTION_REFUSED`,
    thread: 'cybersemics/em#3341',
    code: 1006,
  },
  {
    text: `WebSocket connection to 'ws://localhost/?token=wZpT_0YE-MSg' failed: 
createConnection	@	client:745`,
    thread: 'crxjs/chrome-extension-tools#1071',
    code: 1006,
  },
  {
    text: "ws_client.html:9 WebSocket connection to 'wss://host:port/' failed: Error in connection establishment: net::ERR_CERT_AUTHORITY_INVALID",
    thread: 'zaphoyd/websocketpp#913',
    code: 1006,
  },
  {
    text: `WebSocketChannelException:
SecurityError: Failed to construct 'WebSocket': An insecure WebSocket connection may not be initiated from a page loaded over HTTPS.`,
    thread: 'dart-lang/webdev#2714',
    code: undefined,
  },
  {
    text: `index-DrLOjSgh.js:500 Mixed Content: The page at 'https://host.example/' was loaded over HTTPS, but attempted to connect to the insecure WebSocket endpoint 'ws://host.example/websocket'. This request has been blocked; this endpoint must be available over WSS.

Uncaught SecurityError: Failed to construct 'WebSocket': An insecure WebSocket connection may not be initiated from a page loaded over HTTPS.
    at fCe.connect (index-DrLOjSgh.js:500:1571)`,
    thread: 'srcbookdev/srcbook#501',
    code: undefined,
  },
  {
    text: "Uncaught DOMException: Failed to construct 'WebSocket': An insecure WebSocket connection may not be initiated from a page loaded over HTTPS.",
    thread: 'nullstack/nullstack#107',
    code: undefined,
  },
  {
    text: `Error: Failed to execute 'close' on 'WebSocket': The code must be either 1000, or between 3000 and 4999. 0 is neither.
    at Error (native)
    at EventTarget.Object.create.close.value [as close] (<anonymous>:320:33)
    at Object.r.transports.webSockets.stop (https://host.example/Scripts/Vendors/SignalR/jquery.signalR-2.2.0.min.js:8:24044)`,
    thread: 'SignalR/SignalR#3712',
    code: undefined,
  },
  {
    text: `Uncaught (in promise) DOMException: Failed to execute 'send' on 'WebSocket': Still in CONNECTING state.
at https://127.0.0.1:8001/metacom.js:56:21
    at new Promise (<anonymous>)
    at Object.signIn (https://127.0.0.1:8001/metacom.js:53:14)
    at signIn (https://127.0.0.1:8001/console.js:251:15)`,
    thread: 'HowProgrammingWorks/NodejsStarterKit#169',
    code: undefined,
  },
  {
    text: "Uncaught InvalidStateError: Failed to execute 'send' on 'WebSocket': already in CONNECTING state. ",
    thread: 'realXtend/WebTundra#25',
    code: undefined,
  },
  {
    text: "InvalidStateError: Failed to execute 'send' on 'WebSocket': Still in CONNECTING state.",
    thread: 'robtaussig/react-use-websocket#76',
    code: undefined,
  },
  {
    text: "WebSocket connection to 'wss://host.example' failed: WebSocket is closed before the connection is established.",
    thread: 'cloudflare/moltworker#38',
    code: 1006,
  },
  {
    text: 'Disconnected(1008) Invalid or missing token.',
    thread: 'cloudflare/moltworker#38',
    code: 1008,
  },
  {
    text: "Websocket connection to 'ws://...' failed: Could not decode a text frame as UTF-8",
    thread: 'civetweb/civetweb#1043',
    code: 1002,
  },
  {
    text: "WebSocket connection to 'ws://XXX:XX/' failed: Could not decode a text frame as UTF-8",
    thread: 'uNetworking/uWebSockets#696',
    code: 1002,
  },
  {
    text: "WebSocket connection to 'ws://192.0.2.1:8123/api/websocket' failed: Data frame received after close",
    thread: 'home-assistant/core#27758',
    code: 1002,
  },
  {
    text: `kernel.js:464 WebSocket connection to 'ws://localhost:8888/api/kernels/9dd17b4d-fec9-436e-8265-fc17410c9134/channels?session_id=fa67e98fa3084899988dd980d929265f' failed: WebSocket opening handshake timed out
Kernel.start_channels @ kernel.js:464
kernel.js:106 Kernel: kernel_disconnected (9dd17b4d-fec9-436e-8265-fc17410c9134)`,
    thread: 'jupyter/notebook#4630',
    code: 1006,
  },
  {
    text: "WebSocket connection to 'ws://127.0.0.1:4000/phoenix/live_reload/socket/websocket' failed: Error during WebSocket handshake: Unexpected response code: 403",
    thread: 'phoenixframework/phoenix#1096',
    code: 1006,
  },
  {
    text: "Error: Connection disconnected with error 'Error: WebSocket closed with status code: 1006 (no reason given)",
    thread: 'SignalR/SignalR#4694',
    code: 1006,
  },
  {
    text: "Connection disconnected with error 'Error: Websocket closed with status code: 1006 ();",
    thread: 'dotnet/aspnetcore#15514',
    code: 1006,
  },
  {
    text: `[Info] [2020-10-27T19:36:57.167Z] Information: WebSocket connected to wss://MyURL/_blazor?id=OhoM5IM0eTBighz6OLpY3Q. (blazor.server.js, line 1)
[Error] WebSocket network error: The operation couldn’t be completed. Socket is not connected (x2)
[Error] [2020-10-27T19:37:35.404Z] Error: Connection disconnected with error 'Error: WebSocket closed with status code: 1006 ().'.
	(anonymous function) (blazor.server.js:1:5500)
	(anonymous function) (blazor.server.js:1:60705)`,
    thread: 'dotnet/aspnetcore#21546',
    code: 1006,
  },
  {
    text: `I/flutter ( 9907): LogLevel.trace: (WebSockets transport) socket closed.
I/flutter ( 9907): LogLevel.debug: HttpConnection.stopConnection(Exception: WebSocket closed with status code: 1002 (null).) called while in state ConnectionState.connected.
I/flutter ( 9907): LogLevel.error: Connection disconnected with error 'Exception: WebSocket closed with status code: 1002 (null).'.`,
    thread: 'jamiewest/signalr_core#60',
    code: 1002,
  },
  {
    text: 'websocket closed with code 1001 with reason stream end encountered',
    thread: 'aspnet/SignalR#2556',
    code: 1001,
  },
  {
    text: `Error: Websocket closed with status code: 1006 ()
    at WebSocket.o.onclose.t [as __zone_symbol__ON_PROPERTYclose] (vendor.597a23d9830566ab0b3e.bundle.js:1)
    at WebSocket.j (polyfills.7583531957896711067d.bundle.js:1)
    at e.invokeTask (polyfills.7583531957896711067d.bundle.js:1)`,
    thread: 'aspnet/SignalR#1179',
    code: 1006,
  },
  {
    text: `System.AggregateException: Une ou plusieurs erreurs se sont produites. ---> TikTokLiveSharp.Errors.Connections.FailedConnectionException: Failed to connect to the websocket ---> System.Net.WebSockets.WebSocketException: **The server returned status code '200' when the expected status code was '101'.**
   à System.Net.WebSockets.ClientWebSocket.ValidateResponse(HttpWebRequest request, HttpWebResponse response)
   à System.Net.WebSockets.ClientWebSocket.<ConnectAsyncCore>d__21.MoveNext()`,
    thread: 'frankvHoof93/TikTokLiveSharp#82',
    code: 1006,
  },
  {
    text: '[re.io.websocket.event.EventWebSocket] - WebSocket error: Text message size [129876] exceeds maximum size [65536]',
    thread: 'openhab/openhab-core#4587',
    code: 1009,
  },
  {
    text: '[HABApp.connection.openhab]    DEBUG | Websocket closed: 1000 None',
    thread: 'openhab/openhab-core#4587',
    code: 1000,
  },
  {
    text: `java.net.ProtocolException: Expected HTTP 101 response but was '400 Bad Request'
	at okhttp3.internal.ws.RealWebSocket.checkUpgradeSuccess$okhttp(RealWebSocket.kt:224)
	at okhttp3.internal.ws.RealWebSocket$connect$1.onResponse(RealWebSocket.kt:170)
	at okhttp3.internal.connection.RealCall$AsyncCall.run(RealCall.kt:519)
	at java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1145)
	at java.util.concurrent.ThreadPoolExecutor$Worker.run(ThreadPoolExecutor.java:644)
	at java.lang.Thread.run(Thread.java:1012)`,
    thread: 'devgianlu/Aria2App#346',
    code: 1006,
  },
  {
    text: `2021-06-22 07:34:40.322 ERROR 54885 --- [ctReadThread-64] org.java_websocket.WebSocketImpl         : Closing due to invalid data in frame

org.java_websocket.exceptions.InvalidFrameException: closecode must not be sent over the wire: 60015
	at org.java_websocket.framing.CloseFrame.isValid(CloseFrame.java:241)
	at org.java_websocket.drafts.Draft_6455.translateSingleFrame(Draft_6455.java:572)`,
    thread: 'TooTallNate/Java-WebSocket#1158',
    code: 1002,
  },
  {
    text: 'code: 1002 - message: Invalid status code received: 404 Status line: HTTP/1.1 404 WebSocket Upgrade Failure',
    thread: 'TooTallNate/Java-WebSocket#1170',
    code: 1002,
  },
  {
    text: 'WebSocket closed: 1002 - Invalid status code received: 403 Status line: HTTP/1.1 403 Forbidden',
    thread: 'ijub/sesame_ai#2',
    code: 1002,
  },
  {
    text: 'WebSocketFrame(FIN=1,RSV1=0,RSV2=0,RSV3=0,Opcode=CLOSE,Length=84,CloseCode=1002,Reason="At least one of the reserved bits of a frame is set: RSV1=true,RSV2=true,RSV3=true")',
    thread: 'TakahikoKawasaki/nv-websocket-client#14',
    code: 1002,
  },
  {
    text: ` D |2023-01-02 16:05:54 1672671954582227| Server_WSListener:onClose code=1002
 D |2023-01-02 16:05:54 1672671954582371| Server_WSInstanceListener:Connection closed. Connection count=0`,
    thread: 'oatpp/oatpp#697',
    code: 1002,
  },
  {
    text: `The connection was closed because the other endpoint did not respond with a pong in time. For more
information check: https://host.example/TooTallNate/Java-WebSocket/wiki/Lost-connection-detection`,
    thread: 'TooTallNate/Java-WebSocket#1459',
    code: 1006,
  },
  {
    text: `org.jboss.netty.handler.codec.frame.CorruptedFrameException: Max frame length of 10240 has been exceeded.
	at org.jboss.netty.handler.codec.http.websocketx.WebSocket08FrameDecoder.protocolViolation(WebSocket08FrameDecoder.java:381) ~[netty-3.10.2.Final.jar:na]
	at org.jboss.netty.handler.codec.http.websocketx.WebSocket08FrameDecoder.decode(WebSocket08FrameDecoder.java:242) ~[netty-3.10.2.Final.jar:na]
	at org.jboss.netty.handler.codec.replay.ReplayingDecoder.callDecode(ReplayingDecoder.java:500) ~[netty-3.10.2.Final.jar:na]`,
    thread: 'Atmosphere/wasync#131',
    code: 1009,
  },
  {
    text: `io.netty.handler.codec.CorruptedFrameException: Max frame length of 65536 has been exceeded.
	at io.netty.handler.codec.http.websocketx.WebSocket08FrameDecoder.protocolViolation(WebSocket08FrameDecoder.java:412) ~[netty-all-4.1.36.Final.jar:4.1.36.Final]`,
    thread: 'libp2p/jvm-libp2p#109',
    code: 1009,
  },
  {
    text: `2020-07-08 19:01:15.952 ERROR [reactor-http-nio-7] reactor.ipc.netty.channel.ContextHandler 300 error - Error cannot be forwarded to user-facing Mono io.netty.handler.codec.CorruptedFrameException: Max frame length of 65536 has been exceeded.
        at io.netty.handler.codec.http.websocketx.WebSocket08FrameDecoder.protocolViolation(WebSocket08FrameDecoder.java:412) ~[netty-codec-http-4.1.25.Final.jar:4.1.25.Final]`,
    thread: 'apache/linkis#476',
    code: 1009,
  },
  {
    text: 'closed with exit code 1009 additional info: Max frame length of 65536 has been exceeded',
    thread: 'TooTallNate/Java-WebSocket#1466',
    code: 1009,
  },
  {
    text: 'The decoded text message was too big for the output buffer and the endpoint does not support partial messages',
    thread: 'zaphoyd/websocketpp#779',
    code: 1009,
  },
  {
    text: 'Jun 09 21:15:01 zabbix.example.net rocketchat-notificator[15221]: 2020-06-09 21:15:01 WARN  c.g.d.r.m.RocketChatClient:267 - connection closed: CloseReason: code [1009], reason [The decoded text message was too big for the output buffer and the endpoint does not support partial messages]',
    thread: 'daniel-sc/rocketchat-modern-client#13',
    code: 1009,
  },
  {
    text: 'WebSocket connection closed. status: 1009, reason: Text message size [75508] exceeds maximum size [65536]',
    thread: 'jetty/jetty.project#3536',
    code: 1009,
  },
  {
    text: `java.io.EOFException
	at okio.RealBufferedSource.require(RealBufferedSource.java:59)
	at okio.RealBufferedSource.readByte(RealBufferedSource.java:72)
	at okhttp3.internal.ws.WebSocketReader.readHeader(WebSocketReader.java:113)
	at okhttp3.internal.ws.WebSocketReader.processNextFrame(WebSocketReader.java:97)
	at okhttp3.internal.ws.RealWebSocket.loopReader(RealWebSocket.java:261)
	at okhttp3.internal.ws.RealWebSocket$2.onResponse(RealWebSocket.java:200)`,
    thread: 'lysine-dev/okhttp#3258',
    code: 1006,
  },
  {
    text: `W/System.err(17899): java.io.EOFException
W/System.err(17899): 	at okio.RealBufferedSource.require(RealBufferedSource.kt:201)
W/System.err(17899): 	at okio.RealBufferedSource.readByte(RealBufferedSource.kt:210)
W/System.err(17899): 	at okhttp3.internal.ws.WebSocketReader.readHeader(WebSocketReader.kt:113)`,
    thread: 'engapplabs/flutter_websocket_plugin#19',
    code: 1006,
  },
  {
    text: `01-07 10:11:24.691: D/WebSocketClient(961): WebSocket EOF!
01-07 10:11:24.691: D/WebSocketClient(961): java.io.EOFException
01-07 10:11:24.691: D/WebSocketClient(961):     at java.io.DataInputStream.readByte(DataInputStream.java:77)
01-07 10:11:24.691: D/WebSocketClient(961):     at com.codebutler.android_websockets.HybiParser.start(HybiParser.java:116)
01-07 10:11:24.691: D/ServerTask(961): Disconnected! Code: 0 Reason: EOF`,
    thread: 'sagemath/android#14',
    code: 1006,
  },
  {
    text: `java.util.concurrent.TimeoutException: Idle timeout expired: 300001/300000 ms
Socket Closed: CloseReason[1001,Idle Timeout]
Socket Closed: CloseReason[1001,Idle Timeout]
	at org.eclipse.jetty.io.IdleTimeout.checkIdleTimeout(IdleTimeout.java:166)`,
    thread: 'jetty/jetty.project#2637',
    code: 1001,
  },
  {
    text: `org.eclipse.jetty.websocket.api.CloseException: java.util.concurrent.TimeoutException: Idle timeout expired: 60000/60000 ms
	at org.eclipse.jetty.websocket.common.io.AbstractWebSocketConnection.onReadTimeout(AbstractWebSocketConnection.java:564)
	at org.eclipse.jetty.io.AbstractConnection.onFillInterestedFailed(AbstractConnection.java:172)`,
    thread: 'apache/wicket#496',
    code: 1001,
  },
  {
    text: `2016-11-30 20:04:13,223 | TRACE | tp1805304172-129 | RoboconfWebSocket                | 23 - net.roboconf.core - 0.8.0.SNAPSHOT | java.lang.Exception: java.net.SocketTimeoutException: Timeout on Read
	at net.roboconf.dm.rest.services.internal.websocket.RoboconfWebSocket.onWebSocketError(RoboconfWebSocket.java:60)
	at org.eclipse.jetty.websocket.common.events.JettyListenerEventDriver.onError(JettyListenerEventDriver.java:93)`,
    thread: 'roboconf/roboconf-platform#730',
    code: 1001,
  },
  {
    text: `java.io.IOException: java.util.concurrent.ExecutionException: java.io.IOException: Broken pipe
	at org.apache.tomcat.websocket.WsRemoteEndpointImplBase.startMessageBlock(WsRemoteEndpointImplBase.java:286)
	at org.apache.tomcat.websocket.WsSession.sendCloseMessage(WsSession.java:572)
	at org.apache.tomcat.websocket.WsSession.onClose(WsSession.java:495)`,
    thread: 'wso2/product-iots#456',
    code: 1006,
  },
  {
    text: `[(s)20180504.10:45:04.944 ~72] java.io.IOException: An established connection was aborted by the software in your host machine
java.io.IOException: java.io.IOException: An established connection was aborted by the software in your host machine
	at org.apache.tomcat.websocket.WsRemoteEndpointImplBase.sendMessageBlock(WsRemoteEndpointImplBase.java:315)`,
    thread: 'CenturyLinkCloud/mdw#406',
    code: 1006,
  },
  {
    text: `javax.websocket.DeploymentException: Handshake error.
Caused by: org.glassfish.tyrus.core.HandshakeException: Response code was not 101: 200`,
    thread: 'eclipse-ee4j/tyrus#42',
    code: 1006,
  },
  {
    text: `ERROR:discord.voice_state:Failed to connect to voice... Retrying in 1.0s...
Traceback (most recent call last):
  File "C:\\Users\\me\\AppData\\Local\\Programs\\Python\\Python313\\Lib\\site-packages\\discord\\voice_state.py", line 413, in _inner_connect
    await self._handshake_websocket()
  File "C:\\Users\\me\\AppData\\Local\\Programs\\Python\\Python313\\Lib\\site-packages\\discord\\gateway.py", line 1039, in poll_event
    raise ConnectionClosed(self.ws, shard_id=None, code=self._close_code)
discord.errors.ConnectionClosed: Shard ID None WebSocket closed with 4006
INFO:discord.voice_state:The voice handshake is being terminated for Channel ID 799955115167580160 (Guild ID 799954853261869076)`,
    thread: 'Rapptz/discord.py#10228',
    code: 4006,
  },
  {
    text: `2024-01-13 06:18:08 = ERROR = discord.client = Attempting a reconnect in 1.03s
Traceback (most recent call last):
  File "/usr/local/lib/python3.8/site-packages/discord/client.py", line 661, in connect
    await self.ws.poll_event()
  File "/usr/local/lib/python3.8/site-packages/discord/gateway.py", line 648, in poll_event
    raise ConnectionClosed(self.socket, shard_id=self.shard_id, code=code) from None
discord.errors.ConnectionClosed: Shard ID None WebSocket closed with 1000`,
    thread: 'CSSS/wall_e#484',
    code: 1000,
  },
  {
    text: `Traceback (most recent call last):
  File "/usr/local/lib/python3.6/site-packages/discord/voice_client.py", line 250, in poll_voice_ws
    await self.ws.poll_event()
  File "/usr/local/lib/python3.6/site-packages/discord/gateway.py", line 816, in poll_event
    raise ConnectionClosed(exc, shard_id=None) from exc
discord.errors.ConnectionClosed: WebSocket connection is closed: code = 1006 (connection closed abnormally [internal]), no reason`,
    thread: 'Rapptz/discord.py#2404',
    code: 1006,
  },
  {
    text: 'websockets.protocol.fail_connection: Failing the WebSocket connection: 1006',
    thread: 'Rapptz/discord.py#1320',
    code: 1006,
  },
  {
    text: `[WS => Shard 0] Connecting to wss://host.example?v=10&encoding=json
[WS => Shard 0] Waiting for event hello for 60000ms
[WS => Shard 0] The gateway closed with an unexpected code 1006, attempting to resume.
[WS => Shard 0] Destroying shard
        Reason: none
        Code: 1006
        Recover: Resume`,
    thread: 'discordjs/discord.js#10382',
    code: 1006,
  },
  {
    text: ' Unclean WS close: 4004: Authentication failed.',
    thread: 'TheRacingLion/Discord-SelfBot#62',
    code: 4004,
  },
  {
    text: '[WebSocketServer::onClose] WebSocket client `[::ffff:127.0.0.1]:54659` has disconnected with code `4009` and reason: Authentication failed.',
    thread: 'obsproject/obs-websocket#1260',
    code: 4009,
  },
  {
    text: 'Handshake(ConnectionClosed(Some(CloseDetails { code: Library(4009), reason: "Your payload\'s data is missing an `authentication` string, however authentication is required." })))',
    thread: 'dnaka91/obws#37',
    code: 4009,
  },
  {
    text: `  raise WSServerHandshakeError(
aiohttp.client_exceptions.WSServerHandshakeError: 404, message='Invalid response status', url=URL('wss://host.example/realtime?api-version=alpha')`,
    thread: 'navintkr/openai-rag-audio#2',
    code: 1006,
  },
  {
    text: "aiohttp.client_exceptions.WSServerHandshakeError: 502, message='Invalid response status'",
    thread: 'absortium/poloniex-api#17',
    code: 1006,
  },
  {
    text: "Error: 403, message='Invalid response status'",
    thread: 'harry0703/MoneyPrinterTurbo#815',
    code: 1006,
  },
  {
    text: `    self.process_response(response)
    raise InvalidStatus(response)
websockets.exceptions.InvalidStatus: server rejected WebSocket connection: HTTP 200`,
    thread: 'signalbot-org/signalbot#122',
    code: 1006,
  },
  {
    text: 'websockets.exceptions.InvalidStatus: server rejected WebSocket connection: HTTP 403',
    thread: 'nsdkinx/vkmax#8',
    code: 1006,
  },
  {
    text: "WebSocket error: Handshake status 403 Forbidden -+-+- {'content-type': 'text/plain; charset=utf-8', 'content-length': '10', 'connection': 'close', 'date': 'Sat, 28 Dec 2024 19:05:05 GMT', 'content-security-policy': \"default-src 'none';\", 'sec-websocket-version': '13', 'strict-transport-security': 'max-age=31536000; includeSubDomains', 'x-content-type-options': 'nosniff', 'x-cache': 'Error from cloudfront', 'via': '1.1 102c2ce84f6702e1add78e397cea7b84.cloudfront.net (CloudFront)', 'x-amz-cf-pop': 'ORD53-C1', 'x-amz-cf-id': 'cfDCyFmo-RiVAUEVM8mOAmGXMzFKZqAMdXSZOZYtzD3rzgwCqNm23g=='} -+-+- b'Forbidden\\n'",
    thread: 'Kalshi/kalshi-starter-code-python#1',
    code: 1006,
  },
  {
    text: `ERROR:websocket:Connection to remote host was lost. - goodbye
WARNING:root:Websocket closed with status None: None`,
    thread: 'ading2210/poe-api#33',
    code: 1006,
  },
  {
    text: `        raise WebSocketConnectionClosedException(
            "Connection is already closed.")`,
    thread: 'websocket-client/websocket-client#618',
    code: 1006,
  },
  {
    text: `Logger: homeassistant.components.websocket_api.http.connection
Source: components/websocket_api/http.py:46
Integration: Home Assistant WebSocket API (documentation, issues)
First occurred: 10:23:37 (2 occurrences)
Last logged: 10:23:47

[547171321552] Disconnected: Did not receive auth message within 10 seconds
[547172665664] Disconnected: Did not receive auth message within 10 seconds`,
    thread: 'home-assistant/core#77776',
    code: 1000,
  },
  {
    text: '20-02-19 22:15:40 ERROR (MainThread) [hassio.api.proxy] Client error on WebSocket API Cannot connect to host 192.0.2.1:8123 ssl:False [Connection refused].',
    thread: 'home-assistant/core#32000',
    code: 1006,
  },
  {
    text: 'INFO     uvicorn.error:websockets_impl.py:194 (\'127.0.0.1\', 53910) - "WebSocket /" 403',
    thread: 'Kludex/uvicorn#704',
    code: 1006,
  },
  {
    text: `      File "/hpc/miniconda3/envs/python3.9/lib/python3.9/site-packages/jupyter_server/services/kernels/connection/channels.py", line 793, in _send_status_message
        self.write_message(json.dumps(msg, default=json_default))
      File "/hpc/miniconda3/envs/python3.9/lib/python3.9/site-packages/tornado/websocket.py", line 331, in write_message
        raise WebSocketClosedError()
    tornado.websocket.WebSocketClosedError`,
    thread: 'tornadoweb/tornado#3359',
    code: undefined,
  },
  {
    text: " WARNING  Application instance <Task pending name='Task-30589' coro=<ProtocolTypeRouter.__call__() running at /usr/local/lib/python3.10/site-packages/channels/routing.py:71> wait_for=<Future pending cb=[_chain_future.<locals>._call_check_cancel() at /usr/local/lib/python3.10/asyncio/futures.py:384, Task.task_wakeup()]>> for connection <WebSocketProtocol client=['192.0.2.1', 0] path=b'/websocket/profile/'> took too long to shut down and was killed.",
    thread: 'django/channels#1880',
    code: 1006,
  },
  {
    text: "WebSocket connection to 'ws://0.0.0.0:8000/chat/test' failed: WebSocket is closed before the connection is established.",
    thread: 'jacobian/channels-example#26',
    code: 1006,
  },
  {
    text: '2017-08-18T20:13:31+0800 dropping connection to peer tcp4:192.0.2.1:443 with abort=True: WebSocket closing handshake timeout (peer did not finish the opening handshake in time)',
    thread: 'crossbario/autobahn-python#884',
    code: 1006,
  },
  {
    text: '{"reason": "connection was closed uncleanly (peer dropped the TCP connection without previous WebSocket closing handshake)", "event": "connection closed", "logger": "hathor.websocket.protocol", "level": "info", "timestamp": "2021-09-02 17:52:28"}',
    thread: 'HathorNetwork/hathor-core#304',
    code: 1006,
  },
  {
    text: '2014-07-19 16:08:03-0400 [MyServerProtocol,0,127.0.0.1] WebSocket connection closed: connection was closed uncleanly (None)',
    thread: 'jeff1evesque/whisper#79',
    code: 1006,
  },
  {
    text: `Started GET "/cable" for 192.0.2.1 at 2017-12-20 10:17:26 +0000
Started GET "/cable/" [WebSocket] for 192.0.2.1 at 2017-12-20 10:17:26 Request origin not allowed: http://localhost:4200
Failed to upgrade to WebSocket (REQUEST_METHOD: GET, HTTP_CONNECTION: Upgrade, HTTP_UPGRADE: websocket)
Finished "/cable/" [WebSocket] for 192.0.2.1 at 2`,
    thread: 'rails/rails#31524',
    code: 1006,
  },
  {
    text: '[2016-09-09 19:40:53] [error] handle_read_frame error: websocketpp.transport:7 (End of File)',
    thread: 'zaphoyd/websocketpp#580',
    code: 1006,
  },
  {
    text: `[2016-09-14 15:44:40] [info] asio async_read_at_least error: system:10054 (An existing connection was forcibly closed by
 the remote host)
[2016-09-14 15:44:40] [error] handle_read_frame error: websocketpp.transport:2 (Underlying Transport Error)`,
    thread: 'zaphoyd/websocketpp#580',
    code: 1006,
  },
  {
    text: `[2014-04-23 14:10:57] [application] Connection closed, stopping websocket!
[2014-04-23 14:10:57] [fatal] handle_read_frame error: websocketpp.transport:7 (End of File)
[2014-04-23 14:10:57] [disconnect] Disconnect close local:[1006,End of File] remote:[1006]`,
    thread: 'zaphoyd/websocketpp#350',
    code: 1006,
  },
  {
    text: `WebSocketException: WebSocketException: Connection to 'http://localhost:52878/devtools/page/3F11102A786CB8FD0DBE906ECA8E62B7#' was not upgraded to websocket
#0      _WebSocketImpl.connect.<anonymous closure>.error (dart:_http/websocket_impl.dart:1052:9)
#1      _WebSocketImpl.connect.<anonymous closure> (dart:_http/websocket_impl.dart:1061:14)
#2      _rootRunUnary (dart:async/zone.dart:1132:38)`,
    thread: 'flutter/flutter#42210',
    code: 1006,
  },
  {
    text: `/flutter (31920): Connecting to websocket: ws://192.0.2.1:8080/graphql...
I/flutter (31920): There was an error causing connection lost: WebSocketException: Connection to 'http://192.0.2.1:8080/graphql#' was not upgraded to websocket
I/flutter (31920): Disconnected from websocket.
I/flutter (31920): Scheduling to connect in 5 seconds...`,
    thread: 'zino-hofmann/graphql-flutter#480',
    code: 1006,
  },
  {
    text: 'workerd/jsg/util.c++:276: error: e = kj/compat/http.c++:5740: failed: WebSocket protocol error; protocolError.statusCode = 1009; protocolError.description = Message is too large: 2415121 > 1048576',
    thread: 'cloudflare/workerd#2667',
    code: 1009,
  },
  {
    text: 'Error: Uncaught TypeError: Failed to establish the WebSocket connection: expected server to reply with HTTP status code 101 (switching protocols), but received 404 instead.',
    thread: 'cloudflare/workerd#1751',
    code: 1006,
  },
  {
    text: 'Error: Network connection lost.',
    thread: 'cloudflare/workerd#7312',
    code: 1006,
  },
  {
    text: '(Starscream.HTTPUpgradeError.notAnUpgrade(403))',
    thread: 'daltoniam/Starscream#966',
    code: 1006,
  },
  {
    text: 'error:Error Domain=SRWebSocketErrorDomain Code=2132 "received bad response code from server 404" UserInfo={NSLocalizedDescription=received bad response code from server 404, HTTPResponseStatusCode=404}',
    thread: 'facebookincubator/SocketRocket#57',
    code: 1006,
  },
  {
    text: 'TestChat[8556:287552] :( Websocket Failed With Error Error Domain=NSPOSIXErrorDomain Code=61 "The operation couldn’t be completed. Connection refused"',
    thread: 'facebookincubator/SocketRocket#218',
    code: 1006,
  },
  {
    text: 'websocket is disconnected: Optional("Invalid HTTP upgrade")',
    thread: 'daltoniam/Starscream#427',
    code: 1006,
  },
  {
    text: `                                         websockets.exceptions.ConnectionClosedErro  
                                         r: received 1007 (invalid frame payload     
                                         data) *
                                         BidiGenerateContentRequest.setup.tools[0].  
                                         function_declarations[3].parameters.proper  
                                         ties[task_ids].items.enum: only allow;      
                                         then sent 1007 (invalid frame payload       
                                         data) *
    21:53:33.736 ERROR  livekit.plugins… Error in _main_task
                                         Traceback (most recent call last):`,
    thread: 'livekit/agents#4159',
    code: 1007,
  },
  {
    text: 'websockets.exceptions.ConnectionClosedError: received 1007 (invalid frame payload data) Request contains an invalid argument.; then sent 1007 (invalid frame payload data) Request contains an invalid argument.',
    thread: 'google/adk-python#225',
    code: 1007,
  },
  {
    text: `Starting Gemini session
Error in Gemini session: received 1008 (policy violation) BidiGenerateContent session not found; then sent 1008 (policy violation) BidiGenerateContent session not found
Gemini session closed.`,
    thread: 'yeyu2/Youtube_demos#5',
    code: 1008,
  },
  {
    text: 'websockets.exceptions.ConnectionClosedError: received 1007 (invalid frame payload data) Precondition check failed.; then sent 1007 (invalid frame payload data) Precondition check failed.',
    thread: 'googleapis/python-genai#130',
    code: 1007,
  },
  {
    text: '2026-05-07T23:04:23.914Z [WARN] {b404dd0bfd6aad1819edad175e058964} [GM] socket closed code=1007 reason="Request contains an invalid argument."',
    thread: 'rudyll/stackchan-ai-server#7',
    code: 1007,
  },
  {
    text: `2025-01-24 00:26:52 - DEBUG - websockets.client - < PONG 4b f2 5e d3 [binary, 4 bytes]
2025-01-24 00:26:52 - DEBUG - websockets.client - % received keepalive pong
2025-01-24 00:26:52 - DEBUG - websockets.client - < CLOSE 1008 (policy violation) Request trace id: 5abe86...: application/json isn't [125 bytes]
2025-01-24 00:26:52 - DEBUG - websockets.client - > CLOSE 1008 (policy violation) Request trace id: 5abe86...: application/json isn't [125 bytes]
2025-01-24 00:26:52 - DEBUG - websockets.client - = connection is CLOSING
2025-01-24 00:26:52 - DEBUG - websockets.client - < EOF`,
    thread: 'googleapis/python-genai#182',
    code: 1008,
  },
  {
    text: `python/reachy-experiments/reachy_mini_conversation_app/.venv/lib/python3.12/site-packages/websockets/asyncio/connection.py", line 957, in send_context
    raise self.protocol.close_exc from original_exc
websockets.exceptions.ConnectionClosedOK: received 1001 (going away) Your session hit the maximum duration of 60 minutes.; then sent 1001 (going away) Your session hit the maximum duration of 60 minutes.`,
    thread: 'pollen-robotics/reachy_mini_conversation_app#134',
    code: 1001,
  },
  {
    text: '{"type": "error", "event_id": "event_AGvaHyTGxxeq2s6GtXhVY", "error": {"type": "invalid_request_error", "code": "session_expired", "message": "Your session hit the maximum duration of 15 minutes.", "param": null, "event_id": null}}',
    thread: 'twilio-samples/speech-assistant-openai-realtime-api-python#10',
    code: 1001,
  },
  {
    text: `error: ["error": {
    code = "session_expired";
    "event_id" = "<null>";
    message = "Your session hit the maximum duration of 15 minutes.";
    param = "<null>";
    type = "invalid_request_error";
}, "type": error, "event_id": event_AQwE26ajpcfiSOc5aq3a4]
WebSocket disconnected: Your session hit the maximum duration of 15 minutes. with code: 1001`,
    thread: 'fuwei007/OpenAIIOSRealtimeAPIDemo#4',
    code: 1001,
  },
  {
    text: '2024-08-03 13:19:05,575 - 726255 - hummingbot.connector.exchange.binance.binance_api_order_book_data_source.BinanceAPIOrderBookDataSource - WARNING - The websocket connection was closed (The WS connection was closed unexpectedly. Close code = 1008 msg data: 1008)',
    thread: 'hummingbot/hummingbot#7044',
    code: 1008,
  },
  {
    text: 'WebSocket - subscribing to tickers - connection closed, status code 1011',
    thread: 'binance-exchange/node-binance-api#198',
    code: 1011,
  },
  {
    text: 'Connection Closed: 1000 {"server_error_msg":"4400: Connection initialization failed: x-hasura-admin-secret/x-hasura-access-key required, but not fo...',
    thread: 'hasura/graphql-engine#7696',
    code: 1000,
  },
  {
    text: 'upstream prematurely closed connection while reading response header from upstream, client: <client>, server: , request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:8081/", host: "<my-host>"',
    thread: 'meteor-up/mup-aws-beanstalk#98',
    code: 1006,
  },
  {
    text: '2019/08/07 11:17:59 [error] 6#0: *6 upstream timed out (110: Connection timed out) while connecting to upstream(proxy_connect), client: 192.0.2.1, server: websocket.my.com, request: "CONNECT websocket.my.com:443 HTTP/1.0"',
    thread: 'chobits/ngx_http_proxy_connect_module#122',
    code: 1006,
  },
  {
    text: '2016/12/19 23:53:04 [error] 6410#6410: *15910264 upstream timed out (110: Connection timed out) while reading response header from upstream, client: ::ffff:REMOVED, server: host.example, request: "GET /forum/socket.io/?EIO=3&transport=polling&t=LaPVxYL&sid=qenKXroKp82L_hWeAAuZ HTTP/1.1", upstream: "http://127.0.0.1:4570/forum/socket.io/?EIO=3&transport=polling&t=LaPVxYL&sid=qenKXroKp82L_hWeAAuZ", host: "host.example", referrer: "https://host.example/forum/topic/2859/how-to-use-mame-with-retropie-help-guide"',
    thread: 'NodeBB/NodeBB#5295',
    code: 1006,
  },
  {
    text: '[error] Could not check origin for Phoenix.Socket transport.',
    thread: 'phoenixframework/phoenix#1359',
    code: 1006,
  },
  {
    text: `helium_console | 08:24:31.504 [error] Could not check origin for Phoenix.Socket transport.
helium_console | 
helium_console | Origin of the request: https://host.example
helium_console | 
helium_console | This happens when you are attempting a socket connection to
helium_console | a different host than the one configured in your config/`,
    thread: 'helium/console#461',
    code: 1006,
  },
  {
    text: `The Session has been Closed!
Connection to remote host was lost.`,
    thread: 'Kotak-Neo/kotak-neo-api#213',
    code: 1006,
  },
  {
    text: `Error: Unexpected server response: 401
    at ClientRequest.emit (node:events:508:28)
    at HTTPParser.parserOnIncomingClient (node:_http_client:780:27)`,
    thread: 'denoland/deno#33358',
    code: 1006,
  },
  {
    text: 'org.eclipse.jetty.websocket.api.CloseException: java.util.concurrent.TimeoutException: Idle timeout expired: 300003/300000 ms',
    thread: 'GlennRicaud/data-toolbox-app#35',
    code: 1001,
  },
];
