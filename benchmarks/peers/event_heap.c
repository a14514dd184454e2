/* The line as discrete events: a binary heap of finished operations, buffers as counts of parts.
 * Single parts carry no identity and no time sums are kept.
 *
 * Repairs that fall into an operation are drawn when it starts, so every operation costs exactly
 * one event. Buffer i lies before station i: buffer 0 never runs empty, and the last one, behind
 * the line, is full when the part that ends the run asks for a place.
 */
#include <stdbool.h>

#include "line8.h"

enum { STATION_BITS = 3, BUFFERS = STATIONS + 1 };

struct event {
  ticks time;
  uint64_t order; /* sequence number, then the station in the lowest bits */
};

struct line {
  ticks time[STATIONS]; /* the heap, one array for each half of an event */
  uint64_t order[STATIONS];
  int heap_size;
  bool top_is_spent; /* the top event has happened and nothing has taken its place yet */
  uint64_t sequence;
  struct failures machines[STATIONS];
  int64_t content[BUFFERS], capacity[BUFFERS];
  bool waiting_for_part[BUFFERS];  /* the station behind the buffer is starved */
  bool waiting_for_place[BUFFERS]; /* the station before the buffer is blocked */
};

/* Both halves as one wide number: the compiler then needs no branch for equal times. */
static inline bool before(struct event a, struct event b) {
  typedef unsigned __int128 wide;
  return ((wide)a.time << 64 | a.order) < ((wide)b.time << 64 | b.order);
}

static inline struct event event_at(const struct line *line, int place) {
  return (struct event){line->time[place], line->order[place]};
}

static inline void put(struct line *line, int place, struct event event) {
  line->time[place] = event.time;
  line->order[place] = event.order;
}

static inline void sift_down(struct line *line, struct event event) {
  int place = 0;
  for (int child = 1; child < line->heap_size; child = 2 * place + 1) {
    if (child + 1 < line->heap_size)
      child += before(event_at(line, child + 1), event_at(line, child));
    if (!before(event_at(line, child), event)) break;
    put(line, place, event_at(line, child));
    place = child;
  }
  put(line, place, event);
}

static inline void sift_up(struct line *line, struct event event) {
  int place = line->heap_size++;
  while (place > 0) {
    int parent = (place - 1) / 2;
    if (!before(event, event_at(line, parent))) break;
    put(line, place, event_at(line, parent));
    place = parent;
  }
  put(line, place, event);
}

/* The first operation that an event starts takes the event's own place at the top. */
static inline void start(struct line *line, int station, ticks now) {
  ticks cycle = CYCLE_TICKS[station];
  ticks finish = now + cycle + repairs_in_operation(&line->machines[station], cycle);
  struct event event = {finish, line->sequence++ << STATION_BITS | (uint64_t)station};
  if (line->top_is_spent) {
    line->top_is_spent = false;
    sift_down(line, event);
  } else {
    sift_up(line, event);
  }
}

static inline void remove_spent_top(struct line *line) {
  if (!line->top_is_spent) return;
  line->top_is_spent = false;
  line->heap_size--;
  sift_down(line, event_at(line, line->heap_size));
}

/* Hand the part on to the starved station behind or into the buffer; false: no place for it. */
static inline bool hand_on(struct line *line, int station, ticks now) {
  int buffer = station + 1;
  if (line->waiting_for_part[buffer]) {
    line->waiting_for_part[buffer] = false;
    start(line, station + 1, now);
  } else if (line->content[buffer] < line->capacity[buffer]) {
    line->content[buffer]++;
  } else {
    line->waiting_for_place[buffer] = true;
    return false;
  }
  return true;
}

/* Load the next part; the place that this frees may release the stations before, one by one. */
static inline void load_next(struct line *line, int station, ticks now) {
  for (; line->waiting_for_place[station]; station--) {
    line->waiting_for_place[station] = false;
    start(line, station, now);
  }
  if (line->content[station] > 0) {
    line->content[station]--;
    start(line, station, now);
  } else {
    line->waiting_for_part[station] = true;
  }
}

static struct line empty_line(struct run run) {
  struct line line = {0};
  start_failures(line.machines, run.seed);
  for (int i = 1; i < STATIONS; i++) {
    line.capacity[i] = run.buffer;
    line.waiting_for_part[i] = true;
  }
  line.content[0] = INT64_MAX;
  line.capacity[STATIONS] = run.parts - 1;
  return line;
}

static ticks run_line(struct line *line) {
  start(line, 0, 0);
  for (;;) {
    ticks now = line->time[0];
    int station = (int)(line->order[0] & (STATIONS - 1));
    line->top_is_spent = true;
    if (hand_on(line, station, now))
      load_next(line, station, now);
    else if (station == LAST)
      return now;
    remove_spent_top(line);
  }
}

int main(int count, char **arguments) {
  struct run run = read_arguments(count, arguments);
  struct line line = empty_line(run);
  double start_s = now_s();
  ticks end = run_line(&line);
  print_result(run, now_s() - start_s, end);
  return 0;
}
