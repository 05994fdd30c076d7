package id.slrt.demo;

import jakarta.inject.Singleton;

/** Hands over the messages that the demo's half-year writes, at their own time. */
@Singleton
class DemoMessages {
    void handOver() {}
}
