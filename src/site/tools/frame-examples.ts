/** What a reader can try, each in another notation. */
export const frameExamples = [
  { id: 'plain', text: '88 05 03 e8 62 79 65' },
  { id: 'masked', text: '<Buffer 88 85 37 fa 21 3d 34 12 43 44 52>' },
  { id: 'broken', text: '0x88, 0x02, 0x03, 0xee' },
  { id: 'log', text: '2026-01-02 12:00:01 recv frame: iAID8w== (4 bytes)' },
  // As Wireshark copies it: Ethernet, IPv4, TCP, and a Close frame of a server that goes away.
  {
    id: 'packet',
    text: `0000   02 42 ac 11 00 02 02 42 ac 11 00 03 08 00 45 00   .B.....B......E.
0010   00 2c 1c 46 40 00 40 06 c6 5c ac 11 00 03 ac 11   .,.F@.@..\\......
0020   00 02 23 29 d4 31 00 00 00 01 00 00 00 02 50 18   ..#).1........P.
0030   01 f6 58 5c 00 00 88 02 03 e9                     ..X\\......`,
  },
] as const;
