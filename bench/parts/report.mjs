export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The numbers a quarter and three quarters up. */
export const quartiles = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return [0.25, 0.75].map((part) => sorted[Math.floor(part * (sorted.length - 1))]);
};

export const heading = (text) => console.log(`\n${text}\n${"-".repeat(text.length)}`);

/** Columns as wide as their widest cell; numbers to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
        )
        .join("  "),
    );
}

export const verdict = (met) => (met ? "met" : "NOT MET");
