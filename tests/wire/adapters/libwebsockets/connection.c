#include <libwebsockets.h>
#include <unistd.h>

#include "../c/lines.h"

/* What is kept of a connection. */
struct session {
  struct command command;
  size_t received;
  int hasPeerCode;
  int peerCode;
  size_t peerReasonLength;
  char peerReason[125];
};

static struct lws_vhost *vhost;
static int shutdownAsked;

static void begin(struct lws *wsi, struct session *session) {
  say_open(session->command.id);
  if (has_task(&session->command, "exit")) exit(0);
  if (has_task(&session->command, "close")) lws_callback_on_writable(wsi);
}

/* Its close: the reason is set, where there is one, and the callback returns -1. */
static int end(struct lws *wsi, struct session *session) {
  struct command *command = &session->command;
  if (!has_task(command, "close")) return 0;
  if (command->hasCode) {
    lws_close_reason(wsi, (enum lws_close_status)command->code, (unsigned char *)command->reason,
                     strlen(command->reason));
  }
  return -1;
}

static void receive(struct lws *wsi, struct session *session, size_t length) {
  session->received += length;
  if (!lws_is_final_fragment(wsi) || lws_remaining_packet_payload(wsi) > 0) return;
  if (has_task(&session->command, "block")) sleep(5);
  say_message(session->command.id, session->received);
  session->received = 0;
}

/* The payload of the peer's Close frame. */
static void keep_close(struct session *session, const unsigned char *payload, size_t length) {
  if (length < 2) return;
  session->hasPeerCode = 1;
  session->peerCode = payload[0] << 8 | payload[1];
  /* A control frame has 125 bytes at the most; what a longer one would have is cut. */
  session->peerReasonLength = length - 2 < sizeof session->peerReason ? length - 2 : sizeof session->peerReason;
  memcpy(session->peerReason, payload + 2, session->peerReasonLength);
}

static void tell_close(const struct session *session) {
  const char *id = session->command.id;
  if (session->hasPeerCode) say_close(id, session->peerCode, session->peerReason, session->peerReasonLength);
  else say_end(id);
}

static void copy_argument(struct lws *wsi, const char *name, char *to, size_t size) {
  char argument[300]; /* The search stops at the first argument that has no room, whatever its name. */
  const char *value = lws_get_urlarg_by_name(wsi, name, argument, sizeof argument);
  snprintf(to, size, "%s", value ? value : "");
}

static struct command read_arguments(struct lws *wsi) {
  struct command command = {0};
  char code[8];
  copy_argument(wsi, "id=", command.id, sizeof command.id);
  copy_argument(wsi, "do=", command.task, sizeof command.task);
  copy_argument(wsi, "code=", code, sizeof code);
  copy_argument(wsi, "reason=", command.reason, sizeof command.reason);
  command.hasCode = *code != 0;
  command.code = atoi(code);
  return command;
}

static void connect_to(struct lws_context *context, const char *line) {
  struct session *session = calloc(1, sizeof *session); /* For as long as the process lives. */
  if (!session) exit(1);
  session->command = read_command(line);
  char url[sizeof session->command.url];
  strcpy(url, session->command.url);
  const char *scheme, *address, *path;
  int port;
  if (lws_parse_uri(url, &scheme, &address, &port, &path)) exit(1);
  struct lws *wsi = NULL;
  struct lws_client_connect_info info = {
    .context = context,
    .vhost = vhost,
    .address = address,
    .host = address,
    .port = port,
    .path = "/",
    .ssl_connection = strcmp(scheme, "wss") == 0 ? LCCSCF_USE_SSL : 0,
    .local_protocol_name = "observed",
    .userdata = session,
    .pwsi = &wsi,
  };
  /* A connection that cannot be begun is told to the callback. */
  if (lws_client_connect_via_info(&info) && has_task(&session->command, "close-connecting")) {
    lws_wsi_close(wsi, LWS_TO_KILL_ASYNC);
  }
}

static int on_event(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in, size_t length) {
  struct session *session = user;
  switch (reason) {
  case LWS_CALLBACK_FILTER_PROTOCOL_CONNECTION:
    session->command = read_arguments(wsi);
    return has_task(&session->command, "refuse") ? -1 : 0;
  case LWS_CALLBACK_ESTABLISHED:
  case LWS_CALLBACK_CLIENT_ESTABLISHED:
    begin(wsi, session);
    return 0;
  case LWS_CALLBACK_SERVER_WRITEABLE:
  case LWS_CALLBACK_CLIENT_WRITEABLE:
    return end(wsi, session);
  case LWS_CALLBACK_RECEIVE:
  case LWS_CALLBACK_CLIENT_RECEIVE:
    receive(wsi, session, length);
    return 0;
  case LWS_CALLBACK_WS_PEER_INITIATED_CLOSE:
    keep_close(session, in, length);
    return 0;
  case LWS_CALLBACK_CLOSED:
  case LWS_CALLBACK_CLIENT_CLOSED:
    tell_close(session);
    return 0;
  case LWS_CALLBACK_CLIENT_CONNECTION_ERROR:
    say_error(session->command.id, "error", "LWS_CALLBACK_CLIENT_CONNECTION_ERROR", in ? in : "");
    return 0;
  default:
    return lws_callback_http_dummy(wsi, reason, user, in, length);
  }
}

/* Standard input, as a file that the event loop watches. */
static int on_input(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in, size_t length) {
  static char lines[8192];
  static size_t filled;
  (void)user, (void)in, (void)length;
  if (reason != LWS_CALLBACK_RAW_RX_FILE) return 0;
  ssize_t count = read(lws_get_socket_fd(wsi), lines + filled, sizeof lines - 1 - filled);
  if (count <= 0) exit(0);
  filled += (size_t)count;
  lines[filled] = 0;
  for (char *end; (end = strchr(lines, '\n')); filled = strlen(lines)) {
    *end = 0;
    if (strstr(lines, "\"shutdown\"")) shutdownAsked = 1;
    else connect_to(lws_get_context(wsi), lines);
    memmove(lines, end + 1, strlen(end + 1) + 1);
  }
  return 0;
}

static const struct lws_protocols clientProtocols[] = {
  {.name = "observed", .callback = on_event},
  {.name = "input", .callback = on_input},
  {.name = NULL},
};

/* The library keeps a session for each connection of a server. */
static const struct lws_protocols serverProtocols[] = {
  {.name = "observed", .callback = on_event, .per_session_data_size = sizeof(struct session)},
  {.name = "input", .callback = on_input},
  {.name = NULL},
};

int main(int count, char **arguments) {
  int isServer = count > 1 && strcmp(arguments[1], "server") == 0;
  struct lws_context_creation_info info = {
    .port = isServer ? 0 : CONTEXT_PORT_NO_LISTEN,
    .iface = isServer ? "127.0.0.1" : NULL,
    .protocols = isServer ? serverProtocols : clientProtocols,
    /* As its examples of clients do; the vhost is made apart so that it has a name here. */
    .options = LWS_SERVER_OPTION_EXPLICIT_VHOSTS | (isServer ? 0 : LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT),
  };
  struct lws_context *context = lws_create_context(&info);
  vhost = context ? lws_create_vhost(context, &info) : NULL;
  lws_sock_file_fd_type input = {.filefd = STDIN_FILENO};
  if (!vhost || !lws_adopt_descriptor_vhost(vhost, LWS_ADOPT_RAW_FILE_DESC, input, "input", NULL)) return 1;
  if (isServer) printf("{\"event\":\"listening\",\"port\":%d}\n", lws_get_vhost_listen_port(vhost));
  else printf("{\"event\":\"ready\"}\n");
  fflush(stdout);
  while (!shutdownAsked && lws_service(context, 0) >= 0);
  lws_context_destroy(context);
  pause(); /* What the shutdown does is told apart from what the end of the process does. */
  return 0;
}
