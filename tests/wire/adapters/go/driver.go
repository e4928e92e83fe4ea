// What the Go programs have in common: the lines of tests/wire/adapters/driver.ts.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"log"
	"net"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"sync"
)

type command struct {
	ID     string  `json:"id"`
	URL    string  `json:"url"`
	Do     string  `json:"do"`
	Code   *int    `json:"code"`
	Reason *string `json:"reason"`
}

type event struct {
	ID      string  `json:"id,omitempty"`
	Event   string  `json:"event"`
	Port    int     `json:"port,omitempty"`
	Size    *int    `json:"size,omitempty"`
	Code    *int    `json:"code,omitempty"`
	Reason  *string `json:"reason,omitempty"`
	Name    *string `json:"name,omitempty"`
	Message *string `json:"message,omitempty"`
	Text    *string `json:"text,omitempty"`
}

var output sync.Mutex

func say(said event) {
	line, err := json.Marshal(said)
	if err != nil {
		log.Fatal(err)
	}
	output.Lock()
	defer output.Unlock()
	os.Stdout.Write(append(line, '\n'))
}

func sayMessage(id string, size int) {
	say(event{ID: id, Event: "message", Size: &size})
}

func sayClose(id string, code int, reason string) {
	say(event{ID: id, Event: "close", Code: &code, Reason: &reason})
}

// sayError says an error, or, as "threw", what the call to close returned.
func sayError(id, kind, name, message string) {
	say(event{ID: id, Event: kind, Name: &name, Message: &message})
}

// textOf gives the reason of a command, "" where it has none.
func textOf(reason *string) string {
	if reason == nil {
		return ""
	}
	return *reason
}

// runClient connects for each command of standard input, each in a goroutine of its own.
func runClient(connect func(command)) {
	say(event{Event: "ready"})
	eachLine(func(asked command) { go connect(asked) })
}

// runServer gives each connection to the handler and shuts the server down on command.
func runServer(handler http.Handler) {
	log.SetOutput(logWriter{})
	log.SetFlags(0) // The time would differ from run to run.
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ids.Store(r.RemoteAddr, r.URL.Query().Get("id"))
		handler.ServeHTTP(w, r)
	})}
	go func() {
		if err := server.Serve(listener); err != http.ErrServerClosed {
			log.Fatal(err)
		}
	}()
	say(event{Event: "listening", Port: listener.Addr().(*net.TCPAddr).Port})
	eachLine(func(asked command) {
		// The process stays, so that what Shutdown does is told apart from what the end of a process does.
		if asked.Do == "shutdown" {
			go server.Shutdown(context.Background())
		}
	})
}

// commandOf reads a command from the query of a connection's address.
func commandOf(address *url.URL) command {
	query := address.Query()
	asked := command{ID: query.Get("id"), Do: query.Get("do")}
	if code, err := strconv.Atoi(query.Get("code")); err == nil {
		asked.Code = &code
	}
	if query.Has("reason") {
		reason := query.Get("reason")
		asked.Reason = &reason
	}
	return asked
}

func eachLine(run func(command)) {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var asked command
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			log.Fatal(err)
		}
		run(asked)
	}
}

// ids has the id of each connection by the address of its client, which net/http names in its log.
var ids sync.Map

// logWriter says what the standard logger writes, without the stack, of the connection whose address is in it.
type logWriter struct{}

func (logWriter) Write(text []byte) (int, error) {
	line := strings.SplitN(string(text), "\n", 2)[0]
	ids.Range(func(address, id any) bool {
		if !strings.Contains(line, address.(string)+":") {
			return true
		}
		say(event{ID: id.(string), Event: "log", Text: &line})
		return false
	})
	return os.Stderr.Write(text)
}
