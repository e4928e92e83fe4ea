/* What the programs in C and C++ have in common: the lines of tests/wire/adapters/driver.ts. */
#pragma once

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What to do with one connection; hasCode and hasReason tell which of the two were given. */
struct command {
  char id[64];
  char url[256];
  char task[32];
  int hasCode;
  int code;
  int hasReason;
  char reason[256];
};

/* Finds a field of a line such as {"id":"a","code":1}: its first character after the colon, or NULL. */
static inline const char *find_field(const char *line, const char *name) {
  char key[32];
  snprintf(key, sizeof key, "\"%s\":", name);
  const char *found = strstr(line, key);
  return found ? found + strlen(key) : NULL;
}

/* Copies a field that is a string; 0 where there is none. The observatory sends no character that JSON escapes. */
static inline int copy_field(const char *line, const char *name, char *to, size_t size) {
  const char *from = find_field(line, name);
  if (!from || *from != '"') return 0;
  snprintf(to, size, "%.*s", (int)strcspn(from + 1, "\""), from + 1);
  return 1;
}

static inline struct command read_command(const char *line) {
  struct command command;
  memset(&command, 0, sizeof command);
  copy_field(line, "id", command.id, sizeof command.id);
  copy_field(line, "url", command.url, sizeof command.url);
  copy_field(line, "do", command.task, sizeof command.task);
  command.hasReason = copy_field(line, "reason", command.reason, sizeof command.reason);
  const char *code = find_field(line, "code");
  command.hasCode = code != NULL;
  command.code = code ? atoi(code) : 0;
  return command;
}

static inline int has_task(const struct command *command, const char *task) {
  return strcmp(command->task, task) == 0;
}

/* Writes a string of JSON. A byte that is no UTF-8 stays as it is: the reader of the line replaces it. */
static inline void write_string(const char *text, size_t length) {
  putchar('"');
  for (size_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)text[i];
    if (byte == '"' || byte == '\\') printf("\\%c", byte);
    else if (byte < 0x20) printf("\\u%04x", byte);
    else putchar(byte);
  }
  putchar('"');
}

static inline void say_open(const char *id) {
  printf("{\"id\":\"%s\",\"event\":\"open\"}\n", id);
  fflush(stdout);
}

static inline void say_message(const char *id, size_t size) {
  printf("{\"id\":\"%s\",\"event\":\"message\",\"size\":%zu}\n", id, size);
  fflush(stdout);
}

/* A close event without a code and a reason. */
static inline void say_end(const char *id) {
  printf("{\"id\":\"%s\",\"event\":\"close\"}\n", id);
  fflush(stdout);
}

static inline void say_close(const char *id, int code, const char *reason, size_t length) {
  printf("{\"id\":\"%s\",\"event\":\"close\",\"code\":%d,\"reason\":", id, code);
  write_string(reason, length);
  printf("}\n");
  fflush(stdout);
}

/* An error, or, with the kind "threw", what the call to close threw. */
static inline void say_error(const char *id, const char *kind, const char *name, const char *message) {
  printf("{\"id\":\"%s\",\"event\":\"%s\",\"name\":", id, kind);
  write_string(name, strlen(name));
  printf(",\"message\":");
  write_string(message, strlen(message));
  printf("}\n");
  fflush(stdout);
}
