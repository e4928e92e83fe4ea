#include <unistd.h>

// Boost 1.74 uses std::exchange without it.
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <boost/core/demangle.hpp>
#include <chrono>
#include <memory>
#include <sstream>
#include <string>
#include <thread>

#include "../c/lines.h"

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using asio::use_awaitable;
using asio::ip::tcp;
using boost::system::system_error;
using Nothing = asio::awaitable<void>;

using Plain = websocket::stream<beast::tcp_stream>;
using Secure = websocket::stream<beast::ssl_stream<beast::tcp_stream>>;

// The name of an error code is what it writes to a stream: "boost.beast.websocket:1".
void report(const command &asked, const char *kind, const system_error &error) {
  std::ostringstream name;
  name << error.code();
  say_error(asked.id, kind, name.str().c_str(), error.code().message().c_str());
}

// A Close frame without a code has the code 0 here, `close_code::none`.
void report_close(const command &asked, const websocket::close_reason &reason) {
  say_close(asked.id, reason.code, reason.reason.data(), reason.reason.size());
}

websocket::close_reason reason_of(const command &asked) {
  if (asked.hasCode) return {static_cast<websocket::close_code>(asked.code), asked.reason};
  if (asked.hasReason) return {asked.reason};
  return {};
}

template <class Stream>
Nothing close(std::shared_ptr<Stream> stream, command asked) {
  try {
    co_await stream->async_close(reason_of(asked), use_awaitable);
    report_close(asked, stream->reason());
  } catch (const system_error &error) {
    report(asked, "threw", error);
  } catch (const std::exception &error) {
    say_error(asked.id, "threw", boost::core::demangle(typeid(error).name()).c_str(), error.what());
  }
}

// Reads messages until the connection ends.
template <class Stream>
Nothing handle(std::shared_ptr<Stream> stream, command asked) {
  say_open(asked.id);
  if (has_task(&asked, "exit")) std::exit(0);
  if (has_task(&asked, "return")) co_return;
  if (has_task(&asked, "throw")) throw std::runtime_error("thrown by the handler");
  if (has_task(&asked, "close")) asio::co_spawn(stream->get_executor(), close(stream, asked), asio::detached);
  try {
    for (beast::flat_buffer message;; message.clear()) {
      co_await stream->async_read(message, use_awaitable);
      if (has_task(&asked, "block")) std::this_thread::sleep_for(std::chrono::seconds(5));
      say_message(asked.id, message.size());
    }
  } catch (const system_error &error) {
    if (error.code() == websocket::error::closed) report_close(asked, stream->reason());
    report(asked, "error", error);
  }
}

// Closes the socket of a stream that is not open yet: there is no other way.
template <class Stream>
Nothing close_soon(std::shared_ptr<Stream> stream) {
  // By then the request has been sent.
  asio::steady_timer timer(stream->get_executor(), std::chrono::milliseconds(200));
  co_await timer.async_wait(use_awaitable);
  beast::get_lowest_layer(*stream).close();
}

template <class Stream>
Nothing connect(std::shared_ptr<Stream> stream, command asked) {
  const std::string url = asked.url;
  const auto port = static_cast<unsigned short>(std::stoi(url.substr(url.rfind(':') + 1)));
  try {
    co_await beast::get_lowest_layer(*stream).async_connect({asio::ip::address_v4::loopback(), port}, use_awaitable);
    if constexpr (std::is_same_v<Stream, Secure>) {
      co_await stream->next_layer().async_handshake(asio::ssl::stream_base::client, use_awaitable);
    }
    if (has_task(&asked, "close-connecting")) {
      asio::co_spawn(stream->get_executor(), close_soon(stream), asio::detached);
    }
    co_await stream->async_handshake("127.0.0.1:" + std::to_string(port), "/", use_awaitable);
  } catch (const system_error &error) {
    report(asked, "error", error);
    co_return;
  }
  co_await handle(stream, asked);
}

// The value of a field of a query that has nothing to decode.
std::string value_of(const std::string &target, const std::string &name) {
  const auto query = "&" + target.substr(target.find('?') + 1) + "&";
  const auto start = query.find("&" + name + "=");
  if (start == std::string::npos) return "";
  const auto from = start + name.size() + 2;
  return query.substr(from, query.find('&', from) - from);
}

command read_target(const std::string &target) {
  command asked{};
  std::snprintf(asked.id, sizeof asked.id, "%s", value_of(target, "id").c_str());
  std::snprintf(asked.task, sizeof asked.task, "%s", value_of(target, "do").c_str());
  std::snprintf(asked.reason, sizeof asked.reason, "%s", value_of(target, "reason").c_str());
  const auto code = value_of(target, "code");
  asked.hasCode = !code.empty();
  asked.code = std::atoi(code.c_str());
  asked.hasReason = *asked.reason != 0;
  return asked;
}

Nothing serve(tcp::socket socket) {
  auto stream = std::make_shared<Plain>(std::move(socket));
  beast::flat_buffer buffer;
  http::request<http::string_body> request;
  co_await http::async_read(stream->next_layer(), buffer, request, use_awaitable);
  const auto asked = read_target(std::string(request.target()));
  if (has_task(&asked, "refuse")) {
    // It has no means of its own: its examples answer before they accept.
    http::response<http::empty_body> refusal{http::status::forbidden, request.version()};
    refusal.prepare_payload();
    co_await http::async_write(stream->next_layer(), refusal, use_awaitable);
    co_return;
  }
  try {
    co_await stream->async_accept(request, use_awaitable);
  } catch (const system_error &error) {
    report(asked, "error", error);
    co_return;
  }
  co_await handle(stream, asked);
}

Nothing listen(tcp::acceptor &acceptor) {
  for (;;) {
    auto socket = co_await acceptor.async_accept(use_awaitable);
    asio::co_spawn(acceptor.get_executor(), serve(std::move(socket)), asio::detached);
  }
}

Nothing read_commands(asio::posix::stream_descriptor &input, asio::ssl::context &tls) {
  for (std::string lines;;) {
    const auto length = co_await asio::async_read_until(input, asio::dynamic_buffer(lines), '\n', use_awaitable);
    const auto asked = read_command(lines.substr(0, length).c_str());
    lines.erase(0, length);
    const auto executor = input.get_executor();
    const bool isSecure = std::string(asked.url).rfind("wss:", 0) == 0;
    if (isSecure) asio::co_spawn(executor, connect(std::make_shared<Secure>(executor, tls), asked), asio::detached);
    else asio::co_spawn(executor, connect(std::make_shared<Plain>(executor), asked), asio::detached);
  }
}

int main(int count, char **arguments) {
  asio::io_context context{1};
  tcp::acceptor acceptor{context};
  asio::posix::stream_descriptor input{context, STDIN_FILENO};
  // As its examples of clients do.
  asio::ssl::context tls{asio::ssl::context::tlsv12_client};
  tls.set_default_verify_paths();
  tls.set_verify_mode(asio::ssl::verify_peer);
  if (count > 1 && std::string(arguments[1]) == "server") {
    acceptor = tcp::acceptor{context, {asio::ip::address_v4::loopback(), 0}};
    asio::co_spawn(context, listen(acceptor), asio::detached);
    std::printf("{\"event\":\"listening\",\"port\":%d}\n", acceptor.local_endpoint().port());
  } else {
    asio::co_spawn(context, read_commands(input, tls), asio::detached);
    std::printf("{\"event\":\"ready\"}\n");
  }
  std::fflush(stdout);
  context.run();
}
