/** Indicators and the dashboard over a stock of a hundred thousand and a million cases. Benchmarks, never tests. */
package id.slrt.bench.indicator;
