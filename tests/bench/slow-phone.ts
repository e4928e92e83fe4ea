/**
 * A phone on slow 4G, with the figures of Lighthouse's mobile preset for a browser that is really slowed down
 * (`throttlingMethod: devtools`): 150 ms a round trip and 1.6 Mbit/s, which DevTools models as 562.5 ms before each
 * answer, for the round trips of name, connection and encryption, and nine tenths of the throughput; a processor four
 * times slower. See lighthouse/core/config/constants.js.
 */
export const slowPhone = {
  description:
    'slow 4G (150 ms a round trip, so 562.5 ms an answer; 1.6 Mbit/s down, of which 1.47 are used), processor 4 times slower',
  processor: 4,
  network: {
    offline: false,
    /** Milliseconds. */
    latency: 562.5,
    /** Bytes a second. */
    downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
    uploadThroughput: (750 * 1024 * 0.9) / 8,
  },
  /** Of Lighthouse's mobile screen, in CSS pixels. */
  screen: { width: 412, height: 823 },
} as const;
