-- Sends the requests of a file, one after the other and none twice; without a file, the same request over and over.
-- Each thread has a file of its own: PREFIX.0, PREFIX.1, ... A line is a target and, behind a tab, a header more.

local threads = 0

function setup(thread)
   thread:set("number", threads)
   threads = threads + 1
end

function init(arguments)
   if arguments[1] then
      lines = io.lines(arguments[1] .. "." .. number)
      local head = {}
      for name, value in pairs(wrk.headers) do
         head[#head + 1] = name .. ": " .. value .. "\r\n"
      end
      tail = table.concat(head) .. "\r\n"
      last = "GET / HTTP/1.1\r\n" .. tail
      request = function()
         local line = lines and lines()
         if line then
            local target, header = line:match("^([^\t]+)\t?(.*)$")
            last = "GET " .. target .. " HTTP/1.1\r\n" .. (header == "" and "" or header .. "\r\n") .. tail
         else
            lines = nil
            wrk.thread:stop()
         end
         return last
      end
   else
      local same = wrk.format()
      request = function() return same end
   end
end

function done(summary, latency, requests)
   local errors = summary.errors
   print(string.format(
      "done requests=%d micros=%d errors=%d p50=%d p99=%d",
      summary.requests, summary.duration,
      errors.connect + errors.read + errors.write + errors.status + errors.timeout,
      latency:percentile(50), latency:percentile(99)))
end
