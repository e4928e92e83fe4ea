package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"regexp"
	"time"

	"nhooyr.io/websocket"
)

func main() {
	if os.Args[1] == "client" {
		runClient(connect)
	} else {
		runServer(http.HandlerFunc(serve))
	}
}

func connect(asked command) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	if asked.Do == "close-connecting" {
		// By then the request has been sent.
		time.AfterFunc(200*time.Millisecond, cancel)
	}
	conn, _, err := websocket.Dial(ctx, asked.URL, nil)
	if err != nil {
		report(asked.ID, err)
		return
	}
	handle(conn, asked)
}

func serve(w http.ResponseWriter, r *http.Request) {
	asked := commandOf(r.URL)
	if asked.Do == "refuse" {
		// It has no means of its own: its examples answer before they accept.
		http.Error(w, "refused", http.StatusForbidden)
		return
	}
	conn, err := websocket.Accept(w, r, nil)
	if err != nil {
		report(asked.ID, err)
		return
	}
	handle(conn, asked)
}

func handle(conn *websocket.Conn, asked command) {
	say(event{ID: asked.ID, Event: "open"})
	switch asked.Do {
	case "return":
		return
	case "throw":
		panic("thrown by the handler")
	case "exit":
		os.Exit(0)
	case "close":
		// Close waits for the peer's Close frame, while the loop below goes on.
		go sendClose(conn, asked)
	}
	for {
		_, message, err := conn.Read(context.Background())
		if err != nil {
			report(asked.ID, err)
			return
		}
		if asked.Do == "block" {
			time.Sleep(5 * time.Second)
		}
		sayMessage(asked.ID, len(message))
	}
}

func sendClose(conn *websocket.Conn, asked command) {
	if err := conn.Close(websocket.StatusCode(*asked.Code), textOf(asked.Reason)); err != nil {
		sayError(asked.ID, "threw", fmt.Sprintf("%T", err), err.Error())
	}
}

// The random key of a handshake, which a message about the answer to it quotes.
var key = regexp.MustCompile(`key "[^"]*"`)

func report(id string, err error) {
	var closed websocket.CloseError
	if errors.As(err, &closed) {
		sayClose(id, int(closed.Code), closed.Reason)
	}
	sayError(id, "error", fmt.Sprintf("%T", err), key.ReplaceAllString(err.Error(), `key "…"`))
}
