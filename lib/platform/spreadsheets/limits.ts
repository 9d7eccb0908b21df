/** What a spreadsheet may be. Everything beyond is refused before it costs memory. */
export const SPREADSHEET_LIMITS = {
  fileBytes: 30 * 1024 * 1024,
  zipEntries: 200,
  inflatedBytes: 100 * 1024 * 1024,
  /** Inflated to compressed size of one part; judged only above `ratioFloorBytes`. */
  ratio: 100,
  ratioFloorBytes: 4 * 1024 * 1024,
  sheets: 50,
  rows: 50_000,
  columns: 200,
  cells: 2_000_000,
  merges: 50_000,
  /** Longest text Excel itself allows in a cell. */
  cellText: 32_767,
  seconds: 30,
  heapMegabytes: 512,
} as const;
