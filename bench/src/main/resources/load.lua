-- What wrk sends. Without LOAD_LEADS every request is the same one, of the URL on wrk's command line.
-- With it, every request is a postback for a random lead:
--   goal    one of LOAD_GOALS, if that names some; else
--           70 % rebill (counts every), 30 % dep (the first per client, later ones count as redep)
--   sum     1.00 to 999.99, always
--   player  the lead's own, always
--   txid    on every second request, never the same one twice
-- One line of JSON at the end says how it went.

local leads = tonumber(os.getenv("LOAD_LEADS"))
local run = os.getenv("LOAD_RUN")
local host = os.getenv("LOAD_HOST")
local goals = {}
for goal in string.gmatch(os.getenv("LOAD_GOALS") or "", "[^,]+") do
  goals[#goals + 1] = goal
end

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

if leads then
  local sent = 0

  function init()
    math.randomseed(os.time() * 16 + number)
  end

  function request()
    sent = sent + 1
    local lead = math.random(leads)
    local goal
    if #goals > 0 then
      goal = goals[math.random(#goals)]
    else
      goal = math.random(10) <= 7 and "rebill" or "dep"
    end
    local txid = sent % 2 == 0 and string.format("&txid=%s-%d-%d", run, number, sent) or ""
    return string.format(
      "GET /api/v1/api_send_postback/?clickid=c%d&goal=%s&sum=%d.%02d&playerid=p%d%s HTTP/1.1\r\n"
        .. "Host: %s\r\n\r\n",
      lead, goal, math.random(999), math.random(0, 99), lead, txid, host)
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"micros":%d,"answers":%d,"refused":%d,"broken":%d,"p50_micros":%d,"p99_micros":%d}\n',
    summary.duration, summary.requests, errors.status,
    errors.connect + errors.read + errors.write,
    latency:percentile(50), latency:percentile(99)))
end
