package main

import (
	"errors"
	"fmt"
	"net/http"
	"os"
	"time"

	"golang.org/x/net/websocket"
)

func main() {
	if os.Args[1] == "client" {
		runClient(connect)
	} else {
		runServer(http.HandlerFunc(answer))
	}
}

func connect(asked command) {
	conn, err := websocket.Dial(asked.URL, "", "http://127.0.0.1/")
	if err != nil {
		report(asked.ID, err)
		return
	}
	defer conn.Close()
	handle(conn, asked)
}

// Its Handler refuses nothing but a bad Origin: what refuses more is a Server with a Handshake of one's own.
func answer(w http.ResponseWriter, r *http.Request) {
	if commandOf(r.URL).Do == "refuse" {
		websocket.Server{Handshake: refuse, Handler: serve}.ServeHTTP(w, r)
		return
	}
	websocket.Handler(serve).ServeHTTP(w, r)
}

func refuse(*websocket.Config, *http.Request) error {
	return errors.New("refused")
}

func serve(conn *websocket.Conn) {
	handle(conn, commandOf(conn.Request().URL))
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
		if err := conn.Close(); err != nil {
			sayError(asked.ID, "threw", fmt.Sprintf("%T", err), err.Error())
		}
	}
	for {
		var message []byte
		if err := websocket.Message.Receive(conn, &message); err != nil {
			report(asked.ID, err)
			return
		}
		if asked.Do == "block" {
			time.Sleep(5 * time.Second)
		}
		sayMessage(asked.ID, len(message))
	}
}

func report(id string, err error) {
	sayError(id, "error", fmt.Sprintf("%T", err), err.Error())
}
