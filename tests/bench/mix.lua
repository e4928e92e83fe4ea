-- Asks in turn for what a file lists, and says what came of it in one line of JSON. Usage:
--   wrk -s mix.lua http://127.0.0.1:8080 -- mix.txt
-- A line of the file is a path and what is accepted, with a tab between them.

local asked = {}
local turn = 0

function init(args)
  for line in io.lines(args[1]) do
    local path, accepted = line:match("^(.-)\t(.*)$")
    asked[#asked + 1] = wrk.format("GET", path, { ["Host"] = "codes.example.org", ["Accept-Encoding"] = accepted })
  end
  -- Threads begin at different places.
  turn = math.random(#asked)
end

function request()
  turn = turn % #asked + 1
  return asked[turn]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"microseconds":%d,"bytes":%d,"p50":%d,"p99":%d,"connect":%d,"read":%d,"write":%d,"status":%d,"timeout":%d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    errors.connect, errors.read, errors.write, errors.status, errors.timeout
  ))
end
