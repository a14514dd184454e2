/* The line as a recursion of departure times, part by part; -DSUMS also keeps all time sums.
 * Scalar C only: no vector instructions by hand and no threads.
 *
 *   load_i(n)   = max(leave_{i-1}(n), leave_i(n-1))
 *   finish_i(n) = load_i(n) + cycle_i + repairs_i(n)
 *   leave_i(n)  = max(finish_i(n), leave_{i+1}(n - buffer - 1))
 *
 * An operation-dependent failure falls into an operation that is known as soon as the failure is
 * drawn, whatever the waiting in between. Parts up to the next failure of any station therefore
 * run through a loop that asks for no failure.
 */
#include "line8.h"

struct history { /* departures of the latest parts, a ring of rows */
  ticks (*leave)[STATIONS];
  int64_t mask, lag;
};

struct sums {
  ticks busy[STATIONS], blocked[STATIONS], starved[STATIONS], down[STATIONS];
  ticks waiting[STATIONS]; /* of all parts in the buffer before the station */
  uint64_t load_times[STATIONS], leave_times[STATIONS]; /* for Little's law, modulo 2^64 */
};

static const ticks NO_REPAIRS[STATIONS] = {0};

static struct history empty_history(int64_t buffer) {
  int64_t rows = 1;
  while (rows < buffer + 2) rows *= 2;
  struct history history = {calloc((size_t)rows, sizeof *history.leave), rows - 1, buffer + 1};
  if (history.leave == NULL) exit(1);
  return history;
}

#ifdef SUMS
static inline ticks pass_station(int i, ticks arrive, ticks freed, ticks room, ticks repairs,
                                 struct sums *sums) {
  ticks load = max_ticks(arrive, freed);
  ticks finish = load + CYCLE_TICKS[i] + repairs;
  ticks leave = max_ticks(finish, room);
  /* Work is the same for every part and repairs are rare: both are booked outside this loop, and
   * blocked time is what is left of the time inside the station. */
  sums->starved[i] += load - freed;
  sums->waiting[i] += load - arrive;
  sums->load_times[i] += (uint64_t)load;
  sums->leave_times[i] += (uint64_t)leave;
  return leave;
}
#else
static inline ticks pass_station(int i, ticks arrive, ticks freed, ticks room, ticks repairs,
                                 struct sums *sums) {
  (void)sums;
  ticks operation = CYCLE_TICKS[i] + repairs;
  /* What needs no upstream station comes first: it shortens the chain of dependent steps. */
  return max_ticks(arrive + operation, max_ticks(freed + operation, room));
}
#endif

static inline void pass_line(struct history history, int64_t part, ticks freed[STATIONS],
                             const ticks repairs[STATIONS], struct sums *sums) {
  ticks *row = history.leave[part & history.mask];
  const ticks *room = history.leave[(part - history.lag) & history.mask];
  ticks arrive = freed[0]; /* a part always waits before the first station */
  for (int i = 0; i < STATIONS; i++) {
    arrive = pass_station(i, arrive, freed[i], i < LAST ? room[i + 1] : 0, repairs[i], sums);
    freed[i] = row[i] = arrive;
  }
}

static inline int64_t failing_part(struct failures *machine, int64_t next_part, ticks cycle) {
  int64_t whole_cycles = machine->work_left / cycle;
  machine->work_left -= whole_cycles * cycle;
  return next_part + whole_cycles;
}

static ticks run_line(struct run run, struct failures machines[STATIONS], struct sums *sums) {
  struct history history = empty_history(run.buffer);
  ticks freed[STATIONS] = {0};
  int64_t fails_at[STATIONS];
  for (int i = 0; i < STATIONS; i++) fails_at[i] = failing_part(&machines[i], 0, CYCLE_TICKS[i]);
  for (int64_t part = 0;; part++) {
    int64_t stop = run.parts;
    for (int i = 0; i < STATIONS; i++) stop = fails_at[i] < stop ? fails_at[i] : stop;
    for (; part < stop; part++) pass_line(history, part, freed, NO_REPAIRS, sums);
    if (part == run.parts) break;
    ticks repairs[STATIONS] = {0};
    for (int i = 0; i < STATIONS; i++) {
      if (fails_at[i] > part) continue;
      repairs[i] = repairs_in_operation(&machines[i], CYCLE_TICKS[i]);
      fails_at[i] = failing_part(&machines[i], part + 1, CYCLE_TICKS[i]);
      sums->down[i] += repairs[i];
    }
    pass_line(history, part, freed, repairs, sums);
  }
  for (int i = 0; i < STATIONS; i++) {
    sums->busy[i] = run.parts * CYCLE_TICKS[i];
    ticks inside = (ticks)(sums->leave_times[i] - sums->load_times[i]);
    sums->blocked[i] = inside - sums->busy[i] - sums->down[i];
  }
  return freed[LAST];
}

int main(int count, char **arguments) {
  struct run run = read_arguments(count, arguments);
  struct failures machines[STATIONS];
  struct sums sums = {0};
  start_failures(machines, run.seed);
  double start_s = now_s();
  ticks end = run_line(run, machines, &sums);
  print_result(run, now_s() - start_s, end);
#ifdef SUMS
  for (int i = 0; i < STATIONS; i++)
    fprintf(stderr,
            "%" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 " %" PRIu64 " %" PRIu64 "\n",
            sums.busy[i], sums.blocked[i], sums.starved[i], sums.down[i], sums.waiting[i],
            sums.load_times[i], sums.leave_times[i]);
#endif
  return 0;
}
