/*
 * What Redis does in one step each (https://redis.io/docs/latest/develop/interact/programmability/eval-intro/). All moments are
 * those of Redis's own clock: those of two machines cannot be compared.
 */

const NOW = `
local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end
`;

/** Where nothing is known of earlier purges, because Redis began empty or threw them out, all that is older counts as purged. */
const BEGUN = `
local function begin(purges, everything)
  if redis.call('EXISTS', purges) == 0 then redis.call('HSET', purges, everything, now()) end
end
`;

/**
 * Opens an edition.
 *
 * Keys: the editions by when they were opened, the moments of purges by tag. Arguments: the edition, what stands for everything
 * among the tags. Answers with all other editions, the one before first.
 */
export const OPEN = `${NOW}${BEGUN}
begin(KEYS[2], ARGV[2])
redis.call('ZADD', KEYS[1], now(), ARGV[1])
local others = redis.call('ZREVRANGE', KEYS[1], 0, -1)
for place, name in ipairs(others) do
  if name == ARGV[1] then table.remove(others, place) break end
end
for place = 2, #others do redis.call('ZREM', KEYS[1], others[place]) end
return others
`;

/**
 * Writes a page, and removes those that were written or read longest ago where all together take more than they may.
 *
 * Keys: the order of an edition's pages by microseconds, their sizes, the sum of these, the moments of purges by tag. Arguments: what keys of
 * pages begin with, the page's name, its bytes, the most that all may take, what stands for everything among the tags.
 */
export const WRITE = `${NOW}${BEGUN}
begin(KEYS[4], ARGV[5])
local page, size = ARGV[1] .. ARGV[2], #ARGV[3]
local before = tonumber(redis.call('HGET', KEYS[2], ARGV[2]) or '0')
redis.call('SET', page, ARGV[3])
local time = redis.call('TIME')
redis.call('ZADD', KEYS[1], time[1] * 1000000 + time[2], ARGV[2])
redis.call('HSET', KEYS[2], ARGV[2], size)
local sum = redis.call('INCRBY', KEYS[3], size - before)
while sum > tonumber(ARGV[4]) do
  local oldest = redis.call('ZPOPMIN', KEYS[1])[1]
  if not oldest then redis.call('DEL', KEYS[2], KEYS[3]) break end
  redis.call('UNLINK', ARGV[1] .. oldest)
  local freed = tonumber(redis.call('HGET', KEYS[2], oldest) or '0')
  redis.call('HDEL', KEYS[2], oldest)
  sum = redis.call('DECRBY', KEYS[3], freed)
end
`;

/**
 * Removes some pages of an edition.
 *
 * Keys: the first three of \`WRITE\`. Arguments: what keys of pages begin with, how many. Answers with how many there were.
 */
export const REMOVE = `
local names = redis.call('ZPOPMIN', KEYS[1], ARGV[2])
for place = 1, #names, 2 do redis.call('UNLINK', ARGV[1] .. names[place]) end
if #names == 0 then redis.call('DEL', KEYS[2], KEYS[3]) end
return #names / 2
`;

/**
 * Writes down when tags were purged.
 *
 * Keys: the moments by tag. Arguments: the most tags that are remembered one by one, what stands for everything, the tags; none
 * for everything.
 */
export const PURGE = `${NOW}${BEGUN}
begin(KEYS[1], ARGV[2])
local at = now()
if #ARGV == 2 or redis.call('HLEN', KEYS[1]) + #ARGV - 2 > tonumber(ARGV[1]) then
  redis.call('DEL', KEYS[1])
  redis.call('HSET', KEYS[1], ARGV[2], at)
else
  for place = 3, #ARGV do redis.call('HSET', KEYS[1], ARGV[place], at) end
end
`;
