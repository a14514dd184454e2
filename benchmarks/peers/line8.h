/* The line that both C programs simulate: cycles, failures, random numbers, the printed result.
 * How parts move is not described here: each program has its own way of doing that.
 *
 * Every station draws from a random stream of its own, in the order of its own failures, so the
 * two programs agree to the tick for the same seed, however they order the stations.
 */
#ifndef LINE8_H
#define LINE8_H

#include <inttypes.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef int64_t ticks; /* one tick is one microsecond */

enum { STATIONS = 8, LAST = STATIONS - 1 };

static const ticks CYCLE_TICKS[STATIONS] = {300000, 290000, 310000, 300000,
                                            320000, 305000, 295000, 300000};
static const double MTTF_TICKS = 3600e6; /* of working time */
static const double MTTR_TICKS = 240e6;
static const double TICKS_PER_MIN = 60e6;

struct failures {
  uint64_t random_state;
  ticks work_left; /* working time until the next failure */
};

static inline ticks max_ticks(ticks a, ticks b) { return a > b ? a : b; }

/* Splitmix64: one addition and a bit mixer for each number. */
static inline uint64_t random_bits(uint64_t *state) {
  uint64_t bits = *state += 0x9e3779b97f4a7c15u;
  bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9u;
  bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
  return bits ^ (bits >> 31);
}

static inline ticks exponential_ticks(uint64_t *state, double mean) {
  double uniform = (double)((random_bits(state) >> 11) + 1) * 0x1p-53;
  return (ticks)(0.5 - mean * log(uniform));
}

static inline void start_failures(struct failures machines[STATIONS], uint64_t seed) {
  uint64_t seed_state = seed;
  for (int i = 0; i < STATIONS; i++) {
    machines[i].random_state = random_bits(&seed_state);
    machines[i].work_left = exponential_ticks(&machines[i].random_state, MTTF_TICKS);
  }
}

/* Work through one operation and return the repairs that fell into it. */
static inline ticks repairs_in_operation(struct failures *machine, ticks cycle) {
  ticks repairs = 0;
  while (machine->work_left < cycle) {
    cycle -= machine->work_left;
    repairs += exponential_ticks(&machine->random_state, MTTR_TICKS);
    machine->work_left = exponential_ticks(&machine->random_state, MTTF_TICKS);
  }
  machine->work_left -= cycle;
  return repairs;
}

static inline double now_s(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

struct run {
  int64_t parts;
  uint64_t seed;
  int64_t buffer; /* places between two machines */
};

static inline struct run read_arguments(int count, char **arguments) {
  if (count != 4) {
    fprintf(stderr, "usage: %s PARTS SEED BUFFER\n", arguments[0]);
    exit(2);
  }
  struct run run = {strtoll(arguments[1], NULL, 10), strtoull(arguments[2], NULL, 10),
                    strtoll(arguments[3], NULL, 10)};
  if (run.parts < 1 || run.buffer < 0) {
    fprintf(stderr, "PARTS must be at least 1 and BUFFER at least 0\n");
    exit(2);
  }
  return run;
}

static inline void print_result(struct run run, double seconds, ticks end) {
  printf("%" PRId64 " %.6f %.6f\n", run.parts, seconds,
         (double)run.parts * TICKS_PER_MIN / (double)end);
}

#endif
