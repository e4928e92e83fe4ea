package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"time"

	"github.com/gorilla/websocket"
)

// As in its examples.
const writeWait = time.Second

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
	conn, _, err := websocket.DefaultDialer.DialContext(ctx, asked.URL, nil)
	if err != nil {
		report(asked.ID, err)
		return
	}
	defer conn.Close()
	handle(conn, asked)
}

func serve(w http.ResponseWriter, r *http.Request) {
	asked := commandOf(r.URL)
	upgrader := websocket.Upgrader{}
	if asked.Do == "refuse" {
		upgrader.CheckOrigin = func(*http.Request) bool { return false }
	}
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		report(asked.ID, err)
		return
	}
	defer conn.Close()
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
		sendClose(conn, asked)
	}
	for {
		_, message, err := conn.ReadMessage()
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
	payload := websocket.FormatCloseMessage(websocket.CloseNoStatusReceived, "")
	if asked.Code != nil {
		payload = websocket.FormatCloseMessage(*asked.Code, textOf(asked.Reason))
	}
	if err := conn.WriteControl(websocket.CloseMessage, payload, time.Now().Add(writeWait)); err != nil {
		sayError(asked.ID, "threw", fmt.Sprintf("%T", err), err.Error())
	}
}

func report(id string, err error) {
	var closed *websocket.CloseError
	if errors.As(err, &closed) {
		sayClose(id, closed.Code, closed.Text)
	}
	sayError(id, "error", fmt.Sprintf("%T", err), err.Error())
}
