"""From sums of runs to figures of a year; judges nothing and shows nothing."""
